import { recognizeCertificates } from '../../../../shared/screening/recognizers/certificates.ts';
import { expectRows } from '../table.ts';

expectRows(recognizeCertificates, [
  ['свідоцтво І-ХЖ № 000901', 'І-ХЖ № 000901'], ['II-КЦ №002021', 'II-КЦ №002021'], ['1-бк 001234', '1-бк 001234'], // any case and alphabet
  ['довідка 0703-5000009005', '0703-5000009005'], ['довідка ВПО 1234 5000000123', '1234 5000000123'],
  ['ЄРДР 12023000000000123', '12023000000000123'],
  ['лист 02-14/388'], ['код 035-11'],
]);
