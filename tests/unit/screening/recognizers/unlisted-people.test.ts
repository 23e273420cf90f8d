import { recognizeUnlistedPeople } from '../../../../shared/screening/recognizers/unlisted-people.ts';
import { expectRows } from '../table.ts';

expectRows(recognizeUnlistedPeople, [
  ['Заявник: охоронець Ярема Бик.', 'Ярема Бик'], ['by Dr. Fedoruk at', 'Fedoruk'], ['на ім’я Жора', 'Жора'], ['прийшла Устинія Володимирівна', 'Устинія Володимирівна'],
  ['бачили Вдовиченка', 'Вдовиченка'], ['the guard Yarema Byk', 'Yarema Byk'],
  ['суддя Київського районного суду'], ['Верховна Рада ухвалила'], ['свято Святого Миколая'], ['Віра в себе'], ['Мати прийшла'], ['у місті Львів'],
]);
