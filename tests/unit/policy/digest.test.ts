import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { canonicalJson, digestOf } from '../../../shared/digest/canonical-json.ts';
import { sha256Hex } from '../../../shared/digest/sha256.ts';
import { utf8Bytes } from '../../../shared/digest/utf8.ts';

const oracle = (input: string | Uint8Array): string => createHash('sha256').update(input).digest('hex');

describe('sha256Hex', () => {
  it.each([
    '', 'abc', 'Їжак і ґава', 'ʼапостроф’', '🦊 лис', 'x'.repeat(55), 'x'.repeat(56), 'x'.repeat(63), 'x'.repeat(64), 'x'.repeat(119),
    'я'.repeat(5000),
  ])('agrees with node:crypto for %j', (text) => { expect(sha256Hex(text)).toBe(oracle(text)); });

  it('agrees for any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => sha256Hex(bytes) === oracle(bytes)));
  });

  it('agrees for any text, lone surrogates included', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => sha256Hex(text) === oracle(new TextEncoder().encode(text))));
    expect(utf8Bytes('\ud800x')).toEqual(new TextEncoder().encode('\ud800x'));
  });
});

describe('canonicalJson', () => {
  it('sorts keys by code units and writes no white space', () => {
    expect(canonicalJson({ б: 1, a: [true, null, { z: 'x"\n', Z: 0.5 }], 10: 1, 9: 2 })).toBe('{"10":1,"9":2,"a":[true,null,{"Z":0.5,"z":"x\\"\\n"}],"б":1}');
  });

  it('is JSON of the same value', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => { expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value))); }));
  });

  it.each([[undefined], [Number.NaN], [Number.POSITIVE_INFINITY], [() => 1], [1n], [{ a: undefined }], [[undefined]]])('refuses %s', (value) => {
    expect(() => canonicalJson(value)).toThrow('digest/not-json');
  });

  it('names its algorithm', () => { expect(digestOf({})).toBe(`sha256:${oracle('{}')}`); });
});
