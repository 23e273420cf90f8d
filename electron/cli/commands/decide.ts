import { defaultPack } from '../../../shared/policy/default-pack.ts';
import type { Decision } from '../../../shared/policy/decision.ts';
import { evaluate } from '../../../shared/policy/evaluate.ts';
import { readArguments, type Command } from '../command.ts';
import { readLines, type InputLine } from '../read-lines.ts';
import { printJson } from '../terminal-streams.ts';

/**
 * `decide`: one decision for every line of input, in its order, as the lines come. A line that is blank, no JSON or too
 * long is a `deny` with an entry in `errors`; it never stops the others.
 */
export const decide: Command = async (args, { input, output }) => {
  readArguments(args, { options: [], words: 0 });
  for await (const line of readLines(input)) await printJson(output, decisionFor(line));
  return 0;
};

function decisionFor(line: InputLine): Decision {
  if (line.tooLong) return unreadable('input/too-large');
  let request: unknown;
  try {
    request = JSON.parse(line.text);
  } catch {
    return unreadable('input/invalid');
  }
  return evaluate(request, defaultPack);
}

/** The policy's own answer to a request that is none, with the reason it is none. */
function unreadable(code: string): Decision {
  return { ...evaluate(null, defaultPack), errors: [{ rule: 'input', code }] };
}
