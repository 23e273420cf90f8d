import { recognizeKnownNumbers } from '../../../../shared/screening/recognizers/numbers.ts';
import { expectRows } from '../table.ts';

expectRows(recognizeKnownNumbers, [
  ['свідоцтво І-ХЖ № 000901', 'І-ХЖ № 000901'], ['І ХЖ 000901', 'І ХЖ 000901'], // any spacing, Ukrainian letter for the Roman digit
  ['код 40726 00016', '40726 00016'], ['справа 761/123/24-ц', '761/123/24-ц'], ['case OBR-KY-24-0001', 'OBR-KY-24-0001'], ['4072600017'],
], { ids: ['I-ХЖ 000901', '4072600016', '761/123/24-ц', 'OBR-KY-24-0001'] });
