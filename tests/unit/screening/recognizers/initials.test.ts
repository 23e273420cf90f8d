import { recognizeInitials } from '../../../../shared/screening/recognizers/initials.ts';
import { expectRows } from '../table.ts';

expectRows(recognizeInitials, [
  ['соцпедагогиня Паламарчук Ж. С.', 'Паламарчук Ж. С.'], ['Ж.С. Паламарчук', 'Ж.С. Паламарчук'], ['лікар Коваль О.', 'Коваль О.'], ['teacher J. Smith said', 'J. Smith'],
  ['гепатит В. Далі текст'], ['вул. Т. Шевченка'], ['ст. 5 п. 2'],
]);
