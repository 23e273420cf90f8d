import type { EvacuationCall, EvacuationThing } from '../../../shared/evacuation/plan.ts';

/** Words of the evacuation plan on paper. */
export interface EvacuationWords {
  readonly title: string; readonly intro: string; readonly reviewed: string; readonly foot: string;
  readonly who: string; readonly decides: string; readonly deputy: string; readonly meeting: string;
  readonly things: string; /** says what to write on each line */ readonly thingsBlank: string; readonly calls: string; readonly takes: string; readonly instead: string; readonly lies: string;
  readonly thing: Readonly<Record<EvacuationThing, string>>; readonly call: Readonly<Record<EvacuationCall, string>>;
  readonly staying: string; readonly stays: string; readonly steps: string; readonly stepList: readonly string[];
  readonly reviewer: string; readonly reviewedBy: string;
}

export const ukEvacuation: EvacuationWords = {
  title: 'План виїзду', intro: 'Тримайте цей аркуш там, де його знайдуть без комп’ютера. Відомостей про дітей у ньому немає.', reviewed: 'Переглянуто', foot: 'План виїзду',
  who: 'Хто вирішує і де зустрічаємося', decides: 'Вирішує', deputy: 'Якщо не може', meeting: 'Зустрічаємося',
  things: 'Що беремо, саме в такому порядку', thingsBlank: 'Що беремо, саме в такому порядку: хто бере, хто замість, де лежить', calls: 'Кому телефонуємо', takes: 'бере', instead: 'якщо не може', lies: 'лежить',
  thing: { laptop: 'Ноутбук із реєстром', stick: 'Флешка з копією', 'second-stick': 'Друга флешка', 'recovery-sheet': 'Аркуш із ключем відновлення', 'paper-files': 'Паперові справи', phone: 'Службовий телефон', stamp: 'Печатка', other: 'Інше' },
  call: { director: 'Керівник', supervisor: 'Супервізор', 'data-focal-point': 'Відповідальна особа за дані', coordinator: 'Координатор', security: 'Безпека', technician: 'Технічна допомога', other: 'Інше' },
  staying: 'Що лишаємо і як піти', stays: 'Лишаємо', steps: 'Як піти',
  stepList: [
    'Є п’ять хвилин: вставте флешку, відкрийте в програмі «Виїзд» і натисніть «Піти звідси». Програма зробить копію й перевірить її, і лише тоді запропонує знищити реєстр на цьому комп’ютері.',
    'Часу немає: заблокуйте програму або закрийте кришку й заберіть ноутбук. Без копії нічого не знищуйте.',
    'Флешку й аркуш із ключем відновлення несуть різні люди. Парольної фрази на папері поруч із флешкою немає.',
    'На новому місці: інший комп’ютер з програмою, «Відновити з резервної копії», флешка й парольна фраза.',
  ],
  reviewer: 'План переглянуто', reviewedBy: 'Хто переглянув',
};

export const enEvacuation: EvacuationWords = {
  title: 'Evacuation plan', intro: 'Keep this sheet where it can be found without a computer. It says nothing about any child.', reviewed: 'Reviewed', foot: 'Evacuation plan',
  who: 'Who decides and where we meet', decides: 'Decides', deputy: 'If they cannot', meeting: 'We meet at',
  things: 'What we take, in this order', thingsBlank: 'What we take, in this order: who takes it, who instead, where it lies', calls: 'Whom we call', takes: 'taken by', instead: 'if they cannot', lies: 'lies',
  thing: { laptop: 'Laptop with the register', stick: 'Stick with the backup', 'second-stick': 'Second stick', 'recovery-sheet': 'Sheet with the recovery key', 'paper-files': 'Paper files', phone: 'Office phone', stamp: 'Stamp', other: 'Other' },
  call: { director: 'Director', supervisor: 'Supervisor', 'data-focal-point': 'Data focal point', coordinator: 'Coordinator', security: 'Security', technician: 'Technical help', other: 'Other' },
  staying: 'What stays and how to leave', stays: 'Stays', steps: 'How to leave',
  stepList: [
    'With five minutes: put the stick in, open “Evacuation” in the program and choose “Leave this place”. It makes a backup and verifies it, and only then offers to destroy the register on this computer.',
    'Without time: lock the program or close the lid and take the laptop. Destroy nothing without a backup.',
    'Different people carry the stick and the sheet with the recovery key. No passphrase on paper beside the stick.',
    'In the new place: another computer with the program, “Restore from a backup”, the stick and the passphrase.',
  ],
  reviewer: 'Plan reviewed', reviewedBy: 'Reviewed by',
};
