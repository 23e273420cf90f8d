import type { ConsentStatement } from '../../shared/packet/consent-statement.ts';
import type { Packet } from '../../shared/packet/packet-schema.ts';
import { readDay, readMoment } from '../../shared/policy/kyiv-day.ts';
import type { Block, FormContent, Item, Row, Section, Signature, Slip } from './form-content.ts';
import { packetSections } from './packet-sections.ts';
import { dayInWords, valueInWords, type Printing } from './printed-values.ts';
import type { Wording } from './wording/wording.ts';

const SIZE = 10.5;
const LARGE = 13;

/**
 * A packet in words: the form that is handed over. Takes only a `Packet`, so nothing that was not decided can get in.
 * The emergency sheet is the same form in larger type, without the parts nobody has time for.
 */
export function packetForm(packet: Packet, printing: Printing): FormContent {
  const { wording } = printing;
  const emergency = packet.purpose === 'emergency';
  const created = new Date(readMoment(packet.issuedAt) ?? 0).toISOString().slice(0, 19);
  const short = packetNumber(packet, wording);
  return {
    language: wording.language, created, size: emergency ? LARGE : SIZE,
    title: wording.titles[packet.purpose], subtitle: packet.service === null ? null : capitalised(wording.codes.service[packet.service]),
    documentTitle: [wording.titles[packet.purpose], packet.caseCode, short].filter((part) => part !== null).join(' · '),
    head: { agency: agencyName(packet), lines: agencyLines(packet), mark: wording.form.confidential, facts: headFacts(packet, printing) },
    intro: null,
    sections: [
      requestSection(packet, printing), ...packetSections(packet, printing),
      ...(emergency ? [] : consentSections(packet, printing)), otherSection(packet, printing),
    ],
    signaturesTitle: wording.form.sections.signatures, signatures: signatures(packet, printing),
    signatureHint: wording.form.signatures.signature, dateHint: wording.form.signatures.date,
    slip: hasSlip(packet) ? slip(packet, printing) : null,
    foot: { left: footLeft(packet, printing), right: auditFoot(packet, printing), page: wording.form.page, pageOf: wording.form.pageOf },
  };
}

/** The first eight digits of a packet id in two groups: what people read out and what stands in the file name. */
const shortPacketId = (packetId: string): string => `${packetId.slice(0, 4)}-${packetId.slice(4, 8)}`;
/** A preview has no number yet (its id is all zeros) and says so: nobody shall note down a number that does not exist. */
const packetNumber = (packet: Packet, wording: Wording): string => (/^0+$/.test(packet.packetId) ? wording.form.preview : shortPacketId(packet.packetId));

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('uk') + text.slice(1);
const fieldText = (packet: Packet, path: string): string | null => {
  const value = packet.fields.find((field) => field.path === path)?.value;
  return typeof value === 'string' ? value : null;
};

const agencyName = (packet: Packet): string | null => packet.agency?.name ?? fieldText(packet, 'worker.agency');

function agencyLines(packet: Packet): readonly string[] {
  const { agency } = packet;
  if (agency === null) return [];
  return [agency.address, [agency.phone, agency.email].filter((part) => part !== null).join(' · ')].filter((line): line is string => line !== null && line !== '');
}

function headFacts(packet: Packet, { wording }: Printing): readonly Row[] {
  const facts: Row[] = [
    { label: wording.form.packetNumber, value: packetNumber(packet, wording) },
    { label: wording.form.issuedOn, value: dayInWords(readDay(packet.issuedAt) ?? packet.issuedAt, wording) },
  ];
  return packet.caseCode === null ? facts : [{ label: wording.form.caseCode, value: packet.caseCode }, ...facts];
}

function requestSection(packet: Packet, printing: Printing): Section {
  const { form } = printing.wording;
  const { wording } = printing;
  const rows: Row[] = [
    { label: form.from, value: workerLine(packet) },
    { label: form.to, value: recipientLine(packet, printing) },
    ...(packet.recipient.address === null ? [] : [{ label: form.address, value: packet.recipient.address }]),
    { label: form.purpose, value: capitalised(wording.purposes[packet.purpose]) },
    { label: form.basis, value: capitalised(wording.bases[packet.basis]) },
    ...(packet.documentReference === null ? [] : [{ label: form.document, value: packet.documentReference }]),
  ];
  const reason: Block[] = packet.reasonText.trim() === '' ? [] : [{ kind: 'text', label: form.reason, text: packet.reasonText }];
  return { title: form.sections.request, blocks: [{ kind: 'rows', rows }, ...reason] };
}

