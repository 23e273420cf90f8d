import type { CompiledRecord } from './compile-record.ts';
import { foldCyrillic, keyOfFolded, latinKey } from './fold.ts';
import type { Finding, FindingType } from './types.ts';

export type TokenLanguage = 'uk' | 'en';

const THINGS: Readonly<Record<TokenLanguage, Readonly<Record<Exclude<FindingType, 'PERSON'>, string>>>> = {
  uk: {
    PHONE: 'телефон', EMAIL: 'електронна пошта', URL_HANDLE: 'посилання', ID_NUMBER: 'номер документа', ADDRESS: 'адреса', DATE_OF_BIRTH: 'дата народження',
    DATE: 'дата', SCHOOL: 'заклад освіти', FACILITY: 'заклад', PLATE: 'номер авто', COORDINATES: 'координати', IBAN: 'рахунок',
  },
  en: {
    PHONE: 'phone', EMAIL: 'e-mail', URL_HANDLE: 'link', ID_NUMBER: 'document number', ADDRESS: 'address', DATE_OF_BIRTH: 'date of birth',
    DATE: 'date', SCHOOL: 'school', FACILITY: 'facility', PLATE: 'vehicle plate', COORDINATES: 'coordinates', IBAN: 'bank account',
  },
};

const ROLES: readonly (readonly [RegExp, string, string])[] = [
  [/step.?mother|мачух/i, 'мачуха', 'stepmother'], [/step.?father|вітчим/i, 'вітчим', 'stepfather'], [/grand.?mother|бабус/i, 'бабуся', 'grandmother'],
  [/grand.?father|дідус/i, 'дідусь', 'grandfather'], [/mother|мати/i, 'мати', 'mother'], [/father|батьк/i, 'батько', 'father'],
  [/sister|сестра/i, 'сестра', 'sister'], [/brother|брат/i, 'брат', 'brother'], [/sibling/i, 'брат чи сестра', 'sibling'], [/aunt|тітк/i, 'тітка', 'aunt'],
  [/uncle|дядьк/i, 'дядько', 'uncle'], [/guardian|опікун/i, 'опікун', 'guardian'], [/worker|author/i, 'фахівець', 'worker'], [/reporter/i, 'заявник', 'reporter'],
];

/** Gives tokens out. One allocator serves one packet, so that one person has one token in all its texts. */
export interface TokenAllocator {
  /** Token for a finding whose text is `value`: «[мати]», «[особа 2]», «[телефон]». */
  readonly tokenFor: (finding: Finding, value: string) => string;
}

interface Stranger { readonly stems: Set<string>; readonly token: string }

/** Stems by which two mentions of one stranger are recognised, whatever the case form. */
function mentionStems(value: string): string[] {
  return value.split(/[^\p{L}'’]+/u).filter((word) => word.length >= 3).map((word) => {
    const key = /[a-z]/i.test(word) ? latinKey(word) : keyOfFolded(foldCyrillic(word));
    return key.slice(0, Math.max(3, key.length - 3));
  });
}

/**
 * Starts the tokens of a packet. The token of a person of the record is the person's role, numbered when several share it;
 * anybody else is «[особа N]» in order of appearance. No token's width depends on what it replaces.
 */
export function createTokenAllocator(compiled: CompiledRecord, language: TokenLanguage): TokenAllocator {
  const known = new Map<number, string>();
  const used = new Map<string, number>();
  const strangers: Stranger[] = [];
  const numbered = (label: string): string => {
    const count = (used.get(label) ?? 0) + 1;
    used.set(label, count);
    return count === 1 ? `[${label}]` : `[${label} ${String(count)}]`;
  };
  const knownToken = (person: number): string => {
    const before = known.get(person);
    if (before !== undefined) return before;
    const label = person === 0 ? (language === 'uk' ? 'дитина' : 'child') : roleLabel(compiled.people[person]?.role, language);
    const token = label === undefined ? strangerToken([]) : numbered(label);
    known.set(person, token);
    return token;
  };
  const strangerToken = (stems: readonly string[]): string => {
    const same = strangers.find((stranger) => stems.some((stem) => stranger.stems.has(stem)));
    if (same !== undefined) {
      for (const stem of stems) same.stems.add(stem);
      return same.token;
    }
    const token = `[${language === 'uk' ? 'особа' : 'person'} ${String(strangers.length + 1)}]`;
    strangers.push({ stems: new Set(stems), token });
    return token;
  };
  return {
    tokenFor: (finding, value) => {
      if (finding.type !== 'PERSON') return `[${THINGS[language][finding.type]}]`;
      return finding.person === undefined || finding.person < 0 ? strangerToken(mentionStems(value)) : knownToken(finding.person);
    },
  };
}

function roleLabel(role: string | undefined, language: TokenLanguage): string | undefined {
  const found = ROLES.find(([pattern]) => pattern.test(role ?? ''));
  return found?.[language === 'uk' ? 1 : 2];
}

/**
 * The text with every finding replaced by its token. Findings may come in any order; those inside an earlier one are skipped.
 * @param findings offsets into `text`, from `screen` or marked by hand
 */
export function cleanText(text: string, findings: readonly Finding[], tokens: TokenAllocator): string {
  const sorted = [...findings].sort((left, right) => left.start - right.start || right.end - left.end);
  let output = '';
  let from = 0;
  for (const finding of sorted) {
    if (finding.start < from || finding.end > text.length) continue;
    output += text.slice(from, finding.start) + tokens.tokenFor(finding, text.slice(finding.start, finding.end));
    from = finding.end;
  }
  return output + text.slice(from);
}
