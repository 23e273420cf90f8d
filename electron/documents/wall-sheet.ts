import type { Language } from '../../shared/ipc/channel.ts';
import { CATEGORIES } from '../../shared/policy/codes.ts';
import type { ConsentTier, Gate, MatrixRow, RowNote } from '../../shared/policy/pack-schema.ts';
import type { PolicyPack } from '../../shared/policy/pack.ts';
import { CELL_KINDS, rowCells, type CellKind } from '../../shared/policy-pack/matrix.ts';
import { dayInWords } from './printed-values.ts';
import { enWallSheet } from './wording/en-wall-sheet.ts';
import { ukWallSheet } from './wording/uk-wall-sheet.ts';
import type { WallSheetWords } from './wording/wall-sheet-words.ts';
import type { Wording } from './wording/wording.ts';

interface SheetCell { readonly kind: CellKind; readonly letter: string; readonly left: string | null; readonly mark: string | null }
interface SheetRow { readonly number: string; readonly purpose: string; readonly recipient: string; /** instead of cells */ readonly whole: string | null; readonly cells: readonly SheetCell[]; readonly conditions: string }
interface Listed { readonly title: string; readonly items: readonly string[] }

/** The wall sheet as words in their places. The template neither looks up nor decides anything. */
export interface WallSheetContent {
  readonly language: Language; readonly created: string; readonly documentTitle: string;
  readonly title: string; readonly intro: string; readonly agency: string | null;
  readonly legend: readonly { readonly kind: CellKind; readonly letter: string; readonly word: string }[];
  readonly corner: string; readonly columns: readonly string[]; readonly rows: readonly SheetRow[];
  readonly secondTitle: string; readonly packet: Listed; readonly field: Listed; readonly doubt: string;
  readonly tiers: { readonly title: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly refusal: string };
  readonly conditionsTitle: string;
  readonly notes: { readonly title: string; readonly items: readonly { readonly mark: string; readonly text: string }[] };
  readonly foot: string; readonly page: string; readonly pageOf: string;
}

const WORDS: Readonly<Record<Language, WallSheetWords>> = { uk: ukWallSheet, en: enWallSheet };
const NOTE_MARKS = { paths: '1', 'only-for-services': '2', 'this-service': '3', 'named-in-document': '4', 'no-contact': '5' } as const satisfies Record<RowNote['kind'], string>;
const NOTES = ['paths', 'only-for-services', 'this-service', 'named-in-document', 'no-contact'] as const satisfies readonly RowNote['kind'][];

/** The table of a pack for the wall: two landscape pages, about no child, readable in black and white. */
export function wallSheet(pack: PolicyPack, wording: Wording, printed: { readonly at: string; readonly agency: string | null }): WallSheetContent {
  const words = WORDS[wording.language];
  return {
    language: wording.language, created: new Date(printed.at).toISOString().slice(0, 19), agency: printed.agency,
    documentTitle: `${words.title} · ${pack.id} ${pack.version}`, title: words.title, intro: words.intro,
    legend: CELL_KINDS.map((kind) => ({ kind, ...words.kinds[kind] })),
    corner: words.pair, columns: CATEGORIES.map((category) => words.categories[category]),
    rows: pack.matrix.map((row, at) => sheetRow(row, String(at + 1), { words, wording })),
    secondTitle: words.secondTitle, packet: { title: words.stepsTitle, items: words.steps }, field: { title: words.fieldStepsTitle, items: words.fieldSteps }, doubt: words.doubt,
    tiers: { title: words.tiersTitle, head: words.tierHead, rows: pack.consentTiers.map((tier, at) => tierRow(tier, pack.consentTiers[at + 1], words)), refusal: words.refusal },
    conditionsTitle: words.conditionsTitle,
    notes: { title: words.notesTitle, items: NOTES.map((note) => ({ mark: NOTE_MARKS[note], text: words.notes[note] })) },
    foot: `${words.foot}: ${pack.id}, ${words.version} ${pack.version}, ${words.reviewOn} ${dayInWords(pack.reviewOn, wording)} · ${pack.digest.slice(0, 'sha256:'.length + 16)}`,
    page: wording.form.page, pageOf: wording.form.pageOf,
  };
}

interface Speech { readonly words: WallSheetWords; readonly wording: Wording }

function sheetRow(row: MatrixRow, number: string, { words, wording }: Speech): SheetRow {
  const cells = rowCells(row).map(({ kind, operator, note }) => ({
    kind, letter: words.kinds[kind].letter, left: operator === null ? null : words.operators[operator], mark: note === null ? null : NOTE_MARKS[note],
  }));
  return {
    number, purpose: wording.purposes[row.purpose], recipient: wording.recipientTypes[row.recipient], cells,
    whole: row.outcome === 'cells' ? null : row.outcome === 'prohibited' ? words.prohibited : words.totalsOnly,
    conditions: row.outcome === 'cells' ? conditionsOf(row.gate, { words, wording }) : words.noConditions,
  };
}

function conditionsOf(gate: Gate, { words, wording }: Speech): string {
  const { bases, document, approval } = gate;
  return [
    `${words.basis}${bases.map((basis) => wording.bases[basis]).join(' / ')}`,
    ...(['signatory', 'undertaking', 'namedById', 'legalRepresentative'] as const).filter((condition) => gate[condition]).map((condition) => words[condition]),
    ...(document === null ? [] : [document.when === 'always' ? words.document : words.documentWithDuty]),
    ...(approval === 'none' ? [] : [words.approval[approval]]),
  ].join('; ');
}

function tierRow(tier: ConsentTier, next: ConsentTier | undefined, words: WallSheetWords): readonly string[] {
  const ages = next === undefined ? words.agesFrom.replace('{from}', String(tier.fromAge))
    : words.ages.replace('{from}', String(tier.fromAge)).replace('{to}', String(next.fromAge - 1));
  return [ages, words.representative[tier.representative], words.child[tier.child]];
}
