import type { AssentTier, AssentWords } from './consent-words.ts';

/** Words of the children's papers, Ukrainian: «ти», at most ten words a sentence. */
export const ukAssent: Readonly<Record<AssentTier, AssentWords>> = {
  'assent-6-11': {
    intro: 'Прочитаймо це разом. Питай про все, що незрозуміло.', pointsTitle: 'Що тобі треба знати', scopeTitle: 'Кому ми про тебе розкажемо', scopeLead: 'Ми розкажемо лише тим, хто тобі допоможе:',
    wishesTitle: 'Про що не казати', wishesLead: 'Є щось, про що не казати? Скажи, кому.', daysTitle: 'До якого дня це діє', answerTitle: 'Твоя відповідь', agree: 'Так', refuse: 'Ні', ask: 'Хочу запитати',
    caregiver: null, ownName: 'Напиши тут своє ім’я або щось намалюй', workerTitle: 'Заповнює фахівець',
  },
  'assent-12-14': {
    intro: 'Прочитай це або попроси прочитати вголос. Питай про все. Поспішати не треба.', pointsTitle: 'Що тобі варто знати', scopeTitle: 'Кому й для чого', scopeLead: 'Потрібні відомості про тебе можуть отримати:',
    wishesTitle: 'Чого не передавати', wishesLead: 'Напиши, чого й кому не казати.', daysTitle: 'Як довго', answerTitle: 'Твоє рішення', agree: 'Погоджуюся', refuse: 'Не погоджуюся', ask: 'Хочу подумати',
    caregiver: 'Погодитися має і твій законний представник. Якщо це небезпечно для тебе, скажи нам.', ownName: 'Твоє ім’я', workerTitle: 'Заповнює фахівець',
  },
  'assent-15-17': {
    intro: 'Прочитай уважно й питай про все незрозуміле. Рішення можна ухвалити пізніше.', pointsTitle: 'Що варто знати перед рішенням', scopeTitle: 'Кому й для чого', scopeLead: 'Я розумію, що потрібні відомості отримають:',
    wishesTitle: 'Чого не передавати', wishesLead: 'Напиши, чого й кому не передавати.', daysTitle: 'Як довго', answerTitle: 'Твоє рішення', agree: 'Погоджуюся', refuse: 'Не погоджуюся', ask: 'Хочу подумати',
    caregiver: 'До вісімнадцяти погоджується і твій законний представник. Якщо це небезпечно, скажи нам. Тоді знайдемо інший шлях.', ownName: 'Твоє ім’я', workerTitle: 'Заповнює фахівець',
  },
};
