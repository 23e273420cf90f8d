import { recognizeFacilities } from '../../../../shared/screening/recognizers/facilities.ts';
import { expectRows } from '../table.ts';

expectRows(recognizeFacilities, [
  ['до (міська лікарня №9) доставлено', 'міська лікарня №9'], ['(Центр «Джерельце»)', 'Центр «Джерельце»'], ['at Izmail Port Hospital on', 'Izmail Port Hospital'],
  ['лежить у Луцькій обласній лікарні', 'Луцькій обласній лікарні'], ['Hospital No. 3', 'Hospital No. 3'], ['притулку «Теплий дім»', 'притулку «Теплий дім»'],
  ['Лікарня переповнена'], ['Міська лікарня'], ['The Regional Children’s Hospital'], ['центр життєстійкості'],
]);
