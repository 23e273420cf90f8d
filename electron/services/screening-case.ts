import { caseRecordSchema, type CaseRecord } from '../../shared/domain/case-record.ts';
import type { JsonObject } from '../../shared/policy/json-reading.ts';
import { compileRecord } from '../../shared/screening/compile-record.ts';
import { screen } from '../../shared/screening/screen.ts';
import type { Finding, ScreeningPerson, ScreeningRecord } from '../../shared/screening/types.ts';

/**
 * Marks in a text that nobody has cleared or dismissed: every stretch that identifies somebody, judged by what is known
 * of the case.
 *
 * @param dismissed exact words that a person has said name nobody
 */
export function openMarks(record: CaseRecord | JsonObject, text: string, dismissed: readonly string[]): Finding[] {
  if (text.trim() === '') return [];
  const settled = new Set(dismissed.map((words) => wordsOf(words)));
  return screen(compileRecord(recordFromCase(readable(record))), text).filter(({ start, end }) => !settled.has(wordsOf(text.slice(start, end))));
}

/** A text with every mark replaced, for hosts where nobody can be asked. */
export function withoutMarks(record: CaseRecord | JsonObject, text: string): string {
  return openMarks(record, text, []).reduceRight((rest, { start, end }) => `${rest.slice(0, start)}${TOKEN}${rest.slice(end)}`, text);
}

/** Of one width for whatever it stands for: its length says nothing (security.md, check P-3). */
const TOKEN = '[…]';

/** A record of another shape is screened by patterns alone: what cannot be read is not known. */
function readable(record: CaseRecord | JsonObject): CaseRecord {
  const parsed = caseRecordSchema.safeParse(record);
  return parsed.success ? parsed.data : {};
}

const wordsOf = (words: string): string => words.normalize('NFC').trim();

type Named = { readonly surname?: string | undefined; readonly givenName?: string | undefined; readonly patronymic?: string | undefined; readonly dob?: string | undefined; readonly phone?: string | undefined };

function recordFromCase(record: CaseRecord): ScreeningRecord {
  const { child, contact, family = [], perpetrators = [], reporter, worker, care, education, externalIds = [], legal } = record;
  const people = [...family.map((member) => personOf(member)), ...perpetrators.map(({ name, dob }) => personOf({ dob }, name)), personOf({ phone: reporter?.phone }, reporter?.name), personOf({ phone: worker?.phone }, worker?.name)];
  const texts = (...values: (string | undefined)[]): string[] => values.filter((value) => value !== undefined);
  return {
    child: { ...personOf(child ?? {}), otherNames: child?.otherNames ?? [] }, people,
    names: (care?.personsSought ?? []).flatMap(({ name }) => texts(name)),
    phones: texts(contact?.phoneChild, contact?.phoneCaregiver), emails: texts(worker?.email),
    addresses: texts(contact?.addressLine, care?.placementAddress, ...family.map(({ address }) => address)).map((line) => ({ line })),
    schools: texts(education?.school),
    ids: texts(child?.rnokpp, child?.unzr, child?.document?.number, child?.birthCertificate, child?.idpCertificate, legal?.courtCase, legal?.policeNumber, record.caseCode, ...externalIds.map(({ value }) => value)),
  };
}

function personOf({ surname, givenName, patronymic, dob, phone }: Named, name?: string): ScreeningPerson {
  const parts = { last: surname, first: givenName, patronymic, dob, phone, name };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}
