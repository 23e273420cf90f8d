import { documentKind, type DocumentKind } from '../../shared/packet/document-kind.ts';
import type { Packet } from '../../shared/packet/packet-schema.ts';
import { readDay, readMoment } from '../../shared/policy/kyiv-day.ts';
import type { Block, FormContent, Row, Section, Signature, Slip } from './form-content.ts';
import { consentSections } from './packet-consent.ts';
import { agencyLines, agencyName, capitalised, recipientLines, signerName, workerLine } from './packet-parties.ts';
import { packetSections } from './packet-sections.ts';
import { dayInWords, type Printing } from './printed-values.ts';
import type { DocumentWords, PaperPart, SignerWords, SlipWords } from './wording/document-words.ts';
import type { Wording } from './wording/wording.ts';

const SIZE = 10.5;
/** Read at arm's length, by people who are in a hurry. */
const LARGE = 13;

/**
 * A packet in words: the document that is handed over. Takes only a `Packet`, so nothing that was not decided can get in.
 * Every purpose has its own title, opening words, signatures and reply slip; the layout is one.
 *
 * @throws RangeError for a purpose without a document: no packet is ever permitted for it
 */
export function packetForm(packet: Packet, printing: Printing): FormContent {
  const kind = documentKind(packet.purpose, packet.recipient.type);
  if (kind === null) throw new RangeError('a purpose without a document');
  const { wording } = printing;
  const { form } = wording;
  const words = wording.documents[kind];
  const number = packetNumber(packet, wording);
  return {
    language: wording.language, created: new Date(readMoment(packet.issuedAt) ?? 0).toISOString().slice(0, 19), ...(isUrgent(kind) ? { size: LARGE, isCompact: true } : { size: SIZE }),
    title: words.title, subtitle: subtitle(packet, wording),
    documentTitle: [words.title, packet.caseCode, number].filter((part) => part !== null).join(' · '),
    head: { agency: agencyName(packet), lines: agencyLines(packet.agency), mark: form.confidential, facts: headFacts(packet, wording) },
    ...(words.isLetter === true ? { addressee: addressee(packet, printing), addresseeLabel: form.addressee } : {}),
    intro: introOf(words, { kind, isNamed: isNamed(packet) }),
    sections: [
      requestSection(packet, kind, printing), ...packetSections(packet, kind, printing),
      ...(isUrgent(kind) ? [] : [...consentSections(packet, printing), ...words.parts.map(paperSection), closingSection(words, wording)]),
    ],
    signaturesTitle: form.sections.signatures, signatures: words.signers.map((signer) => signature(signer, wording, signerName(packet))),
    signatureHint: form.signatures.signature, dateHint: form.signatures.date,
    slip: words.slip === null ? null : slip(words.slip, wording, {
      facts: [{ label: form.packetNumber, value: number }, ...(packet.caseCode === null ? [] : [{ label: form.caseCode, value: packet.caseCode }])],
      returnTo: [agencyName(packet), ...agencyLines(packet.agency)].filter((line) => line !== null),
    }),
    foot: { left: footLeft(packet, wording), right: auditFoot(packet, wording), page: form.page, pageOf: form.pageOf },
  };
}

/** The opening words; on a sheet that is read in a hurry also what else must be said, so that it needs no part of its own. */
export function introOf({ opening, openingNamed, closing }: DocumentWords, { kind, isNamed }: { readonly kind: DocumentKind; readonly isNamed: boolean }): string {
  const first = isNamed ? openingNamed ?? opening : opening;
  return isUrgent(kind) ? `${first} ${closing}` : first;
}

/** Sheets that must be read at once: large type, nothing about consent. */
export const isUrgent = (kind: DocumentKind): boolean => kind === 'emergency' || kind === 'emergency-police';

/** The first eight digits of a packet id in two groups: what people read out and what stands in the file name. */
const shortPacketId = (packetId: string): string => `${packetId.slice(0, 4)}-${packetId.slice(4, 8)}`;
/** A preview has no number yet (its id is all zeros) and says so: nobody shall note down a number that does not exist. */
const packetNumber = (packet: Packet, wording: Wording): string => (/^0+$/.test(packet.packetId) ? wording.form.preview : shortPacketId(packet.packetId));

