import { expect, test } from 'vitest';
import { foreignBinaries } from '../../build/after-pack.mjs';
import { FUSES, readFuses, SENTINEL, setFuses } from '../../build/fuses.mjs';

/** A made-up binary: noise around the sentinel, the wire's version, its length, and every fuse as Electron delivers it. */
function binaryWith(wires: readonly { readonly version?: number; readonly fuses: string }[]): Buffer {
  const noise = Buffer.alloc(512, 'ELF\0');
  return Buffer.concat([noise, ...wires.flatMap(({ version = 1, fuses }) => [Buffer.from(SENTINEL), Buffer.from([version, fuses.length]), Buffer.from(fuses), noise])]);
}

const AGREED = {
  RunAsNode: false, EnableCookieEncryption: true, EnableNodeOptionsEnvironmentVariable: false, EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true, OnlyLoadAppFromAsar: true, LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false, WasmTrapHandlers: true,
};

test('the nine fuses are exactly the agreed ones', () => {
  expect(Object.fromEntries(FUSES)).toEqual(AGREED);
});

test.each(['101100011', '000000000', '111111111'])('fuses are set whatever they were when the wire is %s', (fuses) => {
  const binary = binaryWith([{ fuses }]);
  const before = Buffer.from(binary);
  expect(setFuses(binary)).toBe(1);
  expect(readFuses(binary)).toEqual([AGREED]);
  expect(binary.filter((byte, index) => byte !== before[index]).length).toBeLessThanOrEqual(9);
  expect(binary.length).toBe(before.length);
});

test('both wires are set when the binary is a universal one', () => {
  const binary = binaryWith([{ fuses: '101100011' }, { fuses: '111111111' }]);
  expect(setFuses(binary)).toBe(2);
  expect(readFuses(binary)).toEqual([AGREED, AGREED]);
});

test.each([
  // Electron grew a tenth fuse: nobody has decided about it
  ['fuses/unknown-count', [{ fuses: '1011000111' }]],
  ['fuses/unknown-count', [{ fuses: '10110001' }]],
  ['fuses/unknown-version', [{ version: 2, fuses: '101100011' }]],
  ['fuses/removed', [{ fuses: '1r1100011' }]],
  ['fuses/no-wire', []],
])('packing stops with %s when the wires are %j', (code, wires) => {
  expect(() => setFuses(binaryWith(wires))).toThrow(code);
});

test('only native code of the target may travel', () => {
  const own = ['better/prebuilds/linux-x64.node', 'typst-ts-node-compiler-linux-x64-gnu/typst.linux-x64-gnu.node'];
  const foreign = ['better/prebuilds/linux-arm64.node', 'better/prebuilds/win32-x64.node', 'better/prebuilds/linuxmusl-x64.node', 'x-linux-x64-musl/y.node', 'unnamed.node'];
  expect(foreignBinaries([...own, ...foreign], 'linux-x64')).toEqual(foreign);
});
