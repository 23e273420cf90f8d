import { AppError } from '../../../shared/errors/app-error.ts';
import { caseDoubts, createCase, listCaseCodes, showCaseByCode } from '../../services/case-service.ts';
import type { Session } from '../../services/session.ts';
import { readArguments, UsageError, type Command, type ExitStatus } from '../command.ts';
import { readLines, type InputLine } from '../read-lines.ts';
import { withRegister } from '../terminal-application.ts';
import { printJson } from '../terminal-streams.ts';

const PAGE = 200;

/**
 * `case add`: stores one case for every line and acknowledges each after it is durably stored. A line that cannot be
 * stored is answered by its code and the rest goes on; the status is 1 then. What is stored though it is doubtful is told
 * by `warnings`: paths and codes. Blank lines are no cases.
 */
export const caseAdd: Command = async (args, streams) => {
  const typed = readArguments(args, { options: ['dir', 'passphrase-file'], words: 0 });
  return withRegister<ExitStatus>(typed, streams, async ({ application }) => {
    let line = 0;
    let refused = 0;
    for await (const read of readLines(streams.input)) {
      line += 1;
      if (!read.tooLong && read.text.trim() === '') continue;
      const answer = acknowledge(application.session, read);
      if ('error' in answer) refused += 1;
      await printJson(streams.output, { line, ...answer });
    }
    return refused === 0 ? 0 : 1;
  });
};

type Answer = { readonly stored: true; readonly id: string; readonly caseCode: string; readonly revision: number; readonly warnings?: readonly { readonly path: string; readonly code: string }[] }
  | { readonly error: { readonly code: string } };

function acknowledge(session: Session, line: InputLine): Answer {
  const form = line.tooLong ? null : parsed(line.text);
  if (form === null) return { error: { code: 'case/import-line-invalid' } };
  try {
    const stored = { stored: true, ...createCase(session, form) } as const;
    const warnings = caseDoubts(session, form);
    return warnings.length === 0 ? stored : { ...stored, warnings };
  } catch (failure) {
    // a line may be at fault; anything that is not about the line ends the command
    const aboutTheLine = failure instanceof AppError && (failure.code === 'case/invalid' || failure.code === 'case/code-taken');
    if (!aboutTheLine) throw failure;
    return { error: { code: failure.code, ...failure.params } };
  }
}

function parsed(text: string): { readonly [key: string]: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as { readonly [key: string]: unknown } : null;
  } catch {
    return null;
  }
}

/** `case list`: the codes of all cases, one JSON line each. */
export const caseList: Command = async (args, streams) => {
  const typed = readArguments(args, { options: ['dir', 'passphrase-file'], words: 0 });
  return withRegister<ExitStatus>(typed, streams, async ({ application }) => {
    for (let offset = 0; ; offset += PAGE) {
      const codes = listCaseCodes(application.session, { offset, limit: PAGE });
      for (const caseCode of codes) await printJson(streams.output, { caseCode });
      if (codes.length < PAGE) return 0;
    }
  });
};

/** `case show CODE`: the record of one case as one JSON line, in the form `case add` takes. The reading is logged. */
export const caseShow: Command = async (args, streams) => {
  const typed = readArguments(args, { options: ['dir', 'passphrase-file'], words: 1 });
  const caseCode = typed.words[0];
  if (caseCode === undefined) throw new UsageError('CODE is missing');
  return withRegister<ExitStatus>(typed, streams, async ({ application }) => {
    await printJson(streams.output, showCaseByCode(application.session, caseCode));
    return 0;
  });
};
