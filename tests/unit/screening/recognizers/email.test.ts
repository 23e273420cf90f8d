import { recognizeEmails } from '../../../../shared/screening/recognizers/email.ts';
import { expectRows } from '../table.ts';

expectRows(recognizeEmails, [
  ['Пишіть на one.two+3@example.org, дякую', 'one.two+3@example.org'], // plain
  ['адреса one(at)example.org', 'one(at)example.org'], // written against robots
  ['one @ example.org', 'one @ example.org'], // blanks round the sign
  ['знижка 5 @ 10 грн'], ['@handle_0001 у мережі'], ['зустріч at noon'],
]);
