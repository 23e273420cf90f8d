import { documentKind, type DocumentKind } from '../../shared/packet/document-kind.ts';
import type { Packet } from '../../shared/packet/packet-schema.ts';
import { readDay, readMoment } from '../../shared/policy/kyiv-day.ts';
import { CHECKPOINT_WORDS } from './checkpoint-words.ts';
import type { Block, FormContent, Row, Section, Signature, Slip } from './form-content.ts';
import { consentSections } from './packet-consent.ts';
import { agencyLines, agencyName, capitalised, recipientLines, signerName, workerLine, workerPhone } from './packet-parties.ts';
import { packetSections } from './packet-sections.ts';
import { dayInWords, type Printing } from './printed-values.ts';
import { qrCode } from './qr-code.ts';
import { isUrgent } from './urgent.ts';
import type { DocumentWords, PaperPart, SignerWords, SlipWords } from './wording/document-words.ts';
import type { Wording } from './wording/wording.ts';

const SIZE = 10.5;
/** Read at arm's length, by people who are in a hurry. */
const LARGE = 14;
/** Documents in which concerns stand as groups: «health» is a group there and not a service. */
const GROUPED: readonly DocumentKind[] = ['relative-request', 'oversight'];

/**
 * A packet in words: the document that is handed over. Takes only a `Packet`, so nothing that was not decided can get in.
 * Every purpose has its own title, opening words, signatures and reply slip; the layout is one.
 *
 * @throws RangeError for a purpose without a document: no packet is ever permitted for it
 */
export function packetForm(packet: Packet, given: Printing): FormContent {
  const kind = documentKind(packet.purpose, packet.recipient.type);
  if (kind === null) throw new RangeError('a purpose without a document');
  const printing = { ...given, concernGroups: GROUPED.includes(kind) };
  const { wording } = printing;
  const { form } = wording;
  const words = wording.documents[kind];
  const decided = packetSections(packet, kind, printing);
  const number = packetNumber(packet, wording);
  return {
    language: wording.language, created: new Date(readMoment(packet.issuedAt) ?? 0).toISOString().slice(0, 19), ...(isUrgent(kind) ? { size: LARGE, isCompact: true } : { size: SIZE }),
    title: words.title, subtitle: subtitle(packet, wording),
    documentTitle: [words.title, packet.caseCode, number].filter((part) => part !== null).join(' · '),
    head: { agency: agencyName(packet), lines: agencyLines(packet.agency), mark: form.confidential, facts: headFacts(packet, wording) },
    ...(words.isLetter === true ? { addressee: addressee(packet, printing), addresseeLabel: form.addressee } : {}),
    intro: introOf(words, { kind, isNamed: isNamed(packet) }),
    sections: [
      requestSection(packet, { kind, isEmpty: decided.length === 0 }, printing), ...(isUrgent(kind) ? withParties(decided, packet, printing) : decided),
      ...(isUrgent(kind) ? [] : [...consentSections(packet, printing), ...words.parts.map(paperSection), withLogState(closingSection(words, wording), packet, wording)]),
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

interface Requested { readonly kind: DocumentKind; /** nothing of the case is told */ readonly isEmpty: boolean }

function requestSection(packet: Packet, { kind, isEmpty }: Requested, printing: Printing): Section {
  const { form, documents } = printing.wording;
  const words = documents[kind];
  const reason: Block[] = packet.reasonText.trim() === '' ? [] : [{ kind: 'text', label: isUrgent(kind) ? null : words.reason, text: packet.reasonText }];
  const nothing: Block[] = kind === 'legal-request' && isEmpty ? [{ kind: 'text', label: null, text: form.nothingNamed }] : [];
  if (isUrgent(kind)) return { title: words.request, blocks: [...reason, { kind: 'rows', rows: urgentRows(packet, printing) }] };
  return { title: words.request, blocks: [{ kind: 'rows', rows: partyRows(packet, words, printing) }, ...reason, ...nothing] };
}

function partyRows(packet: Packet, words: DocumentWords, printing: Printing): readonly Row[] {
  const { form, bases } = printing.wording;
  return [
    { label: form.from, value: workerLine(packet, printing) },
    ...(words.isLetter === true ? [] : [{ label: form.to, value: addressee(packet, printing).join('\n') }]),
    { label: form.basis, value: words.law ?? form.basisByLaw.replace('{basis}', capitalised(bases[packet.basis])) },
    ...(packet.documentReference === null ? [] : [{ label: form.document, value: packet.documentReference }]),
  ];
}

/** In a hurry the telephone is looked for first. */
function urgentRows(packet: Packet, printing: Printing): readonly Row[] {
  const { form } = printing.wording;
  const phone = workerPhone(packet);
  const from = (workerLine(packet, printing) ?? '').split('\n').map((line) => (phone === null ? line : line.replace(`${phone} · `, '').replace(phone, ''))).filter((line) => line !== '');
  return [
    ...(phone === null ? [] : [{ label: form.callWorker, value: phone, isStrong: true }]),
    { label: form.from, value: from.join(' · ') },
  ];
}

/** Who is told and on what basis, in the small print of a sheet read in a hurry. */
function withParties(sections: readonly Section[], packet: Packet, printing: Printing): readonly Section[] {
  const { form, bases } = printing.wording;
  const facts = [
    `${form.to}: ${recipientLines(packet, printing).join(', ')}`, `${form.basis}: ${bases[packet.basis]}`,
    ...(packet.documentReference === null ? [] : [`${form.document}: ${packet.documentReference}`]),
  ];
  const last = sections.at(-1);
  const [block] = last?.title === form.more ? last.blocks : [];
  const known = block?.kind === 'details' ? block.facts : [];
  return [...(known.length === 0 ? sections : sections.slice(0, -1)), { title: form.more, blocks: [{ kind: 'details', facts: [...known, ...facts] }] }];
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

/** In millimetres: a module of the code is then about 0.4 mm. */
const CODE_SIDE = 20;

/** The state of the log beside the closing words, where a packet has one; a preview keeps its place free. */
function withLogState(section: Section, packet: Packet, wording: Wording): Section {
  const [closing, ...rest] = section.blocks;
  const isPreview = /^0+$/.test(packet.packetId);
  if (closing?.kind !== 'text' || (packet.audit === null && !isPreview)) return section;
  const words = CHECKPOINT_WORDS[wording.language];
  const qr = packet.audit === null ? null : qrCode(packet.audit.checkpoint, 'L');
  return { ...section, blocks: [{ kind: 'with-code', text: closing.text, label: words.onPacket, qr, side: CODE_SIDE, description: words.picture }, ...rest] };
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
