import { recognizeDemographicNumbers } from '../../../../shared/screening/recognizers/demographic-number.ts';
import { expectRows } from '../table.ts';

expectRows(recognizeDemographicNumbers, [
  ['УНЗР 20110703-00514.', '20110703-00514'], ['20110703–00514', '20110703–00514'], // hyphen or dash
  ['УНЗР 2011070300514', '2011070300514'], // without the hyphen after its label
  ['номер 2011070300514'], ['20111303-00514'], // no month 13
]);
