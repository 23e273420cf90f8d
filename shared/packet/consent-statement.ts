import { z } from 'zod';
import { day, line } from '../domain/values.ts';
import { CONSENT_STATES, PURPOSES, RECIPIENT_TYPES, SERVICES, type Purpose, type Service } from '../policy/codes.ts';

const expressed = z.enum(['given', 'refused', 'not-asked']);
const recipientReference = z.strictObject({ id: line.optional(), type: z.enum(RECIPIENT_TYPES).optional() });
const waiver = z.strictObject({ reason: line, approvedBy: line });

/** The part of a consent record that a decision reads. The register's own record has more and fits as well. */
export const decidingConsentSchema = z.object({
  id: line, state: z.enum(CONSENT_STATES), givenOn: day, validUntil: day.nullable(), oneOff: z.boolean(), usedOn: day.nullable(),
  representative: z.object({ expressed, personRelation: line.nullable(), method: line.nullable(), waiver: waiver.nullable() }),
  child: z.object({ expressed, method: line.nullable(), waiver: waiver.nullable() }),
  scope: z.object({
    purposes: z.array(z.enum(PURPOSES)), recipients: z.array(recipientReference), services: z.array(z.enum(SERVICES)),
    categories: z.object({ deny: z.array(z.string()) }),
  }),
  withdrawals: z.array(z.object({ on: day, services: z.union([z.array(z.enum(SERVICES)), z.literal('all')]) })),
});
export type DecidingConsent = z.infer<typeof decidingConsentSchema>;

const party = z.enum(['representative', 'child']);

/**
 * What a packet tells about consent. `statement` names only what concerns this recipient: other purposes, recipients
 * and services, denied categories and waivers would tell about other parts of the child's life.
 */
export const consentStatementSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('statement'), consentId: line, state: z.enum(CONSENT_STATES), givenOn: day, validUntil: day.nullable(),
    oneOff: z.boolean(), givenBy: z.array(party), purpose: z.enum(PURPOSES), service: z.enum(SERVICES).nullable(),
  }),
  z.strictObject({
    kind: z.literal('complete'),
    consents: z.array(z.strictObject({
      consentId: line, state: z.enum(CONSENT_STATES), givenOn: day, validUntil: day.nullable(), oneOff: z.boolean(), usedOn: day.nullable(),
      representative: z.strictObject({ expressed, relation: line.nullable(), method: line.nullable(), waived: line.nullable() }),
      child: z.strictObject({ expressed, method: line.nullable(), waived: line.nullable() }),
      purposes: z.array(z.enum(PURPOSES)), recipients: z.array(line), services: z.array(z.enum(SERVICES)),
      withdrawals: z.array(z.strictObject({ on: day, services: z.array(z.string()) })),
    })),
  }),
]);
export type ConsentStatement = z.infer<typeof consentStatementSchema>;

/** What the statement is made for. */
export interface StatementQuestion {
  readonly purpose: Purpose; readonly service: Service | null;
  /** the record the decision rests on; null where it rests on something else */ readonly consentId: string | null;
  /** What the statement may not betray to the person themselves (P15): a safe place, an adoption. */
  readonly secrecy: { readonly safeLocation: boolean; readonly adoption: boolean };
  /** names of recipients by id, as far as the directory has them: nobody can read a number */ readonly recipientNames?: ReadonlyMap<string, string>;
}

const WITH_STATEMENT: readonly Purpose[] = [
  'service-referral', 'case-transfer', 'case-conference', 'unhcr-referral', 'gbv-referral', 'family-tracing',
];
const COMPLETE: readonly Purpose[] = ['supervision', 'subject-access'];

/**
 * The consent statement of a packet: state, scope and expiry in P1, P2, P4, P10–P12; complete in P3 and P15; none
 * elsewhere (domain policy, request and decision).
 */
export function consentStatement(consents: readonly DecidingConsent[], question: StatementQuestion): ConsentStatement {
  if (COMPLETE.includes(question.purpose)) return { kind: 'complete', consents: consents.map((consent) => completeConsent(consent, question)) };
  if (!WITH_STATEMENT.includes(question.purpose)) return { kind: 'none' };
  const consent = consents.find(({ id }) => id === question.consentId);
  if (consent === undefined) return { kind: 'none' };
  const { id, state, givenOn, validUntil, oneOff } = consent;
  return {
    kind: 'statement', consentId: id, state, givenOn, validUntil, oneOff, givenBy: givers(consent),
    purpose: question.purpose, service: question.service,
  };
}

function givers(consent: DecidingConsent): ('representative' | 'child')[] {
  return (['representative', 'child'] as const).filter((who) => consent[who].expressed === 'given');
}

type CompleteConsent = Extract<ConsentStatement, { kind: 'complete' }>['consents'][number];

function completeConsent(consent: DecidingConsent, question: StatementQuestion): CompleteConsent {
  const { representative, child, scope } = consent;
  return {
    consentId: consent.id, state: consent.state, givenOn: consent.givenOn, validUntil: consent.validUntil,
    oneOff: consent.oneOff, usedOn: consent.usedOn,
    representative: {
      expressed: representative.expressed, relation: tellableRelation(representative.personRelation, question),
      method: representative.method, waived: tellableWaiver(representative.waiver?.reason ?? null, question),
    },
    child: { expressed: child.expressed, method: child.method, waived: child.waiver?.reason ?? null },
    purposes: scope.purposes, services: scope.services, recipients: tellableRecipients(consent, question),
    withdrawals: consent.withdrawals.map(({ on, services }) => ({ on, services: services === 'all' ? ['all'] : services })),
  };
}

const isInternal = ({ purpose }: StatementQuestion): boolean => purpose === 'supervision';

// SECURITY: outside supervision a relation never tells of an adoption (domain policy, fields, step 1).
function tellableRelation(relation: string | null, question: StatementQuestion): string | null {
  if (relation === null || isInternal(question) || !question.secrecy.adoption) return relation;
  return relation.startsWith('birth-') ? null : relation.replace(/^adoptive-/, '');
}

// SECURITY: who is alleged to have done harm is category PERP; in a copy for the person only the relation may go.
function tellableWaiver(reason: string | null, question: StatementQuestion): string | null {
  return reason !== null && !isInternal(question) ? 'waived' : reason;
}

// SECURITY: the id of a shelter is its whereabouts; outside supervision a safe place is named by its type only.
function tellableRecipients(consent: DecidingConsent, question: StatementQuestion): string[] {
  const hideIds = !isInternal(question) && question.secrecy.safeLocation;
  return consent.scope.recipients
    .map(({ id, type }) => [hideIds || id === undefined ? undefined : question.recipientNames?.get(id) ?? id, type].filter((part) => part !== undefined).join(' · '))
    .filter((name) => name !== '');
}
