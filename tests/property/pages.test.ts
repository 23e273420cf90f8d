import { beforeAll, describe, expect, it } from 'vitest';
import { renderPacket } from '../../electron/documents/render-packet.ts';
import { createPlaceNames } from '../../electron/documents/place-names.ts';
import { readPdfTexts } from '../../electron/documents/pdf-text.ts';
import { createTypesetter, type Typesetter } from '../../electron/documents/typesetter.ts';
import { wordingIn } from '../../electron/documents/wording/wording-in.ts';
import { buildPacket, decideContent } from '../../shared/packet/build-packet.ts';
import type { Packet } from '../../shared/packet/packet-schema.ts';
import { defaultPack } from '../../shared/policy/default-pack.ts';
import { evaluate } from '../../shared/policy/evaluate.ts';
import { buildCase } from '../support/case-builder.ts';
import { squeeze } from '../support/leak-case.ts';
import { CHECKPOINT } from '../support/consent-papers.ts';
import { packetFrame, STAMP } from '../support/packet-builder.ts';
import { baseRequest, isRecord, ROW_IDS } from '../support/policy-requests.ts';

let typesetter: Typesetter;
const placeName = createPlaceNames();
beforeAll(() => { typesetter = createTypesetter(); });

/** A packet of a row from an invented case, with a reason of so many sentences; null where the row permits none. */
function packetOfRow(row: string, seed: number): Packet | null {
  const request = baseRequest(row);
  const decision = evaluate({ ...request, case: { ...JSON.parse(JSON.stringify(buildCase(seed))) as Record<string, never>, caseCode: `OBR-LV-26-${String(1000 + seed)}` } }, defaultPack);
  if (decision.effect !== 'permit') return null;
  const inner = request['request'];
  const purpose = isRecord(inner) ? inner['purpose'] : null;
  const recipient = isRecord(inner) && isRecord(inner['recipient']) ? inner['recipient']['type'] : null;
  const frame = packetFrame({ purpose: purpose as Packet['purpose'], recipient: { ...packetFrame().recipient, type: recipient as Packet['recipient']['type'] }, reasonText: 'Просимо прийняти дитину найближчим часом. '.repeat(seed % 37) });
  return buildPacket(decideContent(decision, frame), { ...STAMP, audit: { checkpoint: CHECKPOINT, words: ['калина', 'міст', 'сорока', 'вітер', 'лелека', 'обрій', 'човен', 'сад'] } });
}

describe.each(ROW_IDS)('pages of %s', (row) => {
  it.each(['uk', 'en'] as const)('are numbered, never blank, and the slip never stands without the signatures (%s)', async (language) => {
    const wording = wordingIn(language);
    const [slip, signatures] = [squeeze(wording.form.slip.noNames), squeeze(wording.form.sections.signatures)];
    const problems: string[] = [];
    for (let seed = 1; seed <= 40; seed += 6) {
      const packet = packetOfRow(row, seed);
      if (packet === null) continue;
      const pages = (await readPdfTexts(renderPacket(typesetter, packet, { wording, placeName }).pdf())).pages.map(squeeze);
      for (const [index, page] of pages.entries()) {
        const number = squeeze(`${wording.form.page} ${String(index + 1)} ${wording.form.pageOf} ${String(pages.length)}`);
        if (!page.includes(number)) problems.push(`case ${String(seed)}: page ${String(index + 1)} has another number`);
        if (page.length < 150) problems.push(`case ${String(seed)}: page ${String(index + 1)} of ${String(pages.length)} is nearly blank`);
        if (page.includes(slip) && !page.includes(signatures)) problems.push(`case ${String(seed)}: the slip stands alone`);
      }
    }
    expect(problems).toEqual([]);
  });
});