function workerLine(packet: Packet): string | null {
  const worker = workerParts(packet);
  const agency = worker.agency === agencyName(packet) ? null : worker.agency;
  const contacts = [worker.phone, worker.email, agency].filter((part) => part !== null).join(' · ');
  const signer = signerName(packet);
  const other = worker.name !== null && packet.issuedBy.name !== null && worker.name !== packet.issuedBy.name;
  const inCharge = other ? [worker.name, worker.role].filter((part) => part !== null).join(', ') : null;
  const text = [signer, inCharge, contacts === '' ? null : contacts].filter((part) => part !== null).join('\n');
  return text === '' ? null : text;
}

const workerParts = (packet: Packet): Readonly<Record<'name' | 'role' | 'phone' | 'email' | 'agency', string | null>> => ({
  name: fieldText(packet, 'worker.name'), role: fieldText(packet, 'worker.role'), phone: fieldText(packet, 'worker.phone'),
  email: fieldText(packet, 'worker.email'), agency: fieldText(packet, 'worker.agency'),
});

function recipientLine({ recipient }: Packet, { wording }: Printing): string {
  const type = wording.recipientTypes[recipient.type];
  return recipient.name === null ? `${capitalised(type)} (${recipient.id})` : `${recipient.name}\n${capitalised(type)}`;
}

function otherSection(packet: Packet, { wording }: Printing): Section {
  const text = packet.purpose === 'subject-access' ? wording.form.otherInformationOwnCopy : wording.form.otherInformation;
  const handling = packet.purpose === 'subject-access' ? '' : `\n${packet.basis === 'consent' ? wording.form.handling : wording.form.handlingWithoutConsent}`;
  return { title: wording.form.sections.other, blocks: [{ kind: 'text', label: null, text: text + handling }] };
}

function consentSections(packet: Packet, printing: Printing): readonly Section[] {
  const { consent } = packet;
  if (consent.kind === 'none') return [];
  const title = printing.wording.form.sections.consent;
  if (consent.kind === 'statement') return [{ title, blocks: [{ kind: 'rows', rows: statementRows(consent, printing) }] }];
  if (consent.consents.length === 0) return [{ title, blocks: [{ kind: 'text', label: null, text: printing.wording.form.consentNone }] }];
  return [{ title, blocks: [{ kind: 'items', items: consent.consents.map((record) => completeItem(record, printing)) }] }];
}

type Statement = Extract<ConsentStatement, { kind: 'statement' }>;
type CompleteRecord = Extract<ConsentStatement, { kind: 'complete' }>['consents'][number];

function statementRows(consent: Statement, { wording }: Printing): readonly Row[] {
  const { form } = wording;
  const givers = consent.givenBy.map((who) => (who === 'child' ? form.childParty : form.representative));
  const scope = [wording.purposes[consent.purpose], ...(consent.service === null ? [] : [wording.codes.service[consent.service]])];
  return [
    { label: form.consentState, value: `${capitalised(wording.consentStates[consent.state])} ${dayInWords(consent.givenOn, wording)}` },
    { label: form.consentGivenBy, value: givers.join(', ') },
    { label: form.consentScope, value: scope.join(': ') },
    { label: form.consentValidUntil, value: validity(consent, wording.form) ?? dayInWords(consent.validUntil ?? '', wording) },
    { label: form.consentNumber, value: consent.consentId },
  ];
}

function validity(consent: { readonly oneOff: boolean; readonly validUntil: string | null }, form: Printing['wording']['form']): string | null {
  if (consent.oneOff) return form.consentOneOff;
  return consent.validUntil === null ? form.consentOpenEnded : null;
}

