/** Building blocks of the corpus: names with paradigms written by hand, templates with marked spans. */
export interface NameSet {
  readonly boys: readonly string[];
  readonly girls: readonly string[];
  readonly families: readonly string[];
  readonly unlisted: readonly string[];
  readonly settlements: readonly string[];
  readonly streets: readonly string[];
  readonly schools: readonly string[];
  /** genitive and locative */ readonly facilities?: readonly (readonly [string, string])[];
  /** addresses that are not the record's */ readonly addresses?: readonly string[];
}

export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
  readonly class: string;
  readonly form?: string;
  readonly optional?: boolean;
}

export interface CorpusNote {
  readonly id: string;
  readonly lang: string;
  readonly source: string;
  readonly record: Record<string, unknown>;
  readonly text: string;
  readonly spans: readonly GoldSpan[];
}

/** One person with all forms: `first`, `last`, `patronymic` by case letter n g d a i v. */
export interface CastPerson {
  readonly forms: Readonly<Record<string, string>>;
  readonly record: Record<string, unknown>;
}

const CASES = ['n', 'g', 'd', 'a', 'i', 'v'] as const;

/** A small deterministic source of numbers. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

const OFFICIAL: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'y', і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm',
  н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ю: 'iu', я: 'ia', ь: '', '’': '',
};
const INITIAL: Readonly<Record<string, string>> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' };

/** Official romanisation of 2010. */
function romanise(word: string): string {
  const latin = [...word.toLowerCase().replace(/зг/g, '¤')].map((letter, index) =>
    letter === '¤' ? 'zgh' : (index === 0 ? INITIAL[letter] : undefined) ?? OFFICIAL[letter] ?? letter).join('');
  return latin.charAt(0).toUpperCase() + latin.slice(1);
}

function splitCases(part: string, prefix: string, forms: Record<string, string>): void {
  part.split('|').forEach((form, index) => { forms[prefix + (CASES[index] ?? '')] = form; });
}

/** Builds a person of the cast from the rows of a name set. */
export function castPerson(first: string, last: string, options: { sex: 'm' | 'f'; patronymic: string; role?: string }): CastPerson {
  const [own, russian, diminutive] = first.split(';');
  const [man, woman, plural] = last.split(';');
  const forms: Record<string, string> = { pn: options.patronymic, plural: plural ?? '' };
  splitCases(own ?? '', 'f', forms);
  splitCases(options.sex === 'f' ? woman ?? '' : man ?? '', 'l', forms);
  const [ru, ruGenitive, ruInstrumental] = (russian ?? '').split('|');
  const [small, smallGenitive] = (diminutive ?? '').split('|');
  Object.assign(forms, { run: ru, rug: ruGenitive, rui: ruInstrumental, dn: small, dg: smallGenitive });
  forms['latf'] = romanise(forms['fn'] ?? '');
  forms['latl'] = romanise(forms['ln'] ?? '');
  forms['if'] = (forms['fn'] ?? '').charAt(0);
  forms['ip'] = options.patronymic.charAt(0);
  forms['ilat'] = forms['latf'].charAt(0);
  const record = { ...(options.role === undefined ? {} : { role: options.role }), first: forms['fn'], last: forms['ln'], patronymic: options.patronymic, sex: options.sex };
  return { forms, record };
}

const MARK = /⟦([^|⟧]+)\|([^⟧]*)⟧/g;

/** Reads `⟦TYPE:class:form|text⟧` marks; `K:form` is a known person, `U` an unlisted one, a trailing `?` marks an optional span. */
export function readMarks(marked: string): { text: string; spans: GoldSpan[] } {
  const spans: GoldSpan[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(from, match.index);
    from = match.index + match[0].length;
    const [head = '', second, third] = (match[1] ?? '').split(':');
    const value = match[2] ?? '';
    const start = text.length;
    text += value;
    const optional = head.endsWith('?') ? { optional: true } : {};
    const type = head.replace('?', '');
    const base = type === 'K' ? { type: 'PERSON', class: 'known', form: second ?? 'exact' }
      : type === 'U' ? { type: 'PERSON', class: 'unlisted', form: second ?? 'exact' }
        : { type, class: second ?? 'pattern', ...(third === undefined ? {} : { form: third }) };
    if (value !== '') spans.push({ start, end: start + value.length, value, ...base, ...optional });
  }
  return { text: text + marked.slice(from), spans };
}
