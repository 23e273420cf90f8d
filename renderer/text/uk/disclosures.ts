export const disclosures = {
  title: 'Журнал передання даних', ofCase: 'Передання у справі', all: 'Усі передання',
  intro: 'Кому, коли, навіщо й на якій підставі передано відомості. Значень у журналі немає. Записів не можна ні змінити, ні стерти.',
  emptyCase: 'З цієї справи ще нічого не передавали.', emptyAll: 'Ще нічого не передавали. Перенаправлення починається зі справи дитини.', openCases: 'Відкрити справи',
  notFound: 'За такими умовами записів немає.', search: 'Справа, отримувач або номер пакета', purposeFilter: 'Мета', allPurposes: 'Усі цілі',
  count_one: '{{count}} запис', count_few: '{{count}} записи', count_many: '{{count}} записів', count_other: '{{count}} запису',
  tableLabel: 'Передання', columns: { when: 'Коли', case: 'Справа', to: 'Кому', purpose: 'Навіщо', basis: 'Підстава', by: 'Хто передав', told: 'Передано' },
  counts: {
    share_one: '{{count}} передано', share_few: '{{count}} передано', share_many: '{{count}} передано', share_other: '{{count}} передано',
    generalise_one: '{{count}} узагальнено', generalise_few: '{{count}} узагальнено', generalise_many: '{{count}} узагальнено', generalise_other: '{{count}} узагальнено',
    withhold_one: '{{count}} не передано', withhold_few: '{{count}} не передано', withhold_many: '{{count}} не передано', withhold_other: '{{count}} не передано',
  },
  open: 'Відкрити запис', openAbout: 'Відкрити запис: {{recipient}}, {{at}}', refer: 'Нове перенаправлення', toCase: 'До справи', print: 'Надрукувати журнал', printEntry: 'Надрукувати запис',
  entry: {
    title: 'Запис журналу', at: 'Коли', to: 'Кому', case: 'Справа', purpose: 'Мета', service: 'Послуга', basis: 'Підстава', consent: 'Згода', by: 'Хто передав', formats: 'Як видано',
    packet: 'Номер пакета', words: 'Контрольні слова', wordsHelp: 'Звірте їх із нижнім рядком паперу: якщо збігаються, це той самий пакет.', digest: 'Відбиток', policy: 'Набір правил',
    fields: 'Рішення щодо кожної відомості', fieldsHelp: 'Без значень: журнал не розповідає нічого нового про дитину.', field: 'Відомість', action: 'Рішення', reason: 'Чому', rule: 'Правило',
    noConsent: 'передано на іншій підставі',
  },
  formats: { pdf: 'файл PDF', json: 'файл даних', print: 'друк', age: 'зашифрований файл' },
} as const;
