import { fieldsEn } from '../../../shared/wording/en/fields.ts';
import type { Wording } from './wording.ts';

/** Labels of fields, English: those of the screens, and the neutral names some values travel under. */
export const enFields: Wording['fields'] = {
  ...fieldsEn,
  'child.ageYears': 'Age in completed years', 'child.ageBand': 'Age group', 'family[].ageGroup': 'Age', 'perpetrators[].ageGroup': 'Age',
  'support.kind': 'Support', 'health.need': 'Needs medical care',
};
