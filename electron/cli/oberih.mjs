#!/usr/bin/env node
// Plain JavaScript, so that any Node can read it: the rest is TypeScript and needs the Node that is named here.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `oberih: потрібен Node.js 24 (знайдено ${process.versions.node}). У теці проєкту: npm run --silent oberih -- КОМАНДА\n`
    + `oberih: Node.js 24 is needed (this is ${process.versions.node}). In the project folder: npm run --silent oberih -- COMMAND\n`,
  );
  process.exit(1);
}
const { runTerminal } = await import('./terminal.ts');
process.exitCode = await runTerminal(process.argv.slice(2));
