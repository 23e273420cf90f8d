import { recognizeKnownAddress } from '../../../../shared/screening/recognizers/known-address.ts';
import { expectRows } from '../table.ts';

// A street of the record in the other language, where it is another word.
expectRows(recognizeKnownAddress, [
  ['живёт на улице Лесной, там двор', 'улице Лесной'], ['ул. Лесная, 7', 'ул. Лесная, 7'], ['по Лесной 7', 'Лесной 7'], ['лесная дорога'], ['в лесном посёлке'],
], { address: { settlement: 'Ромни', street: 'вул. Лісова', building: '7' } });
expectRows(recognizeKnownAddress, [
  ['проспект Победы 1', 'проспект Победы 1'], ['на площади Победы', 'площади Победы'], ['после победы 5 человек'],
], { address: { settlement: 'Ромни', street: 'просп. Перемоги', building: '1' } });
expectRows(recognizeKnownAddress, [['ул. Князя Владимира 3', 'ул. Князя Владимира 3'], ['переехали из Николаева', 'Николаева']], { address: { settlement: 'Миколаїв', street: 'вул. Князя Володимира', building: '3' } });
expectRows(recognizeKnownAddress, [['вул. Набережна, 4', 'вул. Набережна, 4'], ['вечірня набережна']], { address: { settlement: 'Ромни', street: 'вул. Набережна', building: '4' } });
// and the other way about
expectRows(recognizeKnownAddress, [['на вулиці Лісовій', 'вулиці Лісовій'], ['вул. Перемоги 2', 'вул. Перемоги 2']], { addresses: [{ street: 'ул. Лесная', building: '7' }, { street: 'пр. Победы', building: '2' }] });
