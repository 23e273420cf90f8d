import { recognizeCoordinates } from '../../../../shared/screening/recognizers/coordinates.ts';
import { expectRows } from '../table.ts';

expectRows(recognizeCoordinates, [
  ['укриття 50.74720, 25.32540.', '50.74720, 25.32540'], ['49.39032 29.97485', '49.39032 29.97485'], ['49,39032; 29,97485', '49,39032; 29,97485'],
  ["49°23'25\"N", "49°23'25\"N"], ['широта: 50.7472', '50.7472'],
  ['ціна 12.50, 13.40'], ['розділ 4.1, 5.2'], ['120.500, 200.700'],
]);
