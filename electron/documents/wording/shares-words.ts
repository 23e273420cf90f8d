import type { PaperShare } from '../../../shared/recovery/paper-share.ts';

type Numbers = Pick<PaperShare, 'number' | 'threshold' | 'total'>;

/** Words of the papers that open the register together. */
export interface SharesWords {
  readonly title: (paper: Numbers) => string; readonly what: (paper: Numbers) => string; readonly set: string; readonly linesTitle: string;
  readonly keepTitle: string; readonly keep: readonly string[]; readonly keeper: string; readonly use: (paper: Numbers) => readonly string[];
}

export const ukShares: SharesWords = {
  title: ({ number, total }) => `Частка ключа ${String(number)} з ${String(total)}`,
  what: ({ threshold, total }) => `Разом ${total === threshold ? `усі частки (${String(total)})` : `будь-які ${String(threshold)} частки з ${String(total)}`} відкривають реєстр, якщо парольну фразу забуто. Одна ця частка не відкриває нічого.`,
  set: 'Набір часток', linesTitle: 'Рядки частки', keepTitle: 'Як зберігати',
  keep: ['Кожна частка в іншої людини і в іншому місці. Дві частки разом не лежать.', 'Покласти в заклеєний конверт і підписати його на клапані.', 'Не фотографувати, не сканувати, не надсилати.', 'Якщо частка зникла або її міг хтось побачити, одразу сказати відповідальній особі: вона зробить нові.'],
  keeper: 'Хто зберігає',
  use: ({ threshold }) => ['На екрані відкриття реєстру вибрати «Відкрити частками ключа».', `Увести рядки всіх зібраних часток (потрібно ${String(threshold)}). Програма перевіряє кожен рядок.`, 'Задати нову парольну фразу.'],
};

export const enShares: SharesWords = {
  title: ({ number, total }) => `Key share ${String(number)} of ${String(total)}`,
  what: ({ threshold, total }) => `${total === threshold ? `All ${String(total)} shares` : `Any ${String(threshold)} of ${String(total)} shares`} together open the register if the passphrase is forgotten. This share alone opens nothing.`,
  set: 'Set of shares', linesTitle: 'Lines of the share', keepTitle: 'How to keep it',
  keep: ['Each share with another person, in another place. No two shares lie together.', 'Put it in a sealed envelope and sign across the flap.', 'Do not photograph, scan or send it.', 'If a share is gone or someone may have seen it, tell the data focal point at once: new ones will be made.'],
  keeper: 'Kept by',
  use: ({ threshold }) => ['On the screen that opens the register choose “Open with key shares”.', `Type the lines of the shares you have gathered (${String(threshold)} are needed). The program checks each line.`, 'Choose a new passphrase.'],
};
