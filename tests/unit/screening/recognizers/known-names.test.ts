import { recognizeKnownNames } from '../../../../shared/screening/recognizers/known-names.ts';
import { expectRows } from '../table.ts';

const record = { child: { first: 'Захар', last: 'Голуб', patronymic: 'Ігнатович' }, people: [{ role: 'mother', first: 'Віра', last: 'Терещенко' }] };
expectRows(recognizeKnownNames, [
  ['бачила Захара та Голубом', 'Захара', 'Голубом'], ['Захарова мати', 'Захарова'], ['для Терещенків', 'Терещенків'], ['прийшов Захарчик', 'Захарчик'],
  ['Zakhar came', 'Zakhar'], ['Zachary came', 'Zachary'], ['бачив Тepeщенко', 'Тepeщенко'], ['Т Е Р Е Щ Е Н К О', 'Т Е Р Е Щ Е Н К О'], ['захар голуб', 'захар', 'голуб'],
  ['там Терещнеко', 'Терещнеко'], ['там 3ахар', '3ахар'], ['Ігнатовна', 'Ігнатовна'], ['Віра сказала', 'Віра'], ['Голуб повідомив', 'Голуб'],
  ['сидів голуб'], ['Голуб сів на дах'], ['Віра в себе'], ['віра і надія'],
], record);
