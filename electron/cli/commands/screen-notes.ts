import { readArguments, type Command } from '../command.ts';
import { runScreen } from '../screen.ts';

/** `screen`: marks what identifies a person in free text, one note a line. The status is 1 when a line was no note. */
export const screenNotes: Command = async (args, { input, output }) => {
  readArguments(args, { options: [], words: 0 });
  return await runScreen(input, output) === 0 ? 0 : 1;
};
