import type { DemoWords } from './demo-words.ts';

function counted(count: number, [one, few, many]: readonly [string, string, string]): string {
  const [tens, ones] = [count % 100, count % 10];
  if (tens >= 11 && tens <= 14) return `${String(count)} ${many}`;
  return `${String(count)} ${ones === 1 ? one : ones >= 2 && ones <= 4 ? few : many}`;
}

/** What the demonstration says in Ukrainian. */
export const uk: DemoWords = {
  title: 'Оберіг: показова справа від початку до кінця', invented: 'Усі люди, установи й номери тут вигадані.',
  steps: { register: 'Реєстр', agreement: 'Згода', decision: 'Рішення', refusal: 'Відмова', files: 'Файли', next: 'Далі' },
  registerMade: ({ cases, recipients, events }) =>
    `Створено зашифрований реєстр: ${counted(cases, ['справа', 'справи', 'справ'])}, ${counted(recipients, ['отримувач', 'отримувачі', 'отримувачів'])}, `
    + `${counted(events, ['запис', 'записи', 'записів'])} в журналі дій.`,
  logWhole: 'Журнал дій перевірено: ланцюжок цілий.',
  agreed: (until) => `Мати й дитина погодилися письмово: допомога лікарів і психологів, до ${until.replace(/\.$/, '')}.`,
  asked: 'Дитина попросила нікому не казати, де саме вона живе.',
  referral: (recipient, service) => `Перенаправлення: ${recipient}. Послуга: ${service}.`,
  reason: 'Чому просимо',
  shared: (count) => `Передано: ${counted(count, ['відомість', 'відомості', 'відомостей'])}`,
  opened: 'пояснено, навіщо це лікарям',
  generalised: (count) => `Узагальнено: ${counted(count, ['відомість', 'відомості', 'відомостей'])}`,
  withheld: (count) => `Не передано: ${counted(count, ['відомість', 'відомості', 'відомостей'])}`,
  refused: (recipient) => `Такий самий запит до іншого отримувача (${recipient}) — відмова:`,
  nothingWritten: 'Жодного файлу не створено.',
  parts: {
    case: 'Справа', child: 'Дитина', contact: 'Зв’язок і місце', family: 'Родина', care: 'Догляд', protection: 'Захист', health: 'Здоров’я', education: 'Навчання',
    incident: 'Подія', perpetrators: 'Імовірний кривдник', legal: 'Право', plan: 'План і супровід', notes: 'Нотатки й вкладення', reporter: 'Хто повідомив',
    worker: 'Фахівець', end: 'Закриття й зберігання',
  },
  folderTaken: 'У цій теці вже щось є, і це створила не показова справа. Виберіть іншу або порожню теку.',
  effects: { permit: 'Дозволено', deny: 'Відмовлено', 'needs-approval': 'Потрібне погодження супервізора' },
  reasons: {
    OK_CONSENT: 'є чинна згода', OK_VITAL: 'потрібно, щоб урятувати життя чи здоров’я', OK_LEGAL: 'передати це зобов’язує закон',
    OK_INTERNAL: 'потрібно для роботи всередині організації', OK_OVERRIDE: 'супервізор погодив передання попри заперечення',
    OK_NEED: 'пояснено, навіщо це отримувачу', GEN_NEED: 'отримувачу досить загального',
    WH_DEFAULT_DENY: 'правила цього не дозволяють', WH_ERROR: 'правило не вдалося застосувати', WH_PROHIBITED: 'передавати це заборонено',
    WH_AGGREGATE_ONLY: 'сюди передають лише зведені числа', WH_NO_BASIS: 'немає потрібної підстави', WH_NO_CONSENT: 'немає чинної згоди',
    WH_CONSENT_EXPIRED: 'строк згоди минув', WH_CONSENT_WITHDRAWN: 'згоду відкликано', WH_CONSENT_SCOPE_PURPOSE: 'згода не охоплює цієї мети',
    WH_CONSENT_SCOPE_RECIPIENT: 'згода не охоплює цього отримувача', WH_CONSENT_SCOPE_SERVICE: 'згода не охоплює цієї послуги',
    WH_CONSENT_SCOPE_CATEGORY: 'родина не погодилася передавати таке', WH_ONE_OFF_USED: 'одноразову згоду вже використано',
    WH_REPRESENTATIVE_MISSING: 'немає згоди законного представника', WH_ASSENT_MISSING: 'немає згоди самої дитини', WH_ASSENT_REFUSED: 'дитина не погодилася',
    WH_RESTRICTION: 'дитина попросила цього не розповідати', WH_RECIPIENT_IS_PERP: 'отримувач може бути пов’язаний з кривдником',
    WH_NOT_SIGNATORY: 'отримувач не підписав протокол про обмін даними', WH_NO_UNDERTAKING: 'отримувач не дав письмового зобов’язання берегти дані',
    WH_NO_DOCUMENT: 'немає потрібного документа', WH_REPORTER: 'хто повідомив про дитину, не розголошують', WH_SAFE_LOCATION: 'це видало б безпечне місце',
    WH_UNSAFE_CONTACT: 'телефонувати сюди може бути небезпечно', WH_ADOPTION: 'таємниця усиновлення', WH_UNSCREENED_TEXT: 'текст ще не перевірено на імена',
    WH_NOT_NEEDED: 'для цієї мети не потрібно', WH_PENDING_APPROVAL: 'чекає на погодження супервізора', WH_POLICY_EXPIRED: 'правила час переглянути',
  },
  file: {
    packet: 'пакет, який отримає клініка', packetData: 'той самий пакет для комп’ютера', handOver: 'те саме під шифром: відкриє лише ключ клініки',
    ledger: 'що вирішено про кожну відомість, без жодного значення', consent: 'згода: аркуш для підписів', consentData: 'згода: запис для комп’ютера',
    register: 'зашифрований реєстр', keys: 'парольна фраза й ключі показового реєстру',
  },
  keysFile: ({ passphrase, recoveryKey, identity }) =>
    `Лише для показового реєстру. Справжніх ключів ніколи не зберігають поруч із реєстром.\n\nПарольна фраза:\n${passphrase}\n\n`
    + `Ключ відновлення:\n${recoveryKey}\n\nКлюч клініки для файлу .age:\n${identity}\n`,
  openIt: 'Відкрийте пакет і знайдіть у ньому все, що передано, і нічого з того, що не передано.',
};
