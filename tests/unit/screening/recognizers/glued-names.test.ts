import { recognizeGluedNames } from '../../../../shared/screening/recognizers/glued-names.ts';
import { expectRows } from '../table.ts';

expectRows(recognizeGluedNames, [
  // first name and surname, in either order, any case, any form
  ['вчора остапкриничний прийшов', 'остапкриничний'], ['КРИНИЧНИЙОСТАП', 'КРИНИЧНИЙОСТАП'], ['бачили ОстапаКриничного', 'ОстапаКриничного'], ['остаповікриничному', 'остаповікриничному'],
  // three parts, and the Latin alphabet
  ['криничнийостапроманович', 'криничнийостапроманович'], ['ostapkrynychnyi', 'ostapkrynychnyi'], ['file ostap_krynychnyi'],
  // an ordinary word before or behind
  ['сказалакриничного', 'сказалакриничного'], ['матикриничного', 'матикриничного'], ['криничногоприйшла', 'криничногоприйшла'],
  // names side by side are for others, and words that only begin like one are words
  ['Остап Криничний'], ['остаповецький край'], ['криниця за селом'], ['романтичний вечір'], ['оленячий ріг'],
  ['зоряолена', 'зоряолена'],
], { child: { first: 'Остап', last: 'Криничний', patronymic: 'Романович' }, people: [{ first: 'Олена', last: 'Зоря' }] });
