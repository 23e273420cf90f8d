import type { Wording } from './wording.ts';

const concern = {
  'physical-violence': 'фізичне насильство', 'psychological-violence': 'психологічне насильство', 'domestic-violence': 'домашнє насильство',
  bullying: 'булінг', neglect: 'нехтування потребами', 'child-headed-household': 'домогосподарство веде дитина',
  'living-with-vulnerable-person': 'живе з особою, яка потребує допомоги', 'sexual-violence': 'сексуальне насильство',
  'sexual-exploitation': 'сексуальна експлуатація', 'online-sexual-abuse': 'сексуальне насильство в інтернеті', 'forced-marriage': 'примусовий шлюб',
  'armed-recruitment': 'залучення до збройних формувань', deportation: 'депортація', filtration: 'фільтрація',
  'held-by-armed-actor': 'утримання збройними формуваннями', trafficking: 'торгівля людьми', 'slavery-like-labour': 'праця, подібна до рабства',
  unaccompanied: 'без супроводу дорослих', separated: 'розлучена з батьками', 'missing-caregiver': 'особа, яка доглядала, зникла',
  'serious-health-issue': 'серйозні проблеми зі здоров’ям', disability: 'інвалідність', 'mental-distress': 'психологічний дистрес',
  'substance-use': 'уживання психоактивних речовин', pregnancy: 'вагітність', 'arrested-or-detained': 'арешт або затримання', statelessness: 'без громадянства',
  'no-documents': 'без документів', 'street-life': 'життя на вулиці', begging: 'жебрацтво', 'child-labour': 'дитяча праця', homelessness: 'без житла',
  'out-of-school': 'не навчається', other: 'інше',
};

const relation = {
  mother: 'мати', father: 'батько', stepmother: 'мачуха', stepfather: 'вітчим', grandmother: 'бабуся', grandfather: 'дідусь', sister: 'сестра', brother: 'брат',
  aunt: 'тітка', uncle: 'дядько', cousin: 'двоюрідний брат або сестра', guardian: 'опікун (піклувальник)', 'foster-mother': 'прийомна мати',
  'foster-father': 'прийомний батько', 'adoptive-mother': 'усиновлювачка', 'adoptive-father': 'усиновлювач', 'birth-mother': 'біологічна мати',
  'birth-father': 'біологічний батько', 'partner-of-parent': 'партнер (партнерка) матері чи батька', 'other-relative': 'інший родич (родичка)',
  neighbour: 'сусід (сусідка)', teacher: 'учитель (учителька)', stranger: 'стороння особа', other: 'інше',
};

