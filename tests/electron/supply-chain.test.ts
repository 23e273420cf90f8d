import { readFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { describe, expect, it } from 'vitest';
import { makeSbom, NATIVE, type Sbom, type SbomComponent } from '../../build/sbom.mjs';
import { PROJECT } from '../support/browser.ts';

interface Locked { readonly version?: string; readonly integrity?: string; readonly link?: boolean; readonly optional?: boolean; readonly dev?: boolean; readonly hasInstallScript?: boolean; readonly resolved?: string }
const read = (file: string): string => readFileSync(path.join(PROJECT, file), 'utf8');
const LOCK = JSON.parse(read('package-lock.json')) as { readonly lockfileVersion: number; readonly packages: Readonly<Record<string, Locked>> };
const sbom = makeSbom({ epoch: 1_767_225_600 });

/** What is wrong with a list by the parts of CycloneDX 1.6 it uses. (The official schema was asked once and agreed.) */
function sbomFaults(list: Sbom): readonly string[] {
  const refs = new Set([...list.components.map((one) => one['bom-ref']), list.metadata.component['bom-ref']]);
  return [
    ...(list.bomFormat === 'CycloneDX' && list.specVersion === '1.6' ? [] : ['head']),
    ...(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/u.test(list.serialNumber) ? [] : ['serial number']),
    ...(refs.size === list.components.length + 1 ? [] : ['a name twice']),
    ...list.components.flatMap(componentFaults),
    ...list.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn].filter((one) => !refs.has(one)).map((one) => `${one} is not listed`)),
    ...list.components.filter((one) => one.purl !== undefined && !list.dependencies.some(({ ref }) => ref === one['bom-ref'])).map((one) => `${one.name} has no entry of what it needs`),
  ];
}

function componentFaults(one: SbomComponent): readonly string[] {
  const isPackage = one.purl !== undefined;
  return [
    ...(['library', 'framework', 'application'].includes(one.type) ? [] : [`${one.name}: type`]),
    ...(isPackage && one.purl !== one['bom-ref'] ? [`${one.name}: purl`] : []),
    ...(isPackage && one.scope === 'required' && one.hashes === undefined ? [`${one.name}: no hash`] : []),
    ...(one.hashes ?? []).flatMap(({ alg, content }) => (alg === 'SHA-512' && /^[0-9a-f]{128}$/u.test(content) ? [] : [`${one.name}: hash`])),
    ...(one.licenses.length === 1 && !JSON.stringify(one.licenses).includes('not stated') ? [] : [`${one.name}: licence`]),
  ];
}

