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
  filters: { recipient: 'To whom', allRecipients: 'Everybody', from: 'From', to: 'Until' },
  copies: 'Copies printed', notWritten: 'The files did not get their names: perhaps nothing left this computer.',
  tools: {
    more: 'More with the log', csv: 'Save a table (CSV)', json: 'Save a data file (JSON)', saved: 'Saved “{{name}}”. Entries: {{count}}.', verify: 'Compare with the log of events', verifying: 'Comparing…',
    answer: 'Answer to the child: who has my data', answerHelp: 'A sheet for the child or their representative: to whom, when and why data were passed. The data themselves are not in it.',
  },
  check: {
    title: 'Comparison of the log', good: 'Everything agrees: every entry has its event, and no entry was changed.', bad: 'The log does not agree with the events. Do not mend anything yourself: make a backup and call the person responsible.',
    rows: 'Entries', sealed: 'Of these under seal', entries: 'Events checked', broken: 'The chain of events is broken at entry {{entry}}.',
    kinds: { 'no-entry': 'Entry without an event', 'no-row': 'Event without an entry', changed: 'Entry was changed' }, packet: 'packet {{number}}', entry: 'event {{entry}}',
  },
  printing: {
    title: 'Printing', help: 'The printer keeps a copy in its queue, and some keep one in their memory. Print on your own printer and take the sheets at once.',
    copies: 'How many copies', copiesHelp: 'Enter the same number in the print window. It is written into the log.', go: 'Print', counted_one: '{{count}} copy is in the log.', counted_other: '{{count}} copies are in the log.',
  },
  blank: {
    open: 'Blank forms', title: 'Blank forms', help: 'The same documents with lines to write on. The name of the organisation is printed already.', which: 'Which form', show: 'Show',
    documents: {
      'service-referral': 'Referral to a service', 'case-transfer': 'Transfer of a case',
      supervision: 'Supervision sheet', 'case-conference': 'Conference sheet',
      'protective-measure': 'Report of a child in need of protection', 'legal-request': 'Answer to a request',
      emergency: 'Emergency help for a child', 'emergency-police': 'Urgent report about a child',
      'unhcr-referral': 'Referral to UNHCR', 'gbv-referral': 'Referral to a specialist',
      'family-tracing': 'Family tracing request', 'subject-access': 'Copy of your data',
      'relative-request': 'Answer to a legal representative', oversight: 'Extract for oversight',
      'interpretation-support': 'Note for the interpreter', request: 'Request about personal data',
    },
  },
  formats: { pdf: 'PDF file', json: 'data file', print: 'print', age: 'encrypted file' },
};
