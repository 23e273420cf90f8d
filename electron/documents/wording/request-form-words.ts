import type { Language } from '../../../shared/ipc/channel.ts';

/** Fixed words of the empty form on which somebody asks about personal data; the lists to tick come from the words of requests. */
export interface RequestFormWords {
  readonly title: string; readonly intro: string;
  readonly who: string; readonly name: string; readonly organisation: string; readonly address: string; readonly phone: string; readonly email: string;
  readonly asWho: string; readonly forWhom: string;
  readonly about: string; readonly childName: string; readonly born: string; readonly isOwn: string;
  readonly what: string; readonly inWords: string; readonly answerBy: string; readonly answerWays: readonly string[];
  readonly papers: string; readonly papersHelp: string; readonly reference: string;
  readonly terms: string; readonly promises: readonly string[];
  readonly office: string; readonly number: string; readonly receivedOn: string; readonly channel: string; readonly identity: string; readonly authority: string; readonly due: string;
  readonly asker: string; readonly taker: string; readonly caretaker: string;
  readonly slip: { readonly title: string; readonly contact: string; readonly keep: string; readonly lines: readonly string[] };
}

const uk: RequestFormWords = {
  title: 'Звернення щодо персональних даних',
  intro: 'Заповнює той, хто звертається, або працівник із його слів. Звернення безоплатне. Якщо щось незрозуміло, запитайте.',
  who: 'Хто звертається', name: 'Прізвище, ім’я, по батькові', organisation: 'Організація, посада', address: 'Адреса', phone: 'Телефон', email: 'Електронна пошта',
  asWho: 'Ви звертаєтеся як', forWhom: 'Якщо ви адвокат, то дієте',
  about: 'Про чиї дані йдеться', childName: 'Прізвище, ім’я, по батькові', born: 'Дата народження', isOwn: 'це мої дані',
  what: 'Про що ви просите', inWords: 'Своїми словами: що саме надати, виправити, видалити або змінити', answerBy: 'Як віддати відповідь', answerWays: ['особисто', 'поштою', 'електронною поштою'],
  papers: 'Що додано', papersHelp: 'Копії документів', reference: 'Номер і дата документа',
  terms: 'Як ми відповідаємо',
  promises: [
    'Про власні дані відповідаємо не пізніше ніж за 30 календарних днів, відкласти не можемо.', 'Іншим відповідаємо за 30 календарних днів; якщо не встигаємо, пишемо чому, і тоді загалом не більш як за 45.',
    'Спершу перевіряємо, хто звертається і чи має на це право.', 'Тим, хто такого права не має, ми не підтверджуємо й не заперечуємо, що знаємо дитину.',
    'Наше рішення можна оскаржити Уповноваженому Верховної Ради України з прав людини або в суді.',
  ],
  office: 'Заповнює організація', number: 'Номер звернення', receivedOn: 'Отримано', channel: 'Як надійшло', identity: 'Особу підтверджено', authority: 'Право підтверджено', due: 'Відповісти до',
  asker: 'Хто звертається', taker: 'Хто прийняв', caretaker: 'ім’я',
  slip: { title: 'Звернення прийнято', contact: 'Куди телефонувати чи писати', keep: 'Цю частину збережіть: за номером ми знайдемо ваше звернення.', lines: ['Відповідь буде до', 'Хто прийняв: ім’я, посада, підпис'] },
};

const en: RequestFormWords = {
  title: 'Request about personal data',
  intro: 'To be filled in by whoever asks, or by a worker as they say it. A request is free of charge. If something is not clear, ask.',
  who: 'Who asks', name: 'Full name', organisation: 'Organisation, position', address: 'Address', phone: 'Telephone', email: 'E-mail',
  asWho: 'You ask as', forWhom: 'If you are a lawyer, you act',
  about: 'Whose data it is about', childName: 'Full name', born: 'Date of birth', isOwn: 'they are my own data',
  what: 'What you ask for', inWords: 'In your own words: what is to be given, corrected, deleted or changed', answerBy: 'How to give you the answer', answerWays: ['in person', 'by post', 'by e-mail'],
  papers: 'What is attached', papersHelp: 'Copies of documents', reference: 'Number and date',
  terms: 'How we answer',
  promises: [
    'About your own data we answer within 30 calendar days and cannot postpone.', 'Others we answer within 30 calendar days; if we cannot, we write why, and then within 45 in all.',
    'First we check who asks and whether they have the right to.', 'To those without that right we neither confirm nor deny that we know a child.',
    'You may complain about our decision to the Ukrainian Parliament Commissioner for Human Rights or go to court.',
  ],
  office: 'For the organisation', number: 'Number of the request', receivedOn: 'Received on', channel: 'How it came', identity: 'Identity confirmed', authority: 'Right confirmed', due: 'Answer by',
  asker: 'Who asks', taker: 'Taken by', caretaker: 'name',
  slip: { title: 'Request received', contact: 'Where to telephone or write', keep: 'Keep this part: by its number we find your request.', lines: ['The answer will be ready by', 'Taken by: name, position, signature'] },
};

/** The words of the form in one language. */
export const requestFormWordsIn = (language: Language): RequestFormWords => (language === 'uk' ? uk : en);