const isNamed = ({ fields }: Packet): boolean => fields.some(({ path }) => path === 'child.surname' || path === 'child.givenName');

/** The service, unless the title says it already. */
function subtitle({ service }: Packet, wording: Wording): string | null {
  return service === null || service === 'case-transfer' ? null : capitalised(wording.codes.service[service]);
}

function headFacts(packet: Packet, wording: Wording): readonly Row[] {
  const facts: Row[] = [
    { label: wording.form.packetNumber, value: packetNumber(packet, wording) },
    { label: wording.form.issuedOn, value: dayInWords(readDay(packet.issuedAt) ?? packet.issuedAt, wording) },
  ];
  return packet.caseCode === null ? facts : [{ label: wording.form.caseCode, value: packet.caseCode }, ...facts];
}

const addressee = (packet: Packet, printing: Printing): readonly string[] =>
  [...recipientLines(packet, printing), ...(packet.recipient.address === null ? [] : [packet.recipient.address])];

function requestSection(packet: Packet, kind: DocumentKind, printing: Printing): Section {
  const { form, bases, documents } = printing.wording;
  const words = documents[kind];
  const rows: Row[] = [
    { label: form.from, value: isUrgent(kind) ? workerLine(packet)?.replaceAll('\n', ' · ') ?? null : workerLine(packet) },
    ...(words.isLetter === true ? [] : [{ label: form.to, value: isUrgent(kind) ? recipientLines(packet, printing).join(', ') : addressee(packet, printing).join('\n') }]),
    { label: form.basis, value: isUrgent(kind) ? capitalised(bases[packet.basis]) : words.law ?? form.basisByLaw.replace('{basis}', capitalised(bases[packet.basis])) },
    ...(packet.documentReference === null ? [] : [{ label: form.document, value: packet.documentReference }]),
  ];
  const reason: Block[] = packet.reasonText.trim() === '' ? [] : [{ kind: 'text', label: words.reason, text: packet.reasonText }];
  return { title: words.request, blocks: [{ kind: 'rows', rows }, ...reason] };
}

/** A part that never comes from the case: read out, promised, or filled in by pen. */
export function paperSection({ title, text, bullets, lines, rows }: PaperPart): Section {
  return {
    title, whole: true,
    blocks: [
      ...(text === undefined ? [] : [{ kind: 'text', label: null, text } as const]), ...(bullets === undefined ? [] : [{ kind: 'bullets', items: bullets } as const]),
      ...(lines === undefined ? [] : [{ kind: 'lines', ...lines } as const]),
      ...(rows === undefined ? [] : [{ kind: 'rows', rows: rows.map((label) => ({ label, value: null })) } as const]),
    ],
  };
}

/** What is not in it and how to treat it. */
export function closingSection({ closing, handling }: DocumentWords, { form }: Wording): Section {
  return { title: form.sections.other, blocks: [{ kind: 'text', label: null, text: [closing, handling].filter((part) => part !== null).join('\n') }] };
}

/** One who signs; only whoever sends is known by name. */
export function signature({ role, hint, isSender }: SignerWords, { form }: Wording, sender: string | null): Signature {
  const hints = { position: form.signatures.nameAndPosition, relation: form.signatures.nameAndRole, name: form.signatures.name };
  return { role, name: isSender === true ? sender : null, nameHint: hints[hint] };
}

/** The part that comes back: numbers, never a name. */
export function slip(words: SlipWords, { form }: Wording, known: { readonly facts: readonly Row[]; readonly returnTo: readonly string[] }): Slip {
  return { cut: form.slip.cut, title: words.title, facts: known.facts, options: words.options, hint: form.slip.noNames, lines: words.lines, returnTo: [form.slip.returnTo, ...known.returnTo] };
}

function footLeft(packet: Packet, wording: Wording): string {
  const packetPart = `${wording.form.packetFoot} ${packetNumber(packet, wording)}`;
  return packet.caseCode === null ? packetPart : `${wording.form.caseFoot} ${packet.caseCode} · ${packetPart}`;
}

const auditFoot = (packet: Packet, { form }: Wording): string =>
  packet.audit === null || packet.audit.words.length === 0 ? '' : `${form.auditFoot}: ${packet.audit.words.join(' ')}`;
