import { describe, expect, it } from 'vitest';
import { textOfOperators } from '../../../electron/documents/page-text.ts';

describe('text of drawing operators', () => {
  it.each([
    // a string as it may stand in a page, and what it says
    ['(plain) Tj', 'plain'], ['[(a) -120 (b)] TJ', 'ab'], ['[(a) -260 (b)] TJ', 'a b'], ['<6162> Tj', 'ab'],
    ['(one (two) one) Tj', 'one (two) one'],
    // brackets that pair need no escape, however deep: half a glyph's number may be one
    ['((((deep)) and ((deeper (still)))) end) Tj (next) Tj', '(((deep)) and ((deeper (still)))) endnext'],
    ['(a \\( b) Tj', 'a ( b'], ['(a \\) b (c)) Tj', 'a ) b (c)'], ['(back \\\\) Tj (slash) Tj', 'back \\slash'], ['(\\101\\102) Tj', 'AB'], ['(a\\\nb) Tj', 'ab'],
    ['(never closed Tj', ''],
  ])('%s', (operators, text) => {
    expect(textOfOperators(operators, new Map())).toBe(text);
  });

  it('lines stand apart', () => {
    expect(textOfOperators('BT (one) Tj 0 -12 Td (two) Tj ET', new Map())).toBe('\none\ntwo');
  });
});