function completeItem(record: CompleteRecord, printing: Printing): Item {
  const { wording } = printing;
  const { form } = wording;
  const facts = [
    `${form.consentValidUntil}: ${validity(record, form) ?? dayInWords(record.validUntil ?? '', wording)}`,
    partyFact(form.representative, { ...record.representative }, printing), partyFact(form.childParty, { ...record.child, relation: null }, printing),
    `${form.purposes}: ${record.purposes.map((purpose) => wording.purposes[purpose]).join(', ')}`,
    `${form.recipients}: ${record.recipients.join(', ')}`,
    `${form.services}: ${record.services.map((service) => wording.codes.service[service]).join(', ')}`,
    ...record.withdrawals.map((entry) => `${form.withdrawn} ${dayInWords(entry.on, wording)}: ${entry.services.map((service) => withdrawnService(service, printing)).join(', ')}`),
    ...(record.usedOn === null ? [] : [`${form.consentUsedOn} ${dayInWords(record.usedOn, wording)}`]),
  ].filter((fact) => !fact.endsWith(': '));
  return { head: `${capitalised(wording.consentStates[record.state])} ${dayInWords(record.givenOn, wording)} · ${record.consentId}`, facts, texts: [] };
}

interface Party { readonly expressed: 'given' | 'refused' | 'not-asked'; readonly relation: string | null; readonly method: string | null; readonly waived: string | null }

function partyFact(who: string, party: Party, printing: Printing): string {
  const { form } = printing.wording;
  const method = Object.entries(form.methods).find(([key]) => key === party.method)?.[1] ?? party.method;
  const relation = party.relation === null ? null : valueInWords('family[0].relation', party.relation, printing);
  const parts = [relation, form.expressed[party.expressed], party.expressed === 'given' ? method : null, party.waived === null ? null : form.waived];
  return `${capitalised(who)}: ${parts.filter((part) => part !== null).join(', ')}`;
}

const withdrawnService = (service: string, { wording }: Printing): string =>
  service === 'all' ? wording.form.everything : Object.entries(wording.codes.service).find(([key]) => key === service)?.[1] ?? service;

const FAMILY_SIGNS = new Set(['service-referral', 'case-transfer', 'case-conference', 'unhcr-referral', 'gbv-referral', 'family-tracing', 'subject-access']);

function signatures(packet: Packet, { wording }: Printing): readonly Signature[] {
  const { signatures: words } = wording.form;
  const worker = { role: words.worker, name: signerName(packet), nameHint: words.nameAndPosition };
  const recipient = { role: words.recipient, name: null, nameHint: words.nameAndPosition };
  const family = { role: words.family, name: null, nameHint: words.nameAndRole };
  return FAMILY_SIGNS.has(packet.purpose) ? [worker, recipient, family] : [worker, recipient];
}

/** Name and position of who signs; the decided words about the worker in charge where it is the same person. */
function signerName(packet: Packet): string | null {
  const worker = workerParts(packet);
  const { name, position } = packet.issuedBy;
  const same = name === null || name === worker.name;
  const text = [name ?? worker.name, same ? worker.role ?? position : position].filter((part) => part !== null).join(', ');
  return text === '' ? null : text;
}

const hasSlip = (packet: Packet): boolean => FAMILY_SIGNS.has(packet.purpose) && packet.purpose !== 'subject-access' && packet.purpose !== 'case-conference';

function slip(packet: Packet, { wording }: Printing): Slip {
  const words = wording.form.slip;
  const facts: Row[] = [{ label: wording.form.packetNumber, value: packetNumber(packet, wording) }];
  if (packet.caseCode !== null) facts.push({ label: wording.form.caseCode, value: packet.caseCode });
  const agency = agencyName(packet);
  return {
    cut: words.cut, title: words.title, facts, options: words.options, hint: words.noNames, lines: [words.note, words.answeredBy],
    returnTo: [words.returnTo, ...(agency === null ? [] : [agency]), ...agencyLines(packet)],
  };
}

function footLeft(packet: Packet, { wording }: Printing): string {
  const packetPart = `${wording.form.packetFoot} ${packetNumber(packet, wording)}`;
  return packet.caseCode === null ? packetPart : `${wording.form.caseFoot} ${packet.caseCode} · ${packetPart}`;
}

const auditFoot = (packet: Packet, { wording }: Printing): string =>
  packet.audit === null || packet.audit.words.length === 0 ? '' : `${wording.form.auditFoot}: ${packet.audit.words.join(' ')}`;
