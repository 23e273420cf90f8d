import type { today as source } from '../uk/today.ts';
import type { English } from '../english.ts';

export const today: English<typeof source> = {
  title: 'Today', overdue: 'Overdue', now: 'Due today', soon: 'The next seven days', drafts: 'Unfinished', consents: 'Consents to look at', noStep: 'High risk without a next step',
  draftsHelp: 'What was typed is kept, but is not in the case yet.', quietTitle: 'Everything for today is done', quietText: 'No visits or calls are planned for the next seven days.',
  startTitle: 'Where to start', startText: 'The register is ready. Add the first case, or enter the agencies you refer to in the directory.', recipients: 'Directory of recipients',
  late_one: 'by {{count}} day', late_other: 'by {{count}} days', inDays_one: 'in {{count}} day', inDays_other: 'in {{count}} days',
  dueToday: 'today', checked: 'Open cases: {{count}}',
};
