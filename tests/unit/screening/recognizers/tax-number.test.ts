import { expect, test } from 'vitest';
import { isTaxNumber, recognizeTaxNumbers } from '../../../../shared/screening/recognizers/tax-number.ts';
import { expectRows } from '../table.ts';

expectRows(recognizeTaxNumbers, [
  ['РНОКПП 4072600016', '4072600016'], ['ІПН: 1234567890', '1234567890'], // the label is enough, even with a wrong check digit
  ['код 4143200178, далі', '4143200178'], // the check digit is enough
  ['рахунок № 4143200178'], ['1234567891 штук'], ['телефон 0670001234'],
]);
test('isTaxNumber refuses when one digit is wrong', () => {
  expect([isTaxNumber('4072600016'), isTaxNumber('4072600017'), isTaxNumber('407260001')]).toEqual([true, false, false]);
});
