import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

/** zod tries once whether it may compile code, which the page's policy would report: told not to before it is declared. */
const validationWithoutEval = {
  name: 'validation-without-eval',
  transform(code, id) {
    if (!/zod\/v4\/core\/core\.js$/u.test(id)) return null;
    const parts = code.split('__zod_globalConfig = {})');
    if (parts.length !== 2) throw new Error('zod changed where its configuration is declared: check the policy of the opener');
    return { code: parts.join('__zod_globalConfig = { jitless: true })'), map: null };
  },
};

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing may be fetched, sent, framed or run but the one script and the one style whose hashes stand here. */
function policyFor(script, style) {
  return [
    "default-src 'none'", `script-src ${hashOf(script)}`, `style-src ${hashOf(style)}`, "connect-src 'none'", "img-src 'none'", "form-action 'none'", "base-uri 'none'",
    "require-trusted-types-for 'script'", "trusted-types 'none'",
  ].join('; ');
}

/**
 * Builds the opener: one HTML file with its script and style inside, which opens hand-over files in any browser without a
 * network. Same sources, same bytes. Answers the path it was written to.
 */
export async function buildOpener(folder) {
  const result = await build({
    configFile: false, root: here, logLevel: 'error', publicDir: false, plugins: [validationWithoutEval],
    build: {
      write: false, target: 'es2022', minify: true, modulePreload: false, reportCompressedSize: false, chunkSizeWarningLimit: 3000,
      rolldownOptions: { input: path.join(here, 'opener.ts'), output: { format: 'iife', codeSplitting: false, entryFileNames: 'opener.js' } },
    },
  });
  const [output] = (Array.isArray(result) ? result : [result]).flatMap((bundle) => bundle.output);
  // a closing tag inside a string would end the script early
  const script = output.code.replaceAll('</script', String.raw`<\/script`);
  const style = readFileSync(path.join(here, 'opener.css'), 'utf8');
  const html = `<!doctype html>
<html lang="uk" translate="no">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(script, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Оберіг</title>
<style>${style}</style>
</head>
<body><main></main><script>${script}</script></body>
</html>
`;
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'oberih-opener.html');
  writeFileSync(file, html);
  return file;
}
