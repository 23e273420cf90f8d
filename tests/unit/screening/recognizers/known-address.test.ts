import { recognizeKnownAddress } from '../../../../shared/screening/recognizers/known-address.ts';
import { expectRows } from '../table.ts';

expectRows(recognizeKnownAddress, [
  ['переїхали з Ромен до Києва', 'Ромен'], ['живе на Замковій, 15', 'Замковій, 15'], ['біля вул. Замкової', 'вул. Замкової'], ['Zamkova 15/68', 'Zamkova 15/68'],
  ['у квартирі 68', 'квартирі 68'], ['замкова гора висока'], ['у квартирі 12'],
], { address: { settlement: 'Ромни', street: 'вулиця Замкова', building: '15', apartment: '68' } });
