/**
 * The list of everything that travels in the program, as CycloneDX 1.6: `node build/sbom.mjs [FILE]`. Made from the lock file
 * alone, the same bytes for the same sources: packages in the archive, packages built into the page, and the native parts
 * that no lock file names. `npm sbom` was tried: it writes 1.5, leaves out packages that are needed twice, and knows nothing
 * of what was built into the page.
 */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const ELECTRON = 'node_modules/electron';

/** What Electron and the register's driver carry inside; written down by hand when either changes (a test compares). */
export const NATIVE = [
  { name: 'Chromium', version: '156', inside: 'electron', licence: 'BSD-3-Clause', note: 'major version; the exact one is told by the runtime: build/real-electron-check.mjs' },
  { name: 'Node.js', version: null, inside: 'electron', licence: 'MIT', note: 'the version is told by the runtime: build/real-electron-check.mjs' },
  { name: 'SQLite', version: '3.53.4', inside: 'better-sqlite3-multiple-ciphers', licence: 'blessing', note: null },
  { name: 'SQLite3 Multiple Ciphers', version: '2.4.0', inside: 'better-sqlite3-multiple-ciphers', licence: 'MIT', note: null },
];

/** The list as an object. `epoch` (seconds) stamps it; without one it carries no time. */
export function makeSbom({ root = ROOT, epoch = null } = {}) {
  const read = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  const { packages } = read('package-lock.json');
  const manifest = read('package.json');
  const archive = closure(packages, Object.keys(manifest.dependencies));
  const page = closure(packages, packagesOfPage(root).filter((name) => name in manifest.devDependencies));
  const places = [...new Set([...archive, ...page])].sort();
  const components = places.map((place) => npmComponent(place, packages, { root, carried: archive.has(place) ? 'archive' : 'page' }));
  const own = { type: 'application', 'bom-ref': `pkg:npm/oberih@${manifest.version}`, name: 'oberih', version: manifest.version, purl: `pkg:npm/oberih@${manifest.version}`, licenses: [{ license: { id: manifest.license } }] };
  const all = [...components, npmComponent(ELECTRON, packages, { root, carried: 'runtime' }), ...NATIVE.map(nativeComponent)].sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));
  const digest = createHash('sha256').update(JSON.stringify(all)).digest('hex');
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json', bomFormat: 'CycloneDX', specVersion: '1.6', version: 1,
    serialNumber: `urn:uuid:${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`,
    metadata: { ...(epoch === null ? {} : { timestamp: new Date(epoch * 1000).toISOString().replace('.000', '') }), component: own },
    components: all,
    dependencies: dependenciesOf(packages, [...places, ELECTRON], { own: own['bom-ref'], manifest }),
  };
}

/** Who needs whom: the program its own packages, each package its own, and the native parts what carries them. */
function dependenciesOf(packages, places, { own, manifest }) {
  const direct = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).map((name) => `node_modules/${name}`).filter((place) => places.includes(place));
  const inside = (place) => NATIVE.filter((part) => part.inside === nameOf(place)).map((part) => nativeComponent(part)['bom-ref']);
  const needed = (place) => (place === ELECTRON ? [] : neededBy(packages, place).map((one) => refOf(one, packages[one])));
  return [
    { ref: own, dependsOn: direct.map((place) => refOf(place, packages[place])).sort() },
    ...places.map((place) => ({ ref: refOf(place, packages[place]), dependsOn: [...needed(place), ...inside(place)].sort() })),
  ].sort((a, b) => (a.ref < b.ref ? -1 : 1));
}

