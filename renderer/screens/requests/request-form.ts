import type { Category } from '../../../shared/policy/codes.ts';
import { dueRuleOf, ordinaryDueOn, type DueRule } from '../../../shared/requests/due-date.ts';
import type { ActsFor, RequestChannel, RequestDocument, Requester, RequestKind } from '../../../shared/requests/request-codes.ts';
import { kindsFor } from '../../../shared/requests/request-problems.ts';
import type { ReceivedRequest } from '../../../shared/requests/request-record.ts';

/** What is on the form of a new request, also half-filled. */
export interface RequestForm {
  readonly receivedOn: string | null; readonly channel: RequestChannel; readonly theirReference: string;
  readonly requester: Requester | null; readonly actsFor: ActsFor | null; readonly name: string; readonly organisation: string; readonly address: string;
  readonly kind: RequestKind | null; readonly about: string; readonly asks: string;
  readonly hasPaper: boolean; readonly paperKind: RequestDocument | null; readonly paperReference: string; readonly paperDated: string | null; readonly answerBy: string | null;
  readonly names: readonly Category[];
}

export function emptyRequestForm(today: string): RequestForm {
  return {
    receivedOn: today, channel: 'in-person', theirReference: '', requester: null, actsFor: null, name: '', organisation: '', address: '', kind: null, about: '', asks: '',
    hasPaper: false, paperKind: null, paperReference: '', paperDated: null, answerBy: null, names: [],
  };
}

/** A change of who asks drops what no longer fits. */
export function changeRequestForm(form: RequestForm, change: Partial<RequestForm>): RequestForm {
  const next = { ...form, ...change };
  const actsFor = next.requester === 'lawyer' ? next.actsFor : null;
  const kinds = next.requester === null ? [] : kindsFor(next.requester, actsFor);
  const only = kinds.length === 0 ? null : next.kind !== null && kinds.includes(next.kind) ? next.kind : null;
  return { ...next, actsFor, kind: only };
}

export type RequestFormProblem = 'receivedOn' | 'requester' | 'actsFor' | 'name' | 'kind' | 'asks' | 'paperKind' | 'paperReference';

/** What still has to be filled in, in the order of the form. */
export function requestFormProblems(form: RequestForm): readonly RequestFormProblem[] {
  const problems: RequestFormProblem[] = [];
  if (form.receivedOn === null) problems.push('receivedOn');
  if (form.requester === null) problems.push('requester');
  if (form.requester === 'lawyer' && form.actsFor === null) problems.push('actsFor');
  if (form.name.trim() === '') problems.push('name');
  if (form.kind === null) problems.push('kind');
  if (form.asks.trim() === '') problems.push('asks');
  if (form.hasPaper && form.paperKind === null) problems.push('paperKind');
  if (form.hasPaper && form.paperReference.trim() === '') problems.push('paperReference');
  return problems;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The request the form describes; null while something is missing. */
export function receivedOf(form: RequestForm): ReceivedRequest | null {
  const { receivedOn, requester, kind, paperKind } = form;
  if (requestFormProblems(form).length > 0 || receivedOn === null || requester === null || kind === null) return null;
  return {
    receivedOn, channel: form.channel, kind, about: orNull(form.about), asks: form.asks.trim(), theirReference: orNull(form.theirReference),
    requester: { kind: requester, actsFor: form.actsFor, name: form.name.trim(), organisation: orNull(form.organisation), address: orNull(form.address) },
    document: form.hasPaper && paperKind !== null
      ? { kind: paperKind, reference: form.paperReference.trim(), dated: form.paperDated, answerBy: form.answerBy, names: [...form.names] } : null,
  };
}

/** By when an answer would be due, as far as the form tells. */
export function dueOfForm(form: RequestForm): { readonly on: string; readonly rule: DueRule } | null {
  const { receivedOn, requester, kind } = form;
  if (receivedOn === null || requester === null || kind === null) return null;
  const request = {
    receivedOn, kind, requester: { kind: requester, actsFor: form.actsFor, name: '', organisation: null, address: null },
    document: form.answerBy === null || !form.hasPaper ? null : { kind: form.paperKind ?? 'other', reference: '', dated: null, answerBy: form.answerBy, names: [] },
  };
  return { on: ordinaryDueOn(request), rule: dueRuleOf(request) };
}
