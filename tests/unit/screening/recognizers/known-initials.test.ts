import { recognizeKnownInitials } from '../../../../shared/screening/recognizers/known-initials.ts';
import { expectRows } from '../table.ts';

expectRows(recognizeKnownInitials, [
  ['О. К. не прийшов', 'О. К.'], ['дитина О.К. боїться', 'О.К.'], ['К. О. мовчить', 'К. О.'], ['підпис О. Р. К.', 'О. Р. К.'], ['O. K. came', 'O. K.'], ['О. К. Сказав, що', 'О. К.'],
  // beside a surname they belong to it; other people's say nothing; abbreviations are small
  ['О. К. Ясенова прийшла'], ['Т. Ш. був'], ['о. к.'], ['1.О. К.1'], ['т. д.'],
], { child: { first: 'Остап', last: 'Криничний', patronymic: 'Романович' } });
