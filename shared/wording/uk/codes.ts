import type { CodeWords } from '../codes-type.ts';

/** Ukrainian words for every listed code, as they stand after a label on a form. */
export const codesUk: CodeWords = {
  status: { open: 'відкрита', closed: 'закрита', transferred: 'передана', duplicate: 'дублікат' },
  sex: { female: 'жіноча', male: 'чоловіча', other: 'інша', unknown: 'невідомо' },
  alive: { yes: 'так', no: 'ні', unknown: 'невідомо' },
  parentalRights: { full: 'повні', limited: 'обмежені', suspended: 'зупинені', removed: 'позбавлено прав' },
  riskLevel: { high: 'високий', medium: 'середній', low: 'низький' },
  displacement: {
    resident: 'місцева дитина', idp: 'внутрішньо переміщена', returnee: 'повернулася додому', refugee: 'біженка чи біженець',
    'returned-from-deportation': 'повернута після депортації',
  },
  nationality: { UA: 'Україна', other: 'інше', stateless: 'без громадянства', unknown: 'невідомо' },
  language: {
    uk: 'українська', ru: 'російська', en: 'англійська', crh: 'кримськотатарська', ro: 'румунська', hu: 'угорська', pl: 'польська',
    bg: 'болгарська', rom: 'ромська', usl: 'українська жестова', other: 'інша',
  },
  ethnicity: {
    ukrainian: 'українці', roma: 'роми', 'crimean-tatar': 'кримські татари', moldovan: 'молдовани', hungarian: 'угорці', romanian: 'румуни',
    bulgarian: 'болгари', polish: 'поляки', russian: 'росіяни', jewish: 'євреї', other: 'інше', 'not-stated': 'не зазначено',
  },
  religion: {
    orthodox: 'православ’я', 'greek-catholic': 'греко-католицтво', 'roman-catholic': 'римо-католицтво', protestant: 'протестантизм',
    muslim: 'іслам', jewish: 'юдаїзм', other: 'інше', none: 'немає', 'not-stated': 'не зазначено',
  },
  documentType: {
    'birth-certificate': 'свідоцтво про народження', 'id-card': 'ID-картка', 'passport-booklet': 'паспорт-книжечка', 'foreign-passport': 'закордонний паспорт',
    'refugee-certificate': 'посвідчення біженця', 'residence-permit': 'посвідка на проживання', other: 'інший документ',
  },
  externalIdType: { unhcr: 'УВКБ ООН', 'childrens-service': 'служба у справах дітей', icrc: 'МКЧХ', 'other-agency': 'інша організація', other: 'інше' },
  identificationSource: {
    self: 'дитина звернулася сама', family: 'родина', community: 'громада, сусіди', school: 'заклад освіти', 'health-facility': 'заклад охорони здоров’я',
    'childrens-service': 'служба у справах дітей', police: 'поліція', hotline: 'гаряча лінія', 'other-agency': 'інша організація', other: 'інше',
  },
  relation: {
    mother: 'мати', father: 'батько', stepmother: 'мачуха', stepfather: 'вітчим', grandmother: 'бабуся', grandfather: 'дідусь', sister: 'сестра',
    brother: 'брат', aunt: 'тітка', uncle: 'дядько', cousin: 'двоюрідні брат чи сестра', guardian: 'опікун чи піклувальник',
    'foster-mother': 'прийомна мати', 'foster-father': 'прийомний батько', 'adoptive-mother': 'мати-усиновлювачка', 'adoptive-father': 'батько-усиновлювач',
    'birth-mother': 'біологічна мати', 'birth-father': 'біологічний батько', 'partner-of-parent': 'партнер матері чи батька',
    'other-relative': 'інший родич', neighbour: 'сусід чи сусідка', teacher: 'учитель чи вчителька', stranger: 'незнайома людина', other: 'інше',
  },
  careType: {
    parents: 'з батьками', 'one-parent': 'з одним із батьків', kinship: 'у родичів', guardianship: 'під опікою чи піклуванням', 'foster-family': 'прийомна сім’я',
    'family-type-home': 'дитячий будинок сімейного типу', 'small-group-home': 'малий груповий будинок', institution: 'інтернатний заклад', shelter: 'притулок',
    hospital: 'лікарня', independent: 'живе самостійно', 'child-headed': 'родина, яку очолює дитина', 'unrelated-adult': 'з дорослим, що не є родичем',
    none: 'без догляду', other: 'інше',
  },
  separationCause: {
    evacuation: 'евакуація', hostilities: 'бойові дії', 'death-of-caregiver': 'смерть дорослого, який доглядав', 'arrest-of-caregiver': 'затримання дорослого',
    deportation: 'депортація', filtration: 'фільтрація', migration: 'виїзд', abandonment: 'дитину залишили', 'court-decision': 'рішення суду',
    'illness-of-caregiver': 'хвороба дорослого', other: 'інше',
  },
  concern: {
    'physical-violence': 'фізичне насильство', 'psychological-violence': 'психологічне насильство', 'domestic-violence': 'домашнє насильство', bullying: 'булінг',
    neglect: 'нехтування потребами', 'child-headed-household': 'родину очолює дитина', 'living-with-vulnerable-person': 'живе з вразливим дорослим',
    'sexual-violence': 'сексуальне насильство', 'sexual-exploitation': 'сексуальна експлуатація', 'online-sexual-abuse': 'сексуальне насильство в інтернеті',
    'forced-marriage': 'примусовий шлюб', 'armed-recruitment': 'залучення до збройних формувань', deportation: 'депортація', filtration: 'фільтрація',
    'held-by-armed-actor': 'утримання збройними формуваннями', trafficking: 'торгівля людьми', 'slavery-like-labour': 'праця, подібна до рабства',
    unaccompanied: 'без супроводу дорослих', separated: 'розлучена з батьками', 'missing-caregiver': 'зник дорослий, який доглядав',
    'serious-health-issue': 'тяжка хвороба', disability: 'інвалідність', 'mental-distress': 'психологічне виснаження', 'substance-use': 'вживання психоактивних речовин',
    pregnancy: 'вагітність', 'arrested-or-detained': 'затримання чи арешт', statelessness: 'відсутність громадянства', 'no-documents': 'немає документів',
    'street-life': 'життя на вулиці', begging: 'жебрацтво', 'child-labour': 'дитяча праця', homelessness: 'немає житла', 'out-of-school': 'не навчається', other: 'інше',
  },
  immediateSafety: { safe: 'у безпеці', 'at-risk': 'є ризик', 'in-danger': 'у небезпеці зараз', unknown: 'невідомо' },
  armedAssociation: { none: 'немає', suspected: 'є підозра', confirmed: 'підтверджено', former: 'у минулому', unknown: 'невідомо' },
  attendance: { regular: 'регулярно', irregular: 'нерегулярно', online: 'дистанційно', mixed: 'змішано', none: 'не відвідує' },
  placeType: {
    home: 'удома', school: 'у закладі освіти', street: 'на вулиці', institution: 'в установі', online: 'в інтернеті', 'public-place': 'у громадському місці',
    transport: 'у транспорті', other: 'інше', unknown: 'невідомо',
  },
  violenceType: {
    physical: 'фізичне', psychological: 'психологічне', sexual: 'сексуальне', neglect: 'нехтування потребами', economic: 'економічне',
    'armed-actor': 'з боку збройних формувань', other: 'інше',
  },
  service: {
    health: 'медична допомога', psychosocial: 'психосоціальна підтримка', 'safe-shelter': 'безпечний прихисток', 'legal-aid': 'правова допомога', police: 'поліція',
    livelihoods: 'засоби до існування', education: 'освіта', 'family-mediation': 'сімейна медіація', reunification: 'возз’єднання родини',
    'non-food-items': 'речі першої потреби', 'water-sanitation': 'вода й гігієна', documentation: 'відновлення документів', food: 'продукти',
    disability: 'послуги для дітей з інвалідністю', 'case-transfer': 'передання справи', other: 'інша послуга',
  },
  serviceStatus: {
    planned: 'заплановано', referred: 'перенаправлено', accepted: 'прийнято', declined: 'відмовлено', 'in-progress': 'надається', done: 'надано', cancelled: 'скасовано',
  },
  followUpType: {
    'home-visit': 'візит додому', 'phone-call': 'телефонна розмова', 'office-visit': 'зустріч в офісі', 'school-visit': 'візит до закладу освіти',
    'service-visit': 'супровід до послуги', online: 'онлайн', other: 'інше',
  },
  attachmentKind: { document: 'документ', photo: 'фото', audio: 'аудіо', scan: 'скан', other: 'інше' },
  closureReason: {
    'goals-met': 'цілі досягнуто', adulthood: 'досягнення повноліття', transferred: 'справу передано', moved: 'родина переїхала', 'lost-contact': 'зв’язок утрачено',
    death: 'смерть', 'opened-in-error': 'відкрито помилково', other: 'інше',
  },
  concernGroup: {
    violence: 'насильство', neglect: 'нехтування потребами', sexual: 'потреба у спеціалізованій підтримці', armed: 'наслідки війни', separation: 'розлучення з родиною',
    health: 'здоров’я', law: 'документи й закон', livelihood: 'умови життя', education: 'освіта', other: 'інше',
  },
};
