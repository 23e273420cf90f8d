import { RECIPIENT_TYPES } from '../../shared/policy/codes.ts';
import type { ConsentStatement } from '../../shared/packet/consent-statement.ts';
import type { Packet } from '../../shared/packet/packet-schema.ts';
import type { Item, Row, Section } from './form-content.ts';
import { dayInWords, valueInWords, type Printing } from './printed-values.ts';
import { capitalised } from './packet-parties.ts';

type Statement = Extract<ConsentStatement, { kind: 'statement' }>;
type CompleteRecord = Extract<ConsentStatement, { kind: 'complete' }>['consents'][number];

/** The part of a form that tells about consent; none where the packet carries no statement. */
export function consentSections({ consent }: Packet, printing: Printing): readonly Section[] {
  if (consent.kind === 'none') return [];
  const title = printing.wording.form.sections.consent;
  if (consent.kind === 'statement') return [{ title, blocks: [{ kind: 'rows', rows: statementRows(consent, printing) }] }];
  if (consent.consents.length === 0) return [{ title, blocks: [{ kind: 'text', label: null, text: printing.wording.form.consentNone }] }];
  return [{ title, blocks: [{ kind: 'items', items: consent.consents.map((record) => completeItem(record, printing)) }] }];
}

function statementRows(consent: Statement, { wording }: Printing): readonly Row[] {
  const { form } = wording;
  const givers = consent.givenBy.map((who) => (who === 'child' ? form.childParty : form.representative));
  const service = consent.service === null || consent.service === 'case-transfer' ? [] : [wording.codes.service[consent.service]];
  return [
    { label: form.consentState, value: `${capitalised(wording.consentStates[consent.state])} ${dayInWords(consent.givenOn, wording)}` },
    { label: form.consentGivenBy, value: givers.join(', ') },
    { label: form.consentScope, value: [wording.purposes[consent.purpose], ...service].join(': ') },
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
    `${form.recipients}: ${record.recipients.map((recipient) => recipientInWords(recipient, printing)).join(', ')}`,
    `${form.services}: ${record.services.map((service) => wording.codes.service[service]).join(', ')}`,
    ...record.withdrawals.map((entry) => `${form.withdrawn} ${dayInWords(entry.on, wording)}: ${entry.services.map((service) => withdrawnService(service, printing)).join(', ')}`),
    ...(record.usedOn === null ? [] : [`${form.consentUsedOn} ${dayInWords(record.usedOn, wording)}`]),
  ].filter((fact) => !fact.endsWith(': '));
  return { head: `${capitalised(wording.consentStates[record.state])} ${dayInWords(record.givenOn, wording)} · ${record.consentId}`, facts, texts: [] };
}

/** Kinds of recipients in words; names and numbers stay as they are. */
function recipientInWords(recipient: string, { wording }: Printing): string {
  return recipient.split(' · ').map((part) => {
    const type = RECIPIENT_TYPES.find((code) => code === part);
    return type === undefined ? part : wording.recipientTypes[type];
  }).join(', ');
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
