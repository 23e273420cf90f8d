import { findingOf, type RawFinding, type ScreenContext, triggersOf } from '../context.ts';
import { isUkrainianPhone } from './phone.ts';

const DIGITS: readonly (readonly [words: string, digit: string])[] = [
  ['нуль ноль zero oh', '0'], ['один одна одне одно one', '1'], ['два дві две two', '2'], ['три three', '3'], ['чотири четыре four', '4'], ["п'ять пять five", '5'],
  ['шість шесть six', '6'], ['сім семь seven', '7'], ['вісім восемь eight', '8'], ["дев'ять девять nine", '9'],
];
const TEENS = ("десять десять ten|одинадцять одиннадцать eleven|дванадцять двенадцать twelve|тринадцять тринадцать thirteen|чотирнадцять четырнадцать fourteen|п'ятнадцять пятнадцать fifteen|" +
  "шістнадцять шестнадцать sixteen|сімнадцять семнадцать seventeen|вісімнадцять восемнадцать eighteen|дев'ятнадцять девятнадцать nineteen").split('|');
const TENS = ("двадцять двадцать twenty|тридцять тридцать thirty|сорок forty|п'ятдесят пятьдесят fifty|шістдесят шестьдесят sixty|сімдесят семьдесят seventy|вісімдесят восемьдесят eighty|дев'яносто девяносто ninety").split('|');
const HUNDREDS = "сто|двісті двести|триста|чотириста четыреста|п'ятсот пятьсот|шістсот шестьсот|сімсот семьсот|вісімсот восемьсот|дев'ятсот девятьсот".split('|');

/** Value of a number's word and how many digits it opens: «двісті» 200 and 3, «сорок» 40 and 2, «сім» 7 and 1. */
const VALUES: ReadonlyMap<string, readonly [value: number, size: 1 | 2 | 3]> = new Map<string, readonly [number, 1 | 2 | 3]>([
  ...DIGITS.flatMap(([words, digit]) => words.split(' ').map((word) => [word, [Number(digit), 1]] as const)),
  ...TEENS.flatMap((words, index) => words.split(' ').map((word) => [word, [10 + index, 2]] as const)),
  ...TENS.flatMap((words, index) => words.split(' ').map((word) => [word, [20 + 10 * index, 2]] as const)),
  ...HUNDREDS.flatMap((words, index) => words.split(' ').map((word) => [word, [100 * (index + 1), 3]] as const)),
]);
const START = new RegExp(`^(?:плюс|plus|${[...VALUES.keys()].join('|')})$`, 'u');
const FEWEST_DIGITS = 9;
const MOST_DIGITS = 13;
const known = findingOf('number-words', 'PHONE', 'known');
const pattern = findingOf('number-words', 'PHONE', 'pattern');

/** Between two words of a number: nothing but a blank or a comma, or digits of the same number. */
const GAP = /^(?:[ ,–-]{1,3}|, ?\n)$/;
const DIGITS_BETWEEN = /^[ ,()–-]{1,3}\d[\d ()–-]{0,16}[ ,()–-]{1,3}$/;
const DIGITS_BEFORE = /(?<![\d\p{L}])\+?\(?\d[\d ()–-]{0,16}[ ,–-]{1,2}$/u;
const DIGITS_AFTER = /^[ ,–-]{1,3}\d(?:[\d –-]{0,14}\d)?(?!\d)/;
/** «три нулі»: so many of them. */
const ZEROS = /^н[уо]л(?:і|ів|я|и|ей)$/u;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

interface Said { readonly start: number; readonly end: number; readonly digits: string; /** partly in digits */ readonly mixed: boolean }

/** Phones told in words, or half in words: «нуль шістдесят сім, нуль нуль нуль, сорок чотири, двадцять два», «067 три нулі 44 двадцять два». */
export function recognizeNumberWords(context: ScreenContext): RawFinding[] {
  const findings: RawFinding[] = [];
  let from = 0;
  for (const index of triggersOf(context, START)) {
    if (index < from) continue;
    const core = readDigits(context, index);
    from = core.last + 1;
    const finding = readings(context, core).map((said) => judge(context, said)).find((found) => found !== undefined);
    if (finding !== undefined) findings.push(finding);
  }
  return findings;
}

/** The words with the digits before and behind them, the longest first. */
function readings({ text }: ScreenContext, core: Said): readonly Said[] {
  const before = DIGITS_BEFORE.exec(text.slice(Math.max(0, core.start - 24), core.start))?.[0] ?? '';
  const after = DIGITS_AFTER.exec(text.slice(core.end, core.end + 24))?.[0] ?? '';
  const widened = (head: string, tail: string): Said => ({ start: core.start - head.length, end: core.end + tail.length, digits: digitsOf(head) + core.digits + digitsOf(tail), mixed: core.mixed || head + tail !== '' });
  return [widened(before, after), widened(before, ''), widened('', after), core];
}

function judge(context: ScreenContext, { start, end, digits, mixed }: Said): RawFinding | undefined {
  if (digits.length < FEWEST_DIGITS || digits.length > MOST_DIGITS) return undefined;
  if (context.compiled.phones.has(digits.slice(-9))) return known(start, end, 'phone-of-record');
  const isPhone = mixed ? isUkrainianPhone(digits) : /^(?:0|380|80)\d{9,10}$/.test(digits) || digits.length === 10;
  return isPhone ? pattern(start, end, 'phone-in-words', 'review') : undefined;
}

/** Digits that the words from `index` on say. */
function readDigits(context: ScreenContext, index: number): Said & { readonly last: number } {
  let digits = '';
  let last = index;
  let mixed = false;
  let open: { value: number; size: number } | undefined;
  const flush = (): void => {
    if (open !== undefined) digits += String(open.value);
    open = undefined;
  };
  for (let at = index; at < context.tokens.length && digits.length <= MOST_DIGITS; at += 1) {
    const [lower, gap] = [context.tokens[at]?.lower ?? '', gapBefore(context, at)];
    const said = VALUES.get(lower);
    const between = at > index && DIGITS_BETWEEN.test(gap);
    if (at > index && !between && !GAP.test(gap) || said === undefined && !/^(?:плюс|plus)$/.test(lower) && !ZEROS.test(lower)) break;
    last = at;
    if (between) { flush(); digits += digitsOf(gap); mixed = true; }
    if (ZEROS.test(lower)) { digits += '0'.repeat(open !== undefined && open.value < 10 ? open.value : 1); open = undefined; }
    if (said === undefined) continue;
    const [value, size] = said;
    const continues = open !== undefined && value > 0 && size < open.size && !(open.size === 2 && open.value % 10 !== 0);
    if (open !== undefined && continues) open = { value: open.value + value, size: size === 1 ? 1 : size };
    else {
      flush();
      open = { value, size: value >= 10 && value < 20 ? 1 : size };
    }
  }
  flush();
  return { start: context.tokens[index]?.start ?? 0, end: context.tokens[last]?.end ?? 0, digits, mixed, last };
}

const gapBefore = ({ text, tokens }: ScreenContext, at: number): string => text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0);
