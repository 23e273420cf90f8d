import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { qrCode } from '../../../electron/documents/qr-code.ts';
import { incomingDraft } from '../../../shared/hand-over/incoming-draft.ts';
import { keyCardText, readKeyCard } from '../../../shared/hand-over/key-card.ts';
import { referralStanding, repliesAfter, type ReferralEventKind } from '../../../shared/hand-over/states.ts';
import { signingKeyText } from '../../../shared/hand-over/minisign.ts';
import { base64Of, bytesOfBase64, textOfUtf8 } from '../../../shared/hand-over/text-bytes.ts';
import { isSealKey } from '../../../electron/hand-over/age-file.ts';
import { signatureTools } from '../../../electron/hand-over/signature-tools.ts';
import { decidedField, packetOf } from '../../support/packet-builder.ts';
import { handOverSigner } from '../../support/hand-over-files.ts';

const standing = (events: readonly (readonly [ReferralEventKind, string])[], today: string): readonly unknown[] => {
  const found = referralStanding(events.map(([kind, on]) => ({ kind, on })), today);
  return [found?.status, found?.last, found?.dueOn];
};

describe('where a referral stands', () => {
  it.each([
    // the last day itself is not late; the day after is, also over the end of a month and of a leap year's February
    [[['handed-over', '2026-11-23']], '2026-11-26', ['handed-over', 'handed-over', '2026-11-26']],
    [[['handed-over', '2026-11-23']], '2026-11-27', ['overdue', 'handed-over', '2026-11-26']],
    [[['handed-over', '2028-02-27']], '2028-03-01', ['handed-over', 'handed-over', '2028-03-01']],
    [[['prepared', '2026-11-23'], ['handed-over', '2026-11-24'], ['acknowledged', '2026-11-25']], '2026-12-02', ['acknowledged', 'acknowledged', '2026-12-02']],
    // a late acknowledgement does not undo an acceptance
    [[['handed-over', '2026-11-23'], ['accepted', '2026-11-24'], ['acknowledged', '2026-11-25']], '2026-12-24', ['accepted', 'accepted', '2026-12-24']],
    // declined, done and revoked wait for nothing
    [[['handed-over', '2026-11-23'], ['declined', '2026-11-24']], '2027-11-24', ['declined', 'declined', null]],
    [[['handed-over', '2026-11-23'], ['done', '2026-11-24'], ['revoked', '2026-11-25'], ['in-progress', '2026-11-26']], '2027-11-24', ['revoked', 'revoked', null]],
  ] as const)('%j on %s is %j', (events, today, wanted) => { expect(standing(events, today)).toEqual(wanted); });

  it('answers once, then only goes on', () => {
    expect([repliesAfter('received'), repliesAfter('accepted'), repliesAfter('declined'), repliesAfter('done')]).toEqual([['acknowledged', 'accepted', 'declined'], ['in-progress', 'done'], [], []]);
  });
});

describe('a key card', () => {
  it('is read whole, and typed in groups; a wrong sign makes it none', async () => {
    const from = await handOverSigner();
    const card = { agency: 'Фонд «Приклад»', person: 'Ірина', sealKey: from.sealKey, signingKey: signingKeyText(from.signer.key) };
    const text = keyCardText(card, signatureTools);
    const read = (given: string): unknown => readKeyCard(given, signatureTools, isSealKey);
    const typed = `${card.signingKey.replaceAll(/(.{4})/gu, '$1 ')}\n${card.sealKey.replaceAll(/(.{4})/gu, '$1 ')}`;
    const wrongSign = typed.replace(/(?<=RW..)./u, (sign) => (sign === 'A' ? 'B' : 'A'));
    expect([read(`${text}\r\n`), read(typed), read(wrongSign), read(text.replace('Ірина', 'Інша')), read('')]).toEqual([card, { ...card, agency: '', person: '' }, null, null, null]);
    expect([from.sealKey.length, card.signingKey.length]).toEqual([62, 56]);
  });
});

describe('the QR code of a card', () => {
  it('says the card when it is read from a picture', async () => {
    const from = await handOverSigner();
    const card = { agency: 'Благодійний фонд «Приклад»', person: 'Ірина Прикладна', sealKey: from.sealKey, signingKey: signingKeyText(from.signer.key) };
    const { modules, rows } = qrCode(keyCardText(card, signatureTools), 'L');
    const [unit, quiet] = [4, 4];
    const side = (modules + 2 * quiet) * unit;
    const points = new Uint8ClampedArray(side * side * 4).fill(255);
    for (let y = 0; y < side; y += 1) for (let x = 0; x < side; x += 1) {
      const isDark = rows[Math.floor(y / unit) - quiet]?.charAt(Math.floor(x / unit) - quiet) === '1';
      if (isDark) points.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
    // the package's types speak of its ES form; Node loads the other one
    const decode = jsQR as unknown as (points: Uint8ClampedArray, width: number, height: number) => { readonly binaryData: readonly number[] } | null;
    const read = decode(points, side, side);
    const text = Buffer.from(read?.binaryData ?? []).toString('utf8');
    expect(readKeyCard(text, signatureTools, isSealKey)).toEqual(card);
  });
});

describe('a packet as a draft', () => {
  it('puts what fits into the form, keeps the rest for a note, and takes no word for what was screened', () => {
    const { packet } = packetOf([
      decidedField('caseCode', 'OBR-LV-26-0017'), decidedField('child.surname', 'Прикладна'), decidedField('child.ageYears', 9), decidedField('family[0].phone', '+380670000002'),
      decidedField('family[1].givenName', 'Олег'), decidedField('contact.katottg', 'UA4606025'), decidedField('protection.concerns', ['neglect']), decidedField('notes[0].text', 'x'), decidedField('notes[0].screened', true),
    ]);
    expect(incomingDraft(packet)).toEqual({
      draft: { child: { surname: 'Прикладна' }, family: [{ phone: '+380670000002' }, { givenName: 'Олег' }], contact: {}, protection: { concerns: ['neglect'] }, notes: [{ text: 'x' }] },
      noted: [{ path: 'child.ageYears', value: 9 }, { path: 'contact.katottg', value: 'UA4606025' }],
    });
  });
});

describe('bytes and texts', () => {
  it('agree with the platform and refuse what is not exact', () => {
    for (let length = 0; length < 70; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 37 + length) % 256);
      expect([base64Of(bytes), bytesOfBase64(base64Of(bytes))]).toEqual([Buffer.from(bytes).toString('base64'), bytes]);
    }
    expect(['QQ', 'QR==', 'Q Q=', 'QQ=='].map((text) => bytesOfBase64(text)?.[0] ?? null)).toEqual([null, null, null, 65]);
    expect(textOfUtf8(Buffer.from('Ґава 🦉'))).toBe('Ґава 🦉');
    expect([[0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xe2, 0x82]].map((bytes) => textOfUtf8(Uint8Array.from(bytes)))).toEqual([null, null, null, null]);
  });
});
