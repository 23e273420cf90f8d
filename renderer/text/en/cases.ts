import type { cases as source } from '../uk/cases.ts';
import type { English } from '../english.ts';

export const cases: English<typeof source> = {
  title: 'Cases', search: 'Name, case number or phone', create: 'New case', filterRisk: 'Risk', filterStatus: 'Status',
  column: { child: 'Child', age: 'Age', place: 'Place', risk: 'Risk', consent: 'Consent', due: 'Next step', updated: 'Changed' },
  sortBy: 'Sort by: {{column}}', noName: 'Name not written yet', draft: 'not saved yet', overdue: 'overdue', list: 'List of cases',
  emptyTitle: 'There are no cases yet', emptyText: 'Add the first one: the child’s name is enough, the rest can be written later.', noneTitle: 'Nothing found',
  noneText: 'Try another part of the name, the case number or a phone. The search understands Ukrainian and Latin letters.', clear: 'Clear search and filters',
  hint: '↑ ↓ choose, Enter opens',
};
