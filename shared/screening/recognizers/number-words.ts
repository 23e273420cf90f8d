import { findingOf, type RawFinding, type ScreenContext, triggersOf } from '../context.ts';

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

/** Phones told in words: «нуль шістдесят сім, нуль нуль нуль, сорок чотири, двадцять два». */
export function recognizeNumberWords(context: ScreenContext): RawFinding[] {
  const findings: RawFinding[] = [];
  let from = 0;
  for (const index of triggersOf(context, START)) {
    if (index < from) continue;
    const [last, digits] = readDigits(context, index);
    from = last + 1;
    if (digits.length < FEWEST_DIGITS || digits.length > MOST_DIGITS) continue;
    const [start, end] = [context.tokens[index]?.start ?? 0, context.tokens[last]?.end ?? 0];
    if (context.compiled.phones.has(digits.slice(-9))) findings.push(known(start, end, 'phone-of-record'));
    else if (/^(?:0|380|80)\d{9,10}$/.test(digits) || digits.length === 10) findings.push(pattern(start, end, 'phone-in-words', 'review'));
  }
  return findings;
}

/** Digits that the words from `index` on say, and the last of those words. */
function readDigits(context: ScreenContext, index: number): [last: number, digits: string] {
  let digits = '';
  let last = index;
  let open: { value: number; size: number } | undefined;
  const flush = (): void => {
    if (open !== undefined) digits += String(open.value);
    open = undefined;
  };
  for (let at = index; at < context.tokens.length && digits.length <= MOST_DIGITS; at += 1) {
    const [token, before] = [context.tokens[at], context.tokens[at - 1]];
    const said = VALUES.get(token?.lower ?? '');
    const joined = at === index || /^(?:[ ,–-]{1,3}|, ?\n)$/.test(context.text.slice(before?.end, token?.start));
    if (!joined || said === undefined && !/^(?:плюс|plus)$/.test(token?.lower ?? '')) break;
    last = at;
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
  return [last, digits];
}
