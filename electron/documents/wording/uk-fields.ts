import { fieldsUk } from '../../../shared/wording/uk/fields.ts';
import type { Wording } from './wording.ts';

/** Labels of fields, Ukrainian: those of the screens, and the neutral names some values travel under. */
export const ukFields: Wording['fields'] = {
  ...fieldsUk,
  'child.ageYears': 'Вік (повних років)', 'child.ageBand': 'Вікова група', 'family[].ageGroup': 'Вік', 'perpetrators[].ageGroup': 'Вік',
  'support.kind': 'Підтримка', 'health.need': 'Є потреба в медичній допомозі',
};
