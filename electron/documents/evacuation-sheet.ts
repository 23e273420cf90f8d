import type { Language } from '../../shared/ipc/channel.ts';
import { FIRST_PLAN, type EvacuationPlan, type KeptPlan } from '../../shared/evacuation/plan.ts';
import type { FormContent, Row } from './form-content.ts';
import { dayInWords } from './printed-values.ts';
import { enEvacuation, ukEvacuation, type EvacuationWords } from './wording/evacuation-words.ts';
import type { Wording } from './wording/wording.ts';

const WORDS: Readonly<Record<Language, EvacuationWords>> = { uk: ukEvacuation, en: enEvacuation };
const BLANK_PLAN: EvacuationPlan = {
  ...FIRST_PLAN,
  things: [...FIRST_PLAN.things, ...(['phone', 'other'] as const).map((what) => ({ what, detail: null, where: null, takenBy: null, deputy: null }))],
  calls: (['director', 'supervisor', 'data-focal-point', 'coordinator', 'other'] as const).map((role) => ({ role, name: null, phone: null })),
};

const SIZE = 10.5;
/** Lines to write on need the room. */
const SIZE_BLANK = 10;

/** The plan for leaving in a hurry on one page; `kept` null prints the same page to be filled in by hand. */
export function evacuationSheet(kept: KeptPlan | null, wording: Wording, printed: { readonly at: string; readonly agency: string | null }): FormContent {
  const words = WORDS[wording.language];
  const plan = kept?.plan ?? BLANK_PLAN;
  return {
    language: wording.language, size: kept === null ? SIZE_BLANK : SIZE, isCompact: true, created: new Date(printed.at).toISOString().slice(0, 19),
    documentTitle: words.title, title: words.title, subtitle: null, intro: words.intro,
    head: { agency: printed.agency, lines: [], mark: null, facts: kept === null ? [] : [{ label: words.reviewed, value: dayInWords(kept.reviewedOn, wording) }] },
    sections: [
      { title: words.who, blocks: [{ kind: 'rows', rows: [{ label: words.decides, value: plan.decides }, { label: words.deputy, value: plan.deputy }, { label: words.meeting, value: plan.meeting }] }] },
      { title: kept === null ? words.thingsBlank : words.things, blocks: [{ kind: 'rows', rows: plan.things.map((thing, at) => thingRow(thing, at + 1, words)) }] },
      { title: words.calls, blocks: [{ kind: 'rows', rows: plan.calls.map(({ role, name, phone }) => ({ label: words.call[role], value: joined([name, phone], ', ') })) }] },
      { title: words.staying, blocks: [{ kind: 'rows', rows: [{ label: words.stays, value: plan.staying }] }, { kind: 'bullets', items: words.stepList }] },
    ],
    signaturesTitle: words.reviewer, signatures: [{ role: words.reviewedBy, name: null, nameHint: wording.form.signatures.nameAndPosition }],
    signatureHint: wording.form.signatures.signature, dateHint: wording.form.signatures.date, slip: null,
    foot: { left: words.foot, right: '', page: wording.form.page, pageOf: wording.form.pageOf },
  };
}

function thingRow(thing: EvacuationPlan['things'][number], number: number, words: EvacuationWords): Row {
  const { what, detail, where, takenBy, deputy } = thing;
  const told = (label: string, value: string | null): string | null => (value === null ? null : `${label}: ${value}`);
  return {
    label: `${String(number)}. ${what === 'other' && detail !== null ? detail : words.thing[what]}`,
    value: joined([what === 'other' ? null : detail, told(words.takes, takenBy), told(words.instead, deputy), told(words.lies, where)], '; '),
  };
}

function joined(parts: readonly (string | null)[], mark: string): string | null {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : known.join(mark);
}
