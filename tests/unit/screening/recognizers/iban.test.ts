import { expect, test } from 'vitest';
import { isCardNumber, isIban, recognizeBankAccounts } from '../../../../shared/screening/recognizers/iban.ts';
import { expectRows } from '../table.ts';

expectRows(recognizeBankAccounts, [
  ['на UA430000010000000000000000811.', 'UA430000010000000000000000811'], ['UA91 0000 0100 0000 0000 0000 0082 0', 'UA91 0000 0100 0000 0000 0000 0082 0'],
  ['UА430000010000000000000000811', 'UА430000010000000000000000811'], // the second letter is Cyrillic
  ['IBAN DE89370400440532013000', 'DE89370400440532013000'], ['картка 4111 1111 1111 1111', '4111 1111 1111 1111'],
  ['UA-2023-000123'], ['4111 1111 1111 1112'],
]);
test('isIban and isCardNumber refuse when a digit is wrong', () => {
  expect([isIban('DE89370400440532013000'), isIban('DE89370400440532013001'), isCardNumber('4111111111111111'), isCardNumber('4111111111111112')])
    .toEqual([true, false, true, false]);
});