/** Names of packages that the page and the opener are built from: what their sources and the shared ones import. */
function packagesOfPage(root) {
  const files = globSync(['renderer/**/*.{ts,tsx,css}', 'shared/**/*.ts', 'build/opener/**/*.{ts,css}', 'electron/hand-over/**/*.ts'], { cwd: root });
  const imported = files.flatMap((file) => [...readFileSync(path.join(root, file), 'utf8').matchAll(/(?:from|import|url\()\s*['"](?<name>[^.'"][^'"]*)['"]/gu)].map((match) => match.groups.name));
  return [...new Set(imported.filter((name) => !name.startsWith('node:')).map((name) => /^(?:@[^/]+\/)?[^/]+/u.exec(name)[0]))].sort();
}

/** Everything the named packages need, by place in the lock file; what is linked from this project itself is not a package. */
function closure(packages, names) {
  const found = new Set();
  const queue = names.map((name) => `node_modules/${name}`);
  for (let place = queue.pop(); place !== undefined; place = queue.pop()) {
    if (found.has(place) || packages[place] === undefined || packages[place].link === true) continue;
    found.add(place);
    queue.push(...neededBy(packages, place));
  }
  return found;
}

/** Where the packages lie that one package needs: in its own folder first, then in each around it, as Node looks. */
function neededBy(packages, place) {
  const { dependencies = {}, optionalDependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = packages[place];
  const peers = Object.keys(peerDependencies).filter((name) => peerDependenciesMeta[name]?.optional !== true);
  return [...new Set([...Object.keys(dependencies), ...Object.keys(optionalDependencies), ...peers])].flatMap((name) => {
    for (let folder = place; ; folder = folder.includes('/node_modules/') ? folder.slice(0, folder.lastIndexOf('/node_modules/')) : '') {
      const at = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
      if (packages[at] !== undefined) return packages[at].link === true ? [] : [at];
      if (folder === '') return [];
    }
  });
}

const nameOf = (place) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
const refOf = (place, { version }) => `pkg:npm/${nameOf(place).replace('@', '%40')}@${version}`;

function npmComponent(place, packages, { root, carried }) {
  const locked = packages[place];
  const name = nameOf(place);
  const [group, plain] = name.startsWith('@') ? name.split('/') : [null, name];
  const purl = refOf(place, locked);
  return {
    type: 'library', 'bom-ref': purl, ...(group === null ? {} : { group }), name: plain, version: locked.version, scope: locked.optional === true ? 'optional' : 'required', purl,
    ...(locked.integrity === undefined ? {} : { hashes: locked.integrity.split(' ').map(hashOf) }),
    licenses: licencesOf(locked.license ?? installedLicence(path.join(root, place)) ?? licenceOfWhole(packages, name)),
    properties: [{ name: 'oberih:carried', value: carried }],
  };
}

function hashOf(integrity) {
  const [algorithm, content] = [integrity.slice(0, integrity.indexOf('-')), integrity.slice(integrity.indexOf('-') + 1)];
  return { alg: algorithm.toUpperCase().replace('SHA', 'SHA-'), content: Buffer.from(content, 'base64').toString('hex') };
}

/** A package for another system is not installed here: its licence is that of the package it is a part of. */
function licenceOfWhole(packages, name) {
  return Object.values(packages).find(({ optionalDependencies }) => optionalDependencies !== undefined && name in optionalDependencies)?.license ?? null;
}

function installedLicence(folder) {
  try {
    return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).license ?? null;
  } catch {
    return null;
  }
}

function licencesOf(licence) {
  if (licence === null) return [{ license: { name: 'not stated' } }];
  return /^[A-Za-z0-9.+-]+$/u.test(licence) ? [{ license: { id: licence } }] : [{ expression: licence.replace(/^\((.*)\)$/u, '$1') }];
}

function nativeComponent({ name, version, inside, licence, note }) {
  const slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-');
  return {
    type: name === 'Chromium' || name === 'Node.js' ? 'framework' : 'library', 'bom-ref': `native:${slug}`, name, ...(version === null ? {} : { version }), scope: 'required',
    licenses: [{ license: { id: licence } }],
    properties: [{ name: 'oberih:carried', value: `inside ${inside}` }, ...(note === null ? [] : [{ name: 'oberih:note', value: note }])],
  };
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const file = path.resolve(process.argv[2] ?? path.join(ROOT, 'dist', 'oberih-sbom.cdx.json'));
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const sbom = makeSbom({ epoch: epoch === undefined ? null : Number(epoch) });
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(sbom, null, 2)}\n`);
  process.stdout.write(`${path.basename(file)}: ${String(sbom.components.length)} components\n`);
}
