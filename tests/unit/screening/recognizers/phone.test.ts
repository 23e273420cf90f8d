import { recognizePhones } from '../../../../shared/screening/recognizers/phone.ts';
import { expectRows } from '../table.ts';

expectRows(recognizePhones, [
  ['тел. +380 67 000 12 34.', '+380 67 000 12 34'], // international
  ['Дзвонити 067-000-12-34 після 18', '067-000-12-34'], // national with hyphens
  ['номер 8 050 000 44 55', '8 050 000 44 55'], // the old «8 0XX»
  ['(044) 000-11-22', '(044) 000-11-22'], // city code in brackets
  ['моб: 380670001234', '380670001234'], // country code without plus
  ['тел. 5-12-34', '5-12-34'], // local number after its label
  ['WhatsApp +48 512 345 678', '+48 512 345 678'], // foreign
  ['мій: 0990001122, його: 0990003344', '0990001122', '0990003344'], // two in one line
  ['гаряча лінія 116 111 та 0 800 500 225'], // help lines are ordinary text
  ['наказ 01-12/345 від 05.06.2023'], ['сума 4 200,00 грн'], ['12.05.2023 о 14:30'], ['рахунок № 2023000456'],
]);
expectRows(recognizePhones, [['ось 00 01 23 4 тел 67 000 12 34', '67 000 12 34']], { phones: ['+380670001234'] }); // the record's, without its zero
expectRows(recognizePhones, [
  ['Тел. О670001234', 'О670001234'], ['+38 О67 00O 12 34', '+38 О67 00O 12 34'], ['067 000 12 З4', '067 000 12 З4'], // letters that look like digits
  ['ОСББ «Зоря» 12'], ['О 12 годині 30 хвилин'], ['ІЗО 2021 до 2022'], // words are words
]);
