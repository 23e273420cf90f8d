import type { Reason } from '../../../shared/policy/codes.ts';
import type { FieldDecision } from '../../../shared/policy/decision.ts';
import { createPlaceNames } from '../../documents/place-names.ts';
import { dayInWords, labelOf, valueInWords, type Printing } from '../../documents/printed-values.ts';
import { wordingIn } from '../../documents/wording/wording-in.ts';
import { fieldsUk } from '../../../shared/wording/uk/fields.ts';
import { demoWords } from './demo-words-in.ts';
import { PARTS, type DemoWords, type Part } from './demo-words.ts';
import type { DemoFolder } from './demo-folder.ts';
import type { DemoResult } from './run-demo.ts';

const WIDTH = 92;
const LABEL_WIDTH = 32;
const FILE_WIDTH = 46;

/** The story of the demonstration for a person at a terminal: what was told, what only in general, what not, and why. */
export function demoSummary(result: DemoResult, folder: DemoFolder): string {
  const words = demoWords(result.language);
  const printing: Printing = { wording: wordingIn(result.language), placeName: createPlaceNames() };
  return [
    '', words.title, '═'.repeat([...words.title].length), words.invented,
    ...heading(1, words.steps.register), ...wrapped(words.registerMade(result.counts), 3), ...wrapped(words.logWhole, 3),
    ...heading(2, words.steps.agreement), ...wrapped(words.agreed(dayInWords(result.consentUntil, printing.wording)), 3), ...wrapped(words.asked, 3),
    ...heading(3, words.steps.decision), ...decisionLines(result, { words, printing }),
    ...heading(4, words.steps.refusal), ...refusalLines(result, words),
    ...heading(5, words.steps.files), `   ${folder.root}`, ...result.files.map(({ path, kind }) => `     ${path.padEnd(FILE_WIDTH)} ${words.file[kind]}`),
    '', ...wrapped(words.openIt, 3), '',
  ].join('\n');
}

interface Telling { readonly words: DemoWords; readonly printing: Printing }

const heading = (number: number, title: string): readonly string[] => ['', `${String(number)}. ${title}`];

function decisionLines(result: DemoResult, telling: Telling): readonly string[] {
  const { words, printing } = telling;
  const { decision } = result;
  const by = (action: FieldDecision['action']): readonly FieldDecision[] => decision.fields.filter((field) => field.action === action);
  const [shared, generalised, withheld] = [by('share'), by('generalise'), by('withhold')];
  return [
    ...wrapped(words.referral(result.recipientName, printing.wording.codes.service.health), 3), ...wrapped(`${words.reason}: ${result.reasonText}`, 3),
    `   ${words.effects[decision.effect]} — ${decision.reasons.map((reason) => words.reasons[reason]).join('; ')}.`,
    '', `   ✓ ${words.shared(shared.length)}`, ...partLines(shared, telling),
    '', `   ≈ ${words.generalised(generalised.length)} — ${words.reasons.GEN_NEED}`, ...partLines(generalised, telling),
    '', `   ✗ ${words.withheld(withheld.length)}`, ...withheldLines(withheld, telling),
  ];
}

/** The fields of each part of the case, parts and fields in their order, empty parts left out. */
function inParts(fields: readonly FieldDecision[]): readonly { readonly part: Part; readonly fields: readonly FieldDecision[] }[] {
  const order = Object.keys(fieldsUk);
  const place = ({ path }: FieldDecision): number => order.indexOf(path.replace(/\[\d+\]/g, '[]'));
  return PARTS.map(({ part, roots }) => ({
    part, fields: fields.filter(({ path }) => (roots as readonly string[]).includes(path.split(/[.[]/)[0] ?? '')).sort((left, right) => place(left) - place(right)),
  })).filter((group) => group.fields.length > 0);
}

function partLines(fields: readonly FieldDecision[], telling: Telling): readonly string[] {
  return inParts(fields).flatMap((group) => [`     ${telling.words.parts[group.part]}`, ...group.fields.flatMap((field) => valueLines(field, telling))]);
}

function valueLines(field: FieldDecision, { words, printing }: Telling): readonly string[] {
  const label = labelOf(field.path, printing).padEnd(LABEL_WIDTH);
  const note = field.reason === 'OK_NEED' ? ` (${words.opened})` : '';
  const [first = '', ...rest] = wrapped(`${valueInWords(field.path, field.value, printing)}${note}`, LABEL_WIDTH + 8);
  return [`       ${label} ${first.trimStart()}`, ...rest];
}

/** Labels alone, by reason: what was withheld is not said again, not even here. The rarest reason first. */
function withheldLines(withheld: readonly FieldDecision[], { words, printing }: Telling): readonly string[] {
  const byReason = new Map<Reason, readonly FieldDecision[]>();
  for (const field of withheld) byReason.set(field.reason, [...byReason.get(field.reason) ?? [], field]);
  return [...byReason].sort(([, left], [, right]) => left.length - right.length).flatMap(([reason, fields]) => [
    `     ${words.reasons[reason]}`,
    ...inParts(fields).flatMap((group) => {
      const labels = new Set(group.fields.map(({ path }) => inSentence(labelOf(path, printing))));
      return wrapped(`${words.parts[group.part]}: ${[...labels].join(', ')}`, 7, 9);
    }),
  ]);
}

/** A label inside a sentence; abbreviations keep their capitals. */
function inSentence(label: string): string {
  return /^\p{Lu}[\p{Ll}’ ]/u.test(label) ? label.charAt(0).toLocaleLowerCase('uk') + label.slice(1) : label;
}

function refusalLines({ refusedDecision, refusedName }: DemoResult, words: DemoWords): readonly string[] {
  const why = refusedDecision.reasons.map((reason) => words.reasons[reason]).join('; ');
  return [...wrapped(`${words.refused(refusedName)} ${why}. ${words.nothingWritten}`, 3)];
}

/** Text broken at spaces to fit the terminal, indented; lines after the first by `hang`. */
function wrapped(text: string, indent: number, hang: number = indent): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && hang + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((each, at) => ' '.repeat(at === 0 ? indent : hang) + each);
}
