import type { RequestWords } from './request-words.ts';

/** Words of requests, Ukrainian. */
export const requestWordsUk: RequestWords = {
  requester: {
    child: 'дитина, чиї це дані', representative: 'законний представник', relative: 'родич', lawyer: 'адвокат', police: 'поліція або прокуратура', court: 'суд',
    oversight: 'наглядовий орган', donor: 'донор', media: 'медіа',
  },
  actsFor: { child: 'від імені дитини', representative: 'від імені законного представника', other: 'від імені когось іншого' },
  kind: {
    access: 'доступ до власних даних', disclosure: 'надання відомостей', correction: 'виправлення даних', objection: 'заперечення проти обробки',
    erasure: 'видалення даних', withdrawal: 'відкликання згоди', complaint: 'скарга',
  },
  channel: { 'in-person': 'особисто', post: 'поштою', email: 'електронною поштою', phone: 'телефоном', courier: 'кур’єром', other: 'інакше' },
  document: {
    'court-ruling': 'рішення чи ухвала суду', 'investigating-judge-ruling': 'ухвала слідчого судді', 'written-request': 'письмовий запит', 'power-of-attorney': 'довіреність',
    'legal-aid-order': 'ордер адвоката', 'birth-certificate': 'свідоцтво про народження', 'guardianship-decision': 'рішення про опіку чи піклування', other: 'інший документ',
  },
  identity: {
    'identity-document': 'за документом, що посвідчує особу', 'known-personally': 'знаємо цю людину особисто', 'official-letterhead': 'офіційний бланк із підписом',
    'called-back': 'передзвонили на відомий нам номер', 'electronic-signature': 'електронний підпис', none: 'не перевірено',
  },
  outcome: {
    granted: 'задоволено', 'partly-granted': 'задоволено частково', refused: 'відмовлено', neither: 'ні підтверджено, ні заперечено', 'nothing-held': 'відомостей немає',
  },
  refusal: {
    'identity-not-confirmed': 'не підтверджено, хто звертається', 'authority-not-confirmed': 'не підтверджено право звертатися', 'document-missing': 'немає потрібного документа',
    'no-legal-basis': 'немає законної підстави', 'totals-only': 'можна надати лише зведені числа', 'never-public': 'про окремих дітей не повідомляємо',
    'not-our-matter': 'не належить до нашої роботи', 'others-data': 'це дані інших людей', 'child-safety': 'це зашкодило б безпеці дитини', 'data-correct': 'дані правильні',
    'kept-by-law': 'дані мусимо зберігати за законом', 'needed-for-protection': 'дані потрібні для захисту дитини', unfounded: 'скарга не підтвердилася',
  },
  postponement: {
    'authority-being-checked': 'перевіряємо право звертатися', 'request-being-clarified': 'уточнюємо, про що йдеться у зверненні',
    'many-requests': 'одночасно надійшло багато звернень', 'official-absent': 'тимчасово немає особи, яка має відповідати',
  },
  state: {
    received: 'отримано', checked: 'особу перевірено', examined: 'правила застосовано', decided: 'вирішено', answered: 'відповідь надіслано', dropped: 'звернення забрано',
  },
  dueRule: {
    'own-data': '30 календарних днів, відстрочити не можна', 'third-party': '30 календарних днів, з письмовим відстроченням не більш як 45',
    document: 'день, названий у документі', 'at-once': 'того самого дня',
  },
  columns: [
    'Номер', 'Отримано', 'Як надійшло', 'Хто звернувся', 'Їхній номер', 'Про що', 'Особу підтверджено', 'Право підтверджено', 'Строк', 'Відстрочено до', 'Стан', 'Результат',
    'Причини', 'Відповідь надіслано', 'Днів до відповіді', 'Вчасно',
  ],
  yes: 'так', no: 'ні',
};
