import type { common as source } from '../uk/common.ts';
import type { English } from '../english.ts';

export const common: English<typeof source> = {
  save: 'Save', cancel: 'Cancel', close: 'Close', back: 'Back', next: 'Next', print: 'Print', add: 'Add', remove: 'Remove', edit: 'Change',
  search: 'Search', clear: 'Clear', retry: 'Try again', yes: 'yes', no: 'no', unknown: 'unknown', none: 'none', optional: 'optional',
  required: 'Fill in this field', saved: 'Saved', saving: 'Saving…', loading: 'Loading…', choose: 'Choose', chooseDate: 'Choose in the calendar',
  previousMonth: 'Previous month', nextMonth: 'Next month', dateFormat: 'dd.mm.yyyy', dateInvalid: 'Enter a date such as 23.11.2026',
  dateTooLate: 'The date cannot be later than {{date}}', dateTooEarly: 'The date cannot be earlier than {{date}}', nothingFound: 'Nothing found',
  show: 'Show', hide: 'Hide', more: 'More', less: 'Less', pageOf: 'Page {{page}} of {{total}}', working: 'Working…', stop: 'Stop',
  estimated: 'about', from: 'from {{date}}', until: 'until {{date}}',
  years_one: '{{count}} year', years_other: '{{count}} years', days_one: '{{count}} day', days_other: '{{count}} days',
  cases_one: '{{count}} case', cases_other: '{{count}} cases', pages_one: '{{count}} page', pages_other: '{{count}} pages',
  selected_one: '{{count}} chosen', selected_other: '{{count}} chosen',
};
