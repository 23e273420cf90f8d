import { rowOf } from '../facts.ts';
import type { Facts } from '../facts.ts';
import { isMissing, listMember, member, textMember } from '../json-reading.ts';
import type { Leaf } from '../leaves.ts';
import type { RequestNote } from '../compiled-pack.ts';
import type { Cell } from '../pack-schema.ts';
import { isNotToBeTraced, isPerpetratorAt, NOBODY, relationOf, soughtMember } from '../people.ts';
import { isScreened } from './screened.ts';
import type { Field, FieldRule } from './field-rule.ts';

/** Whether the worker states a need for this very path. */
export const isNeedStated = (path: string, { need }: Facts): boolean => textMember(need, path) !== null;

/** The cell of a path after the footnotes of its row. */
export const cellOf = (leaf: Leaf, facts: Facts): Field['cell'] => {
  const { cells, fixed, notes } = rowOf(facts);
  const cell = cells.get(leaf.pattern);
  if (cell === undefined || leaf.entry === null) return null;
  const note = fixed.has(leaf.pattern) ? undefined : notes.get(leaf.entry.category);
  return note === undefined ? cell : applyNote(cell, { note, leaf, facts });
};

type NoteContext = { readonly note: RequestNote; readonly leaf: Leaf; readonly facts: Facts };

const applyNote = (cell: Cell, { note, leaf, facts }: NoteContext): Field['cell'] => {
  switch (note.kind) {
    case 'only-for-services': return note.services.some((service) => service === facts.packetService) ? cell : 'W';
    case 'this-service': return cell === 'S' && !isOfThisService(leaf, facts) ? 'O' : cell;
    case 'named-in-document': return listMember(facts.document, 'names').includes(note.category) ? 'S' : cell;
    case 'no-contact': return isBlockedPerson(leaf, facts) ? 'blocked' : cell;
  }
};

const isOfThisService = ({ pattern, index }: Leaf, { packetService, services }: Facts): boolean => {
  if (pattern.startsWith('education.')) return packetService === 'education';
  if (!pattern.startsWith('plan.services[].')) return false;
  const service = services()[index];
  return !isMissing(service) && member(service, 'type') === packetService;
};

/** Whether a path tells of a person who must not be traced, or of an alleged perpetrator in the family. */
const isBlockedPerson = ({ pattern, index }: Leaf, facts: Facts): boolean => {
  const people = facts.people();
  const sought = facts.sought();
  if (pattern.startsWith('care.personsSought[].')) {
    const person = sought[index];
    return !isMissing(person) && isNotToBeTraced(people, person);
  }
  // outside lists, the place -1 is nobody
  return isPerpetratorAt(people, index) || sought.some((person) => {
    if (person === null || !isNotToBeTraced(people, person)) return false;
    const place = soughtMember(people, person);
    if (place !== NOBODY) return place === index;
    const relation = relationOf(person);
    return relation !== null && relationOf(people.family[index]) === relation;
  });
};

/** Field steps 4 to 6: the table, free text, and what the table does not know. */
export const cellRules: readonly FieldRule[] = [
  {
    id: 'cell', order: 401,
    check: ({ leaf, cell }, facts) => {
      if (cell === 'blocked') return 'WH_RESTRICTION';
      if (cell === 'W') return 'WH_NOT_NEEDED';
      return cell === 'O' && !isNeedStated(leaf.path, facts) ? 'WH_NOT_NEEDED' : null;
    },
  },
  {
    id: 'free-text', order: 501,
    check: ({ leaf, cell }, facts) => {
      if (leaf.entry?.freeText !== true || (cell !== 'S' && cell !== 'O')) return null;
      return facts.excepted.unscreenedText || isScreened(leaf, facts) ? null : 'WH_UNSCREENED_TEXT';
    },
  },
  { id: 'default', order: 601, check: ({ cell }) => cell === null ? 'WH_DEFAULT_DENY' : null },
];