/** Codes in words, Ukrainian. */
export const ukCodes: Wording['codes'] = {
  status: { open: 'відкрита', closed: 'закрита', transferred: 'передана', duplicate: 'повторна' },
  sex: { female: 'жіноча', male: 'чоловіча', other: 'інша', unknown: 'не встановлено' },
  alive: { yes: 'так', no: 'ні', unknown: 'невідомо' },
  parentalRights: { full: 'у повному обсязі', limited: 'обмежені', suspended: 'призупинені', removed: 'позбавлено' },
  riskLevel: { high: 'високий', medium: 'середній', low: 'низький' },
  displacement: {
    resident: 'місцева мешканка (мешканець)', idp: 'внутрішньо переміщена особа', returnee: 'повернулася (повернувся) додому', refugee: 'біженець (біженка)',
    'returned-from-deportation': 'повернена з депортації',
  },
  nationality: { UA: 'Україна', other: 'інше', stateless: 'без громадянства', unknown: 'не встановлено' },
  language: {
    uk: 'українська', ru: 'російська', en: 'англійська', crh: 'кримськотатарська', ro: 'румунська', hu: 'угорська', pl: 'польська', bg: 'болгарська',
    rom: 'ромська', usl: 'українська жестова', other: 'інша',
  },
  ethnicity: {
    ukrainian: 'українська', roma: 'ромська', 'crimean-tatar': 'кримськотатарська', moldovan: 'молдовська', hungarian: 'угорська', romanian: 'румунська',
    bulgarian: 'болгарська', polish: 'польська', russian: 'російська', jewish: 'єврейська', other: 'інша', 'not-stated': 'не вказано',
  },
  religion: {
    orthodox: 'православ’я', 'greek-catholic': 'греко-католицьке', 'roman-catholic': 'римо-католицьке', protestant: 'протестантське', muslim: 'іслам', jewish: 'юдаїзм',
    other: 'інше', none: 'немає', 'not-stated': 'не вказано',
  },
  documentType: {
    'birth-certificate': 'свідоцтво про народження', 'id-card': 'ID-картка', 'passport-booklet': 'паспорт-книжечка', 'foreign-passport': 'паспорт іноземця',
    'refugee-certificate': 'посвідчення біженця', 'residence-permit': 'посвідка на проживання', other: 'інший',
  },
  externalIdType: { unhcr: 'УВКБ ООН', 'childrens-service': 'служба у справах дітей', icrc: 'МКЧХ', 'other-agency': 'інша організація', other: 'інше' },
  identificationSource: {
    self: 'дитина звернулася сама', family: 'родина', community: 'громада', school: 'заклад освіти', 'health-facility': 'заклад охорони здоров’я',
    'childrens-service': 'служба у справах дітей', police: 'поліція', hotline: 'гаряча лінія', 'other-agency': 'інша організація', other: 'інше',
  },
  relation,
  careType: {
    parents: 'з батьками', 'one-parent': 'з одним із батьків', kinship: 'з родичами', guardianship: 'під опікою (піклуванням)', 'foster-family': 'у прийомній сім’ї',
    'family-type-home': 'у дитячому будинку сімейного типу', 'small-group-home': 'у малому груповому будинку', institution: 'у закладі', shelter: 'у притулку',
    hospital: 'у лікарні', independent: 'самостійно', 'child-headed': 'у домогосподарстві, яке веде дитина', 'unrelated-adult': 'з нерідною дорослою особою',
    none: 'без догляду', other: 'інше',
  },
  separationCause: {
    evacuation: 'евакуація', hostilities: 'бойові дії', 'death-of-caregiver': 'смерть особи, яка доглядала', 'arrest-of-caregiver': 'арешт особи, яка доглядала',
    deportation: 'депортація', filtration: 'фільтрація', migration: 'міграція', abandonment: 'дитину залишили', 'court-decision': 'рішення суду',
    'illness-of-caregiver': 'хвороба особи, яка доглядала', other: 'інше',
  },
  concern,
  immediateSafety: { safe: 'у безпеці', 'at-risk': 'під загрозою', 'in-danger': 'у небезпеці', unknown: 'невідомо' },
  armedAssociation: { none: 'немає', suspected: 'є підозра', confirmed: 'підтверджено', former: 'у минулому', unknown: 'невідомо' },
  attendance: { regular: 'регулярно', irregular: 'нерегулярно', online: 'дистанційно', mixed: 'змішано', none: 'не відвідує' },
  placeType: {
    home: 'удома', school: 'у закладі освіти', street: 'на вулиці', institution: 'у закладі', online: 'в інтернеті', 'public-place': 'у громадському місці',
    transport: 'у транспорті', other: 'інше', unknown: 'невідомо',
  },
  violenceType: {
    physical: 'фізичне', psychological: 'психологічне', sexual: 'сексуальне', neglect: 'нехтування', economic: 'економічне', 'armed-actor': 'з боку збройних формувань', other: 'інше',
  },
  service: {
    health: 'медична допомога', psychosocial: 'психосоціальна підтримка', 'safe-shelter': 'безпечний притулок', 'legal-aid': 'правова допомога', police: 'поліція',
    livelihoods: 'засоби до існування', education: 'освіта', 'family-mediation': 'сімейна медіація', reunification: 'возз’єднання сім’ї',
    'non-food-items': 'непродовольчі товари', 'water-sanitation': 'вода й гігієна', documentation: 'оформлення документів', food: 'харчування',
    disability: 'послуги для дітей з інвалідністю', 'case-transfer': 'передання справи', other: 'інша послуга',
  },
  serviceStatus: {
    planned: 'заплановано', referred: 'перенаправлено', accepted: 'прийнято', declined: 'відхилено', 'in-progress': 'триває', done: 'надано', cancelled: 'скасовано',
  },
  followUpType: {
    'home-visit': 'візит додому', 'phone-call': 'дзвінок', 'office-visit': 'візит до офісу', 'school-visit': 'візит до закладу освіти', 'service-visit': 'візит до надавача',
    online: 'онлайн', other: 'інше',
  },
  attachmentKind: { document: 'документ', photo: 'фотографія', audio: 'аудіозапис', scan: 'скан', other: 'інше' },
  closureReason: {
    'goals-met': 'цілей досягнуто', adulthood: 'повноліття', transferred: 'справу передано', moved: 'переїзд', 'lost-contact': 'утрачено зв’язок', death: 'смерть',
    'opened-in-error': 'відкрито помилково', other: 'інше',
  },
  concernGroup: {
    violence: 'насильство', neglect: 'нехтування', sexual: 'сексуальне насильство', armed: 'збройний конфлікт', separation: 'розлучення з родиною', health: 'здоров’я',
    law: 'право й документи', livelihood: 'умови життя', education: 'освіта', other: 'інше',
  },
};
