import { recognizePassports } from '../../../../shared/screening/recognizers/passport.ts';
import { expectRows } from '../table.ts';

expectRows(recognizePassports, [
  ['паспорт ВА 000902', 'ВА 000902'], ['серія КН № 001234', 'КН № 001234'], ['passport FE123456', 'FE123456'],
  ['паспорт ва000902', 'ва000902'], // lower case after its label
  ['ID-картка 000 123 456', '000 123 456'], ['посвідчення: 000123456', '000123456'],
  ['накладна 000123456'], ['ДСТУ 123456'], ['місто 123456'],
]);
