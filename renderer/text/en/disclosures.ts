import type { disclosures as source } from '../uk/disclosures.ts';
import type { English } from '../english.ts';

export const disclosures: English<typeof source> = {
  title: 'Disclosure log', ofCase: 'Disclosures of the case', all: 'All disclosures',
  intro: 'To whom, when, why and on what basis information was given. The log holds no values. Entries can be neither changed nor erased.',
  emptyCase: 'Nothing has been told from this case yet.', emptyAll: 'Nothing has been told yet. A referral starts from the child’s case.', openCases: 'Open cases',
  notFound: 'No entry matches.', search: 'Case, recipient or packet number', purposeFilter: 'Purpose', allPurposes: 'All purposes',
  count_one: '{{count}} entry', count_other: '{{count}} entries',
  tableLabel: 'Disclosures', columns: { when: 'When', case: 'Case', to: 'To whom', purpose: 'Why', basis: 'Basis', by: 'By whom', told: 'Told' },
  counts: {
    share_one: '{{count}} told', share_other: '{{count}} told', generalise_one: '{{count}} generalised', generalise_other: '{{count}} generalised',
    withhold_one: '{{count}} withheld', withhold_other: '{{count}} withheld',
  },
  open: 'Open the entry', openAbout: 'Open the entry: {{recipient}}, {{at}}', refer: 'New referral', toCase: 'Back to the case', print: 'Print the log', printEntry: 'Print the entry',
  entry: {
    title: 'Log entry', at: 'When', to: 'To whom', case: 'Case', purpose: 'Purpose', service: 'Service', basis: 'Basis', consent: 'Consent', by: 'By whom', formats: 'Issued as',
    packet: 'Packet number', words: 'Check words', wordsHelp: 'Compare them with the foot of the paper: if they agree, it is the same packet.', digest: 'Digest', policy: 'Rules',
    fields: 'Decision on every item', fieldsHelp: 'Without values: the log tells nothing new about the child.', field: 'Item', action: 'Decision', reason: 'Why', rule: 'Rule',
    noConsent: 'told on another basis',
  },
  formats: { pdf: 'PDF file', json: 'data file', print: 'print', age: 'encrypted file' },
};
