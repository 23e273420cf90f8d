import { recognizeEnglishAddresses } from '../../../../shared/screening/recognizers/english-addresses.ts';
import { expectRows } from '../table.ts';

expectRows(recognizeEnglishAddresses, [
  ['at 14 Lisova Street, apt. 65, Dolyna.', '14 Lisova Street, apt. 65, Dolyna'], ['at Stavyshche, Vasylia Stusa St. 80/159 with', 'Stavyshche, Vasylia Stusa St. 80/159'],
  ['10 Dzherelna St, apt 4, Lubny', '10 Dzherelna St, apt 4, Lubny'], ['St. Nicholas day'], ['12 children on the street'],
]);
