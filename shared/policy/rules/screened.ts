import type { Facts } from '../facts.ts';
import { isJsonObject, listMember, member } from '../json-reading.ts';
import type { Leaf } from '../leaves.ts';

/** Whether a person has screened a free text: the note is marked so, or the concrete path is listed. */
export const isScreened = ({ path, pattern, index }: Leaf, { record }: Facts): boolean => {
  if (listMember(record, 'screenedPaths').includes(path)) return true;
  if (pattern !== 'notes[].text') return false;
  const note = listMember(record, 'notes')[index];
  return isJsonObject(note) && member(note, 'screened') === true;
};
