import { recognizeSchools } from '../../../../shared/screening/recognizers/schools.ts';
import { expectRows } from '../table.ts';

expectRows(recognizeSchools, [
  ['навчається у школі № 112.', 'школі № 112'], ['ЗДО «Берізка»', 'ЗДО «Берізка»'], ['Lyceum No. 22', 'Lyceum No. 22'], ['outside School no.48.', 'School no.48'],
  ['учень 43-ї школи', '43-ї школи'], ['у Ромненській гімназії', 'Ромненській гімназії'],
  ['Школа працює'], ['у школі 5 класів'], ['Українська школа'], ['High School students'],
]);
expectRows(recognizeSchools, [['біля Ясенівської гімназії', 'Ясенівської гімназії']], { school: 'Ясенівська гімназія' });
