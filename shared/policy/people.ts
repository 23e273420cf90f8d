import { isJsonObject, isMarked, isMissing, listMember, member, objectMember, recordsMember, textMember } from './json-reading.ts';
import type { JsonObject } from './json-reading.ts';
import { once } from './once.ts';

/** The place of a person who is not in the family. */
export const NOBODY = -1;

/** What the case says about the people around the child, as far as rules ask. */
export type People = {
  /** Family members in their places; null for an empty place. */
  readonly family: readonly (JsonObject | null)[];
  /** For each place, whether this member is an alleged perpetrator. */
  readonly allegedPerpetrators: readonly boolean[];
  /** Alleged perpetrators in their places; null for an empty place. */
  readonly perpetrators: readonly (JsonObject | null)[];
  /** The relations that stand in `perpetrators[]`, folded by {@link foldCode}; null for one that tells none, which matches nobody. */
  readonly perpetratorRelations: ReadonlySet<string | null>;
  /** The names that stand in `perpetrators[]`, folded by {@link foldName}; null likewise. */
  readonly perpetratorNames: () => ReadonlySet<string | null>;
};

/** A code for comparing where caution asks for a match: case and surrounding space do not matter. */
const foldCode = (code: string): string => code.trim().toLowerCase();

/** A name for comparing where caution asks for a match: case, spaces and the order of its parts do not matter. */
const foldName = (name: string): string =>
  name.normalize('NFC').toLowerCase().replace(/[ʼ'`‘´]/g, '’').split(/[\s,.]/).filter((part) => part !== '').sort().join(' ');

/** The folded relation of a person, or null where none is told. */
export const relationOf = (person: JsonObject | null | undefined): string | null => {
  const relation = isMissing(person) ? null : textMember(person, 'relation');
  return relation === null ? null : foldCode(relation);
};

const nameOf = (person: JsonObject | null): string | null => {
  const name = isMissing(person) ? null : textMember(person, 'name');
  return name === null ? null : foldName(name);
};

/**
 * Reads the people of a case. An alleged perpetrator is a family member marked so, or one whose relation stands in
 * `perpetrators[]`; where several share that relation, all of them.
 * @throws UnreadableFact where `family` or `perpetrators` is not a list of objects.
 */
export const readPeople = (record: JsonObject): People => {
  const family = recordsMember(record, 'family');
  const perpetrators = recordsMember(record, 'perpetrators');
  const perpetratorRelations = new Set(perpetrators.map(relationOf));
  return {
    family, perpetrators, perpetratorRelations,
    perpetratorNames: once(() => new Set(perpetrators.map(nameOf))),
    allegedPerpetrators: family.map((person) => isAllegedPerpetrator(person, perpetratorRelations)),
  };
};

const isAllegedPerpetrator = (person: JsonObject | null, relations: ReadonlySet<string | null>): boolean => {
  if (person === null) return false;
  const relation = relationOf(person);
  return isMarked(member(person, 'isAllegedPerpetrator')) || (relation !== null && relations.has(relation));
};

/** Whether the family member at a place is an alleged perpetrator; a place that does not exist is nobody. */
export const isPerpetratorAt = (people: People, index: number): boolean => people.allegedPerpetrators[index] === true;

/** Whether the family member at a place is marked a caregiver. */
export const isCaregiverAt = (people: People, index: number): boolean => {
  const person = people.family[index];
  return !isMissing(person) && isMarked(member(person, 'isCaregiver'));
};

/**
 * Whether the family member at a place may represent the child: a legal representative whose parental rights allow
 * it, and no alleged perpetrator. Missing rights are not removed; rights nobody knows are not trusted.
 */
export const isFitRepresentativeAt = (people: People, index: number, cannot: readonly string[]): boolean => {
  const person = people.family[index];
  if (isMissing(person) || member(person, 'isLegalRepresentative') !== true || isPerpetratorAt(people, index)) return false;
  const rights = member(person, 'parentalRights');
  return isMissing(rights) || (typeof rights === 'string' && !cannot.includes(foldCode(rights)));
};

/** Whether one family member of the named relation may represent the child. */
export const isFitRelation = (people: People, relation: string | null, cannot: readonly string[]): boolean =>
  relation !== null && people.family.some((person, index) =>
    relationOf(person) === foldCode(relation) && isFitRepresentativeAt(people, index, cannot));

/**
 * Whether a restriction made in the name of a relation is void: every family member of that relation is an alleged
 * perpetrator, or the relation itself stands in `perpetrators[]`.
 */
export const isPerpetratorRelation = (people: People, relation: string | null): boolean => {
  if (relation === null) return false;
  const folded = foldCode(relation);
  if (people.perpetratorRelations.has(folded)) return true;
  const places = people.family.flatMap((person, index) => relationOf(person) === folded ? [index] : []);
  return places.length > 0 && places.every((index) => isPerpetratorAt(people, index));
};

/** The place of the family member that a person sought names, or {@link NOBODY} where it names none that exists. */
export const soughtMember = (people: People, sought: JsonObject): number => {
  const index = member(sought, 'familyIndex');
  return typeof index === 'number' && !isMissing(people.family[index]) ? index : NOBODY;
};

/**
 * Whether a person sought must not be traced: marked `doNotContact`, or naming an alleged perpetrator by
 * `familyIndex`, by relation (also beside an index), or by a name in `perpetrators[]`.
 */
export const isNotToBeTraced = (people: People, sought: JsonObject): boolean => {
  if (isMarked(member(sought, 'doNotContact'))) return true;
  if (isPerpetratorAt(people, soughtMember(people, sought))) return true;
  const name = nameOf(sought);
  if (name !== null && people.perpetratorNames().has(name)) return true;
  const relation = relationOf(sought);
  return relation !== null && (people.perpetratorRelations.has(relation)
    || people.family.some((person, at) => relationOf(person) === relation && isPerpetratorAt(people, at)));
};

/** The persons sought of a case. @throws UnreadableFact where they are not a list of objects. */
export const readSought = (record: JsonObject): readonly (JsonObject | null)[] =>
  recordsMember(objectMember(record, 'care'), 'personsSought');

/** The planned services of a case, as far as they are objects. */
export const readServices = (record: JsonObject): readonly (JsonObject | null)[] =>
  listMember(objectMember(record, 'plan'), 'services').map((item) => isJsonObject(item) ? item : null);
