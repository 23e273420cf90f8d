import type { English } from '../english.ts';
import type { rules as source } from '../uk/rules.ts';

export const rules: English<typeof source> = {
  open: 'What if…', withNote: 'a condition applies', conditions: 'Provided that',
  prohibited: 'Never: information about a child is not made public', totalsOnly: 'Totals only, never about one child',
  kinds: { share: 'shared', generalise: 'generalised', need: 'on a stated need', withhold: 'withheld' },
  operators: {
    age: 'age in years', band: 'age band', hromada: 'hromada only', raion: 'raion only', oblast: 'oblast only', need: 'whether there is a need', group: 'group of concerns', type: 'kind only',
    'type-month': 'kind and month', relation: 'relation', has: 'whether it exists', support: 'whether support is needed', 'case-code': 'case code',
  },
  notes: {
    paths: 'some items differ', 'only-for-services': 'for some services only', 'this-service': 'only what belongs to this service', 'named-in-document': 'what the document names',
    'no-contact': 'except those who must not be contacted',
  },
  gate: {
    bases: 'basis: {{bases}}', signatory: 'the recipient signed the protocol', undertaking: 'the recipient gave an undertaking', namedById: 'the consent names this very recipient',
    legalRepresentative: 'the child’s legal representative', document: 'there is a document', approval: { always: 'the supervisor approved', 'unless-assessed-safe': 'assessed as safe, or the supervisor approved' },
  },
};
