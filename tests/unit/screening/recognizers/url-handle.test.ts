import { recognizeUrlsAndHandles } from '../../../../shared/screening/recognizers/url-handle.ts';
import { expectRows } from '../table.ts';

expectRows(recognizeUrlsAndHandles, [
  ['Фото: https://pics.example.org/u/1?id=2.', 'https://pics.example.org/u/1?id=2'], // the full stop stays
  ['пише з t.me/someone_01', 't.me/someone_01'], // social network without a scheme
  ['його @some.one_77!', '@some.one_77'], // handle
  ['нік: dark_lord99', 'dark_lord99'], // after the word for a nickname
  ['закон на https://zakon.gov.ua/laws'], // government sites are public
  ['і/або, так/ні, 24/7'], ['пошта one@example.org'],
]);
expectRows(recognizeUrlsAndHandles, [['акаунт Kvitka_07 видалено', 'Kvitka_07']], { handles: ['@kvitka_07'] });
