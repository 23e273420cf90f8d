import { beforeAll, describe, expect, it } from 'vitest';
import { createPlaceNames } from '../../electron/documents/place-names.ts';
import { readPdfTexts } from '../../electron/documents/pdf-text.ts';
import { valueInWords, type Printing } from '../../electron/documents/printed-values.ts';
import { renderPacket } from '../../electron/documents/render-packet.ts';
import { createTypesetter, type Typesetter } from '../../electron/documents/typesetter.ts';
import { wordingIn } from '../../electron/documents/wording/wording-in.ts';
import { contentOf, readFramedRequest } from '../../electron/services/packet-decision.ts';
import { lookupField, pathPattern } from '../../shared/domain/field-catalogue.ts';
import { buildPacket } from '../../shared/packet/build-packet.ts';
import { defaultPack } from '../../shared/policy/default-pack.ts';
import { evaluate } from '../../shared/policy/evaluate.ts';
import { looksOf, markedCase, squeeze } from '../support/leak-case.ts';
import { packetFrame, STAMP } from '../support/packet-builder.ts';
import { baseRequest, isRecord } from '../support/policy-requests.ts';
import { reportHeld, trials } from '../support/held.ts';

/** Free texts are cleared in half of the cases: only a cleared text may go. */
const TEXTS = ['incident.narrative', 'incident.evidence', 'notes[0].text', 'sexual.details', 'armed.details', 'followUps[0].result', 'plan.goals', 'attachments[0].label', 'closure.outcome'];
/** Whose data these are not: relatives, those accused, whoever reported, staff; and the place that must stay secret. */
const OTHERS = /^(?:family\[|perpetrators\[|reporter\.|care\.personsSought\[|identificationSource)/;
/** Whom the child lives with and whom they accuse they know themselves: the relation alone goes. */
const KIN = /^(?:family|perpetrators|care\.personsSought)\[\d+\]\.relation$/;

let typesetter: Typesetter;
const printing: Printing = { wording: wordingIn('uk'), placeName: createPlaceNames() };
beforeAll(() => { typesetter = createTypesetter(); });

interface Copy { readonly text: string; readonly json: string; readonly markers: ReadonlyMap<string, string>; readonly secret: { readonly place: boolean; readonly adoption: boolean; readonly cleared: boolean; readonly isSafeToCall: boolean } }

async function copyOf(seed: number): Promise<Copy> {
  const { record, markers } = markedCase(seed);
  const cleared = seed % 2 === 0;
  const request = { ...baseRequest('P15-R16'), case: { ...JSON.parse(JSON.stringify(record)) as Record<string, never>, caseCode: 'OBR-LV-26-0017', screenedPaths: cleared ? TEXTS : [] } };
  const decision = evaluate(request, defaultPack);
  const { agency, issuedBy } = packetFrame();
  const decided = contentOf(decision, readFramedRequest(request), { agency, issuedBy, recipient: { name: null, address: null } });
  const packet = buildPacket(decided, STAMP);
  const { pages } = await readPdfTexts(renderPacket(typesetter, packet, printing).pdf());
  return {
    text: squeeze(pages.join('\n')), json: squeeze(JSON.stringify(packet)), markers,
    secret: { place: isRecord(record.care) && record.care['safeLocation'] === true, adoption: isRecord(record.legal) && record.legal['adoptionSecrecy'] === true, cleared,
      isSafeToCall: record.contact?.safeToCall === true,
    },
  };
}

const tells = (text: string, marker: string): boolean => looksOf(marker).some((look) => text.includes(look));
const written = (path: string, marker: string): string => squeeze(valueInWords(path, marker, printing));

/** Own data that rules keep back even from the person: an adoption, a place that must stay secret, texts nobody has screened. */
function isKeptBack(path: string, { place, adoption, cleared, isSafeToCall }: Copy['secret']): boolean {
  const category = lookupField(path)?.category;
  if (lookupField(path)?.freeText === true && !cleared) return true;
  if (path === 'contact.phoneCaregiver' && !isSafeToCall) return true;
  if (adoption && (category === 'LEGAL' || ['child.birthCertificate', 'child.otherNames'].includes(pathPattern(path)))) return true;
  return place && ['care.placementAddress', 'care.provider', 'contact.addressLine', 'contact.landmark', 'education.school'].includes(path);
}

describe('a person’s copy of their own data', () => {
  it('holds all of their own data and nothing of anybody else', async () => {
    const [missing, told]: [string[], string[]] = [[], []];
    const cases = trials('OBERIH_ACCESS_CASES', 40);
    for (let seed = 1; seed <= cases; seed += 1) {
      const copy = await copyOf(seed);
      for (const [path, marker] of copy.markers) {
        const others = OTHERS.test(path) && !KIN.test(path);
        const found = { page: tells(copy.text, marker) || copy.text.includes(written(path, marker)), json: tells(copy.json, marker) };
        if (others && (found.page || found.json)) told.push(`case ${String(seed)}: ${path}`);
        if (!others && !isKeptBack(path, copy.secret) && !(found.page && found.json)) missing.push(`case ${String(seed)}: ${path}`);
        if (!others && isKeptBack(path, copy.secret) && (found.page || found.json)) told.push(`case ${String(seed)}: ${path} kept back`);
      }
    }
    reportHeld('copies of one’s own data, complete and without anybody else', cases, new Set([...missing, ...told].map((line) => line.split(':')[0])).size);
    expect({ missing, told }).toEqual({ missing: [], told: [] });
  });

  it('the search finds what is planted and misses what is taken away', async () => {
    const copy = await copyOf(2);
    const [reporter = ''] = [...copy.markers].filter(([path]) => path === 'reporter.name').map(([, marker]) => marker);
    const [goals = ''] = [...copy.markers].filter(([path]) => path === 'plan.goals').map(([, marker]) => marker);
    expect([tells(copy.text, reporter), tells(`${copy.text}${squeeze(reporter)}`, reporter), tells(copy.text, goals), tells(copy.text.replaceAll(squeeze(goals), ''), goals)]).toEqual([false, true, true, false]);
  });
});
