/**
 * Electron's fuses: switches inside its binary, set once when packing. In the order of the wire; security review 1.2.
 * SECURITY: a wire of any other length stops the build, so that a fuse added by a newer Electron is decided upon, not missed.
 */
export const FUSES = [
  ['RunAsNode', false],
  ['EnableCookieEncryption', true],
  ['EnableNodeOptionsEnvironmentVariable', false],
  ['EnableNodeCliInspectArguments', false],
  ['EnableEmbeddedAsarIntegrityValidation', true],
  ['OnlyLoadAppFromAsar', true],
  ['LoadBrowserProcessSpecificV8Snapshot', false],
  ['GrantFileProtocolExtraPrivileges', false],
  ['WasmTrapHandlers', true],
];

/** Where the wire begins in the binary; a universal Mac binary holds it twice. */
export const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const WIRE_VERSION = 1;
const [OFF, ON] = [0x30, 0x31];

/**
 * Sets every fuse in the bytes of a binary, in place, and returns how many wires were set.
 * @throws {Error} fuses/no-wire, fuses/unknown-version, fuses/unknown-count, fuses/removed
 */
export function setFuses(binary) {
  const wires = wirePositions(binary);
  if (wires.length === 0) throw new Error('fuses/no-wire');
  for (const wire of wires) {
    if (binary[wire] !== WIRE_VERSION) throw new Error('fuses/unknown-version');
    if (binary[wire + 1] !== FUSES.length) throw new Error('fuses/unknown-count');
    for (const [index, [, on]] of FUSES.entries()) {
      const position = wire + 2 + index;
      // a fuse Electron has removed carries another mark; setting it would say something that is not so
      if (binary[position] !== OFF && binary[position] !== ON) throw new Error('fuses/removed');
      binary[position] = on ? ON : OFF;
    }
  }
  return wires.length;
}

/** The state of every fuse of every wire, by name. */
export function readFuses(binary) {
  return wirePositions(binary).map((wire) => Object.fromEntries(FUSES.map(([name], index) => [name, binary[wire + 2 + index] === ON])));
}

function wirePositions(binary) {
  const positions = [];
  for (let at = binary.indexOf(SENTINEL); at !== -1; at = binary.indexOf(SENTINEL, at + 1)) positions.push(at + SENTINEL.length);
  return positions;
}
