import { resolve } from 'node:path';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { DisclosureFilter } from '../../../shared/ipc/channels/referral-channels.ts';
import { PURPOSES } from '../../../shared/policy/codes.ts';
import { isDay } from '../../../shared/policy/kyiv-day.ts';
import { caseIdOfCode } from '../../services/disclosure-service.ts';
import { languageOf, readArguments, UsageError, type Command, type ExitStatus, type TypedArguments } from '../command.ts';
import { withRegister, type TerminalApplication } from '../terminal-application.ts';
import { printJson } from '../terminal-streams.ts';

const FILTERS = ['case', 'recipient', 'purpose', 'from', 'until'] as const;

/** `disclosure list`: who was told what, when and why, one JSON line a disclosure, newest first; no value of any case. */
export const disclosureList: Command = async (args, streams) => {
  const typed = readArguments(args, { options: ['dir', 'passphrase-file', ...FILTERS], words: 0 });
  const asked = filterOf(typed);
  return withRegister<ExitStatus>(typed, streams, async (terminal) => {
    for (const row of (await terminal.must('disclosure.list', known(terminal, asked))).rows) await printJson(streams.output, row);
    return 0;
  });
};

/** `disclosure export`: the same as a table for a spreadsheet or as JSON with every decision, into a folder. */
export const disclosureExport: Command = async (args, streams) => {
  const typed = readArguments(args, { options: ['dir', 'passphrase-file', 'to', 'format', 'lang', ...FILTERS], words: 0 });
  const folder = resolve(typed.required('to'));
  const format = typed.optional('format') ?? 'csv';
  if (format !== 'csv' && format !== 'json') throw new UsageError('--format is csv or json');
  const [asked, language] = [filterOf(typed), languageOf(typed.optional('lang'))];
  return withRegister<ExitStatus>(typed, streams, async (terminal) => {
    const written = await terminal.must('disclosure.export', { filter: known(terminal, asked), format, language });
    await printJson(streams.output, { ...written, folder });
    return 0;
  });
};

/** `disclosure verify`: holds every disclosure against the log of events, and the log against the disclosures; 1 where they do not agree. */
export const disclosureVerify: Command = async (args, streams) => {
  const typed = readArguments(args, { options: ['dir', 'passphrase-file'], words: 0 });
  return withRegister<ExitStatus>(typed, streams, async ({ must }) => {
    const check = await must('disclosure.verify', {});
    await printJson(streams.output, check);
    return check.ok ? 0 : 1;
  });
};

interface AskedFilter extends Omit<DisclosureFilter, 'caseId'> { readonly caseCode: string | null }

/** @throws UsageError for a day that is none or a purpose nobody knows */
function filterOf(typed: TypedArguments): AskedFilter {
  const purposeTyped = typed.optional('purpose');
  const purpose = purposeTyped === null ? null : PURPOSES.find((code) => code === purposeTyped);
  if (purpose === undefined) throw new UsageError('--purpose is not known');
  const [from, to] = (['from', 'until'] as const).map((option) => {
    const day = typed.optional(option);
    if (day !== null && !isDay(day)) throw new UsageError(`--${option} is YYYY-MM-DD`);
    return day;
  });
  return { caseCode: typed.optional('case'), recipientId: typed.optional('recipient'), purpose, from: from ?? null, to: to ?? null };
}

/** @throws {AppError} case/not-found */
function known({ application }: TerminalApplication, { caseCode, ...filter }: AskedFilter): DisclosureFilter {
  if (caseCode === null) return { ...filter, caseId: null };
  const caseId = caseIdOfCode(application.session, caseCode);
  if (caseId === null) throw new AppError('case/not-found');
  return { ...filter, caseId };
}
