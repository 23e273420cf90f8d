/** Prints the one line every loop of trials ends with, and answers whether nothing failed. */
export function reportHeld(what: string, tried: number, failed: number): boolean {
  process.stdout.write(`${failed === 0 ? 'held' : 'NOT HELD'}: ${what}: ${tried.toLocaleString('en')} tried, ${failed.toLocaleString('en')} failed\n`);
  return failed === 0;
}

/** How many trials a loop makes: `usual` in the test run, another number where the environment variable gives one. */
export function trials(variable: string, usual: number): number {
  const given = Number(process.env[variable]);
  return Number.isInteger(given) && given > 0 ? given : usual;
}
