import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../support/browser.ts';

const read = (file: string): string => readFileSync(path.join(PROJECT, file), 'utf8');
const lineCount = (text: string): number => text.trimEnd().split('\n').length;

/** Files that are written by people: what git knows or would take up, without data and generated files. */
const WRITTEN = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: PROJECT, encoding: 'utf8' }).split('\n')
  .filter((file) => /\.(?:ts|tsx|mjs|js|cjs|css|typ|md|yml)$/u.test(file) && existsSync(path.join(PROJECT, file)));
const SOURCE = WRITTEN.filter((file) => /^(?:shared|electron|renderer|tests|build)\//u.test(file) && !file.endsWith('.md'));

/** What is wrong with a text of a file by the rules of the house that no linter checks. */
function houseFaults(file: string, text: string): string[] {
  const name = path.basename(file).replace(/(?:\.(?:test|module|config|base|d))?\.[a-z]+$/u, '');
  return [
    ...(lineCount(text) > 300 && !text.includes('GENERATED') ? ['longer than 300 lines'] : []),
    ...(/(?:^|-)(?:utils?|helpers?|managers?|misc)(?:-|$)/u.test(name) ? ['a name that says nothing'] : []),
    ...(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(name) || /^(?:README|CHANGELOG)$/u.test(name) ? [] : ['not kebab-case']),
    ...(/\b(?:TODO|FIXME)\b/u.test(text) && !file.startsWith('tests/architecture/') ? ['unfinished'] : []),
    ...(/(?:test|it|describe)\.(?:only|todo)\(/u.test(text) && file !== 'tests/architecture/house.test.ts' ? ['a test that hides others'] : []),
  ];
}

test('there are files to look at', () => {
  expect(SOURCE.length).toBeGreaterThan(250);
});

test.each([
  ['shared/x.ts', 'x\n'.repeat(301), 'longer than 300 lines'],
  ['shared/string-utils.ts', '', 'a name that says nothing'],
  ['shared/thingHelper.ts', '', 'not kebab-case'],
  ['shared/x.ts', '// TODO: later', 'unfinished'],
  ['tests/unit/x.test.ts', "test.only('x', () => {});", 'a test that hides others'],
])('the check of the house catches planted %s', (file, text, fault) => {
  expect(houseFaults(file, text)).toContain(fault);
});

test('every file keeps the sizes and names of the house', () => {
  const faults = SOURCE.map((file) => [file, ...houseFaults(file, read(file))]).filter((entry) => entry.length > 1);
  expect(faults).toEqual([]);
});

test('no declaration file lies beside the source it was made from', () => {
  expect(SOURCE.filter((file) => file.endsWith('.d.ts') && existsSync(path.join(PROJECT, file.replace(/\.d\.ts$/u, '.ts'))))).toEqual([]);
});

test.each(['shared', 'electron', 'renderer', 'tests', 'build'])('%s/ has a README of at most 40 lines', (room) => {
  expect(lineCount(read(`${room}/README.md`))).toBeLessThanOrEqual(40);
});

interface LockedPackage { readonly resolved?: string; readonly integrity?: string; readonly link?: boolean; readonly optional?: boolean; readonly dev?: boolean }
const LOCK = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, LockedPackage>> };
const MANIFEST = JSON.parse(read('package.json')) as { readonly dependencies: Readonly<Record<string, string>>; readonly devDependencies: Readonly<Record<string, string>>; readonly scripts: Readonly<Record<string, string>> };

test('every package that is installed is fixed by its hash and comes from no place of its own', () => {
  const locked = Object.entries(LOCK.packages).filter(([name]) => name.startsWith('node_modules/'));
  expect(locked.length).toBeGreaterThan(500);
  // optional packages of other systems may lack a hash here; what is required never does
  expect(locked.filter(([, { integrity, link, optional }]) => integrity === undefined && link !== true && optional !== true).map(([name]) => name)).toEqual([]);
  // no address is written down: every package comes from the one place the person's own npm is set to
  expect(locked.filter(([, { resolved }]) => resolved !== undefined && /^\w+:\/\//u.test(resolved)).map(([name]) => name)).toEqual([]);
});

test('versions are exact, production packages are few and no package runs a script when it is installed', () => {
  const versions = Object.entries({ ...MANIFEST.dependencies, ...MANIFEST.devDependencies }).filter(([, version]) => !version.startsWith('file:'));
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
  expect(Object.keys(MANIFEST.dependencies).length).toBeLessThanOrEqual(15);
  expect(read('.npmrc')).toContain('ignore-scripts=true');
  expect(Object.keys(MANIFEST.scripts).filter((name) => /^(?:pre|post)?install$|^prepare$/u.test(name))).toEqual([]);
});

test('every package has a line that says what it is for', () => {
  const reasons = read('build/decisions/dependencies.md');
  const missing = Object.keys({ ...MANIFEST.dependencies, ...MANIFEST.devDependencies }).filter((name) => !reasons.includes(`\`${name}\``));
  expect(missing).toEqual([]);
});
