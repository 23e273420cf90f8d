import { AppError } from '../../../shared/errors/app-error.ts';
import { languageOf, readArguments, type Command } from '../command.ts';
import { prepareDemoFolder, type DemoFolder } from '../demo/demo-folder.ts';
import { demoSummary } from '../demo/demo-summary.ts';
import { demoWords } from '../demo/demo-words-in.ts';
import { runDemo } from '../demo/run-demo.ts';
import { print, type TerminalStreams } from '../terminal-streams.ts';

/** `demo`: the main job on invented data, told in words. The same each time but for keys, numbers and days. */
export const demo: Command = async (args, streams) => {
  const typed = readArguments(args, { options: ['out', 'lang'], words: 0 });
  const language = languageOf(typed.optional('lang'));
  const folder = await folderFor(typed.required('out'), language, streams);
  const result = await runDemo(folder, language, streams);
  await print(streams.output, demoSummary(result, folder));
  return 0;
};

async function folderFor(out: string, language: 'uk' | 'en', streams: TerminalStreams): Promise<DemoFolder> {
  try {
    return prepareDemoFolder(out);
  } catch (failure) {
    if (failure instanceof AppError && failure.params['reason'] === 'folder-not-empty') await print(streams.diagnostics, `${demoWords(language).folderTaken}\n`);
    throw failure;
  }
}
