import { recognizePlates } from '../../../../shared/screening/recognizers/plate.ts';
import { expectRows } from '../table.ts';

expectRows(recognizePlates, [
  ['авто ВС 0090 АА', 'ВС 0090 АА'], ['машина ІА 0024ОО', 'ІА 0024ОО'], ['AA0001BB', 'AA0001BB'], // both alphabets
  ['номер аа 0001 вв', 'аа 0001 вв'], // lower case after its label
  ['о 0090 АА'], ['ДК 021:2015'], ['АА 00901 ВВ'],
]);