describe('the list of parts', () => {
  it('is well formed and complete in itself', () => {
    expect(sbomFaults(sbom)).toEqual([]);
    expect(sbom.components.length).toBeGreaterThan(50);
  });

  it.each<[string, (list: Sbom) => Sbom]>([
    ['another version of the format', (list) => ({ ...list, specVersion: '1.5' })],
    ['a part twice', (list) => ({ ...list, components: [...list.components, ...list.components.slice(0, 1)] })],
    ['a part that is needed and not listed', (list) => ({ ...list, components: list.components.filter(({ name }) => name !== 'zod') })],
    ['a hash of another length', (list) => ({ ...list, components: list.components.map((one) => (one.name === 'zod' ? { ...one, hashes: [{ alg: 'SHA-512', content: '00' }] } : one)) })],
    ['a part without a hash', (list) => ({ ...list, components: list.components.map((one) => (one.name === 'zod' ? { ...one, hashes: undefined } as unknown as SbomComponent : one)) })],
  ])('would be found wrong with %s', (_what, change) => { expect(sbomFaults(change(sbom)).length).toBeGreaterThan(0); });

  it('is the same for the same sources and carries the time it is given', () => {
    expect(JSON.stringify(makeSbom({ epoch: 1_767_225_600 }))).toBe(JSON.stringify(sbom));
    expect([sbom.metadata.timestamp, makeSbom().metadata.timestamp]).toEqual(['2026-01-01T00:00:00Z', undefined]);
  });

  it('names what travels: the packages of the archive, of the page, the runtime, and the native parts inside', () => {
    const carried = (value: string): readonly string[] => sbom.components.filter(({ properties }) => properties[0]?.value === value).map(({ name }) => name);
    expect(carried('archive')).toEqual(expect.arrayContaining(['zod', 'age-encryption', 'better-sqlite3-multiple-ciphers', 'hash-wasm']));
    expect(carried('page')).toEqual(expect.arrayContaining(['react', 'react-dom', 'react-aria-components', 'i18next']));
    expect(carried('runtime')).toEqual(['electron']);
    // tools of the workshop do not travel
    expect(sbom.components.filter(({ name }) => ['vitest', 'typescript', 'eslint', 'playwright-core', 'electron-builder', 'fast-check'].includes(name))).toEqual([]);
    const production = Object.entries(LOCK.packages).filter(([place, { dev, link }]) => place.startsWith('node_modules/') && dev !== true && link !== true).map(([place, { version }]) => `${place.slice(place.lastIndexOf('node_modules/') + 13).replace('@', '%40')}@${version ?? ''}`);
    const listed = new Set(sbom.components.map((one) => one['bom-ref'].replace('pkg:npm/', '')));
    expect(production.filter((one) => !listed.has(one))).toEqual([]);
  });

  it('gives the native parts the versions that are really inside', () => {
    const db = new Database(':memory:');
    const { sqlite, ciphers } = db.prepare<[], { readonly sqlite: string; readonly ciphers: string }>('SELECT sqlite_version() AS sqlite, sqlite3mc_version() AS ciphers').get() ?? { sqlite: '', ciphers: '' };
    db.close();
    const version = (name: string): string | null | undefined => NATIVE.find((part) => part.name === name)?.version;
    expect([version('SQLite'), `SQLite3 Multiple Ciphers ${version('SQLite3 Multiple Ciphers') ?? ''}`]).toEqual([sqlite, ciphers]);
  });
});

/** What is wrong with a lock file: a package without its hash, with an address of its own, or that runs something when installed. */
function lockFaults(packages: Readonly<Record<string, Locked>>): readonly string[] {
  return Object.entries(packages).filter(([place]) => place.startsWith('node_modules/')).flatMap(([place, { integrity, link, optional, dev, hasInstallScript, resolved }]) => [
    ...(integrity === undefined && link !== true && optional !== true ? [`${place}: no hash`] : []),
    ...(integrity !== undefined && !integrity.split(' ').every((one) => /^sha512-[A-Za-z0-9+/]{86}==$/u.test(one)) ? [`${place}: weak hash`] : []),
    ...(resolved !== undefined && /^[a-z+]+:/u.test(resolved) && !resolved.startsWith('file:') ? [`${place}: an address of its own`] : []),
    ...(hasInstallScript === true && dev !== true ? [`${place}: runs something when it is installed`] : []),
  ]);
}

describe('the lock file', () => {
  it('fixes every package by a strong hash, from no place of its own, and none that travels runs anything', () => {
    expect([LOCK.lockfileVersion, lockFaults(LOCK.packages)]).toEqual([3, []]);
    expect(read('.npmrc')).toContain('ignore-scripts=true');
    // tools that would run something when installed, were they let; two, known
    expect(Object.entries(LOCK.packages).filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([place]) => place)).toEqual(['node_modules/@signalapp/sqlcipher', 'node_modules/electron-winstaller']);
  });

  it.each<[string, Locked]>([
    ['no hash', { version: '1.0.0' }], ['an old hash', { version: '1.0.0', integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }], ['an address', { version: '1.0.0', integrity: `sha512-${'a'.repeat(86)}==`, resolved: 'git+ssh://example.org/x.git' }],
    ['a script', { version: '1.0.0', integrity: `sha512-${'a'.repeat(86)}==`, hasInstallScript: true }],
  ])('would be found wrong with a package with %s', (_what, planted) => { expect(lockFaults({ 'node_modules/planted': planted })).toHaveLength(1); });
});
