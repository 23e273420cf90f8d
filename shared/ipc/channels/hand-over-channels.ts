import { z } from 'zod';
import { noticeContentSchema } from '../../consent/notice.ts';
import { caseCode, day, line, text } from '../../domain/values.ts';
import { REFERRAL_EVENTS, REFERRAL_STATUSES, REPLY_STATUSES } from '../../hand-over/states.ts';
import { PURPOSES, SERVICES } from '../../policy/codes.ts';
import { channel, languageSchema, nothing, taskId, WRITERS, writtenFileSchema } from '../channel.ts';

const id = z.uuid();
const recipientId = z.string().max(64);
const words = z.strictObject({ uk: z.array(z.string()), en: z.array(z.string()) });
const note = text.max(4000).nullable();
const files = z.array(writtenFileSchema);
/** A sealed file as Base64: the page reads it by the person's own hand, never by path. */
const sealedFile = z.string().max(3_900_000);
const cardText = z.string().max(4000);

/** `changed`: another key of this partner was confirmed before, so nothing is sealed for or taken from it until somebody has called. */
const PARTNER_KEY_STATES = ['new', 'changed', 'confirmed', 'retired'] as const;
const partnerKey = z.strictObject({
  id, recipientId, recipientName: line, person: z.string(), source: z.enum(['file', 'picture', 'typed', 'packet']), addedAt: z.string(),
  state: z.enum(PARTNER_KEY_STATES), since: z.string(), confirmedBy: z.string().nullable(), words,
});
export type PartnerKeyRow = z.infer<typeof partnerKey>;

const HAND_OVER_WAYS = ['key', 'passphrase', 'pdf-password', 'paper'] as const;

/** Whoever signed what came in. `one-time`: signed by a key that was thrown away, so nobody vouches for it. */
const SENDER_STATES = ['confirmed', 'new', 'changed', 'unknown', 'one-time'] as const;
const sender = z.strictObject({
  agency: z.string().nullable(), person: z.string().nullable(), state: z.enum(SENDER_STATES), words,
  /** the partner this signer belongs to, as far as known */ partnerId: z.string().nullable(), partnerName: z.string().nullable(), keyId: id.nullable(),
});

const INCOMING_STANDINGS = ['received', ...REPLY_STATUSES] as const;
const incomingRow = z.strictObject({
  id, receivedAt: z.string(), packetId: z.string(), purpose: z.enum(PURPOSES), service: z.enum(SERVICES).nullable(), sender,
  standing: z.enum(INCOMING_STANDINGS), expires: day.nullable(), isExpired: z.boolean(), caseId: id.nullable(), caseCode: caseCode.nullable(),
  /** notices about this packet that have not been answered */ openNotices: z.int(),
});
export type IncomingRow = z.infer<typeof incomingRow>;

const incomingEvent = z.strictObject({
  kind: z.enum(['received', ...REPLY_STATUSES, 'notice', 'notice-acknowledged']), at: z.string(), person: z.string().nullable(), noticeId: id.nullable(),
  note: z.string().nullable(), notice: z.enum(['withdrawal', 'revocation', 'correction']).nullable(), on: z.string().nullable(),
});

const statusRow = z.strictObject({
  disclosureId: id, caseId: id, caseCode, packetId: z.string(), purpose: z.enum(PURPOSES), service: z.enum(SERVICES).nullable(),
  recipientId: z.string(), recipientName: z.string(), issuedAt: z.string(),
  status: z.enum(REFERRAL_STATUSES), last: z.enum(REFERRAL_EVENTS), since: day, dueOn: day.nullable(), daysLate: z.int().min(0),
});
export type ReferralStatusRow = z.infer<typeof statusRow>;

/** What came of opening a file. Nothing is told of a file that was refused but its code. */
const opened = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('packet'), incomingId: id, isNew: z.boolean() }),
  z.strictObject({ outcome: z.literal('reply'), disclosureId: id, caseId: id, recipientName: z.string(), status: z.enum(REPLY_STATUSES) }),
  z.strictObject({ outcome: z.literal('notice'), incomingIds: z.array(id), content: noticeContentSchema }),
  z.strictObject({ outcome: z.literal('notice-acknowledged'), noticeId: id, caseId: id, recipientName: z.string() }),
  /** sound, but signed by somebody whose words nobody has compared: nothing was taken */ z.strictObject({ outcome: z.literal('sender-not-confirmed'), key: partnerKey }),
]);
export type OpenedFile = z.infer<typeof opened>;

export const handOverChannels = {
  /** The agency's own card: made at the first need. `pages` is the document to print. */
  'keyCard.show': channel({
    access: 'unlocked', input: z.strictObject({ language: languageSchema }),
    output: z.strictObject({ text: cardText, words, pages: z.array(z.string()) }),
  }),
  'keyCard.save': channel({ access: 'unlocked', input: z.strictObject({ language: languageSchema }), output: z.strictObject({ files }) }),
  'partnerKey.list': channel({ access: 'unlocked', input: z.strictObject({ recipientId: recipientId.nullable() }), output: z.strictObject({ keys: z.array(partnerKey) }) }),
  /** Takes a card (file, QR picture, typed keys) into the directory, not yet confirmed. */
  'partnerKey.add': channel({
    access: 'unlocked', roles: WRITERS, input: z.strictObject({ recipientId, text: cardText, source: z.enum(['file', 'picture', 'typed']) }),
    output: z.strictObject({ key: partnerKey, agency: z.string() }),
  }),
  /** The words were compared by telephone. `retireOthers`: the earlier keys of this partner are given up. */
  'partnerKey.confirm': channel({
    access: 'unlocked', roles: WRITERS, input: z.strictObject({ id, wordsCompared: z.literal(true), retireOthers: z.boolean() }), output: z.strictObject({ key: partnerKey }),
  }),
  'partnerKey.retire': channel({ access: 'unlocked', roles: WRITERS, input: z.strictObject({ id }), output: nothing }),
  /** What can be done with a packet that was just issued. */
  'handOver.options': channel({
    access: 'unlocked', input: z.strictObject({ disclosureId: id }),
    output: z.strictObject({
      /** false after a lock: the packet is kept in memory only */ ready: z.boolean(),
      recipientId, recipientName: z.string(), key: partnerKey.nullable(), /** a key of this recipient waits for a call */ alarm: partnerKey.nullable(), opener: z.boolean(),
    }),
  }),
  /** Writes the file. `secret` is shown once and kept nowhere. */
  'handOver.make': channel({
    access: 'unlocked', roles: WRITERS,
    input: z.strictObject({ disclosureId: id, way: z.enum(['key', 'passphrase', 'pdf-password']), withOpener: z.boolean(), language: languageSchema, taskId }),
    output: z.strictObject({ files, secret: z.string().nullable() }),
  }),
  /** It was given on paper, into somebody’s hands. */
  'handOver.paper': channel({ access: 'unlocked', roles: WRITERS, input: z.strictObject({ disclosureId: id, on: day }), output: nothing }),
  /** A signed notice (withdrawal, revocation, correction) sealed for its recipient. */
  'handOver.notice': channel({ access: 'unlocked', roles: WRITERS, input: z.strictObject({ noticeId: id }), output: z.strictObject({ files }) }),
  /** Opens what came from another agency: a packet, a reply, a notice, an acknowledgement. */
  'incoming.open': channel({
    access: 'unlocked', roles: WRITERS, input: z.strictObject({ file: sealedFile, passphrase: z.string().min(1).max(1024).nullable() }), output: opened,
  }),
  'incoming.list': channel({ access: 'unlocked', input: nothing, output: z.strictObject({ rows: z.array(incomingRow) }) }),
  /** One packet that came in. Fields and pages are empty while its sender is alarmed about, and after it was declined. */
  'incoming.show': channel({
    access: 'unlocked', input: z.strictObject({ id, language: languageSchema }),
    output: z.strictObject({
      row: incomingRow, events: z.array(incomingEvent), replies: z.array(z.enum(REPLY_STATUSES)), /** a signed answer can be sealed for the sender */ canSeal: z.boolean(),
      fields: z.array(z.strictObject({ path: z.string(), value: z.json() })), pages: z.array(z.string()),
      /** free texts of the packet in which somebody is named: they will have to be screened before they leave again */ marked: z.array(z.strictObject({ path: z.string(), count: z.int() })),
    }),
  }),
  /** The words were compared: from now on this signer speaks for this partner. */
  'incoming.confirmSender': channel({
    access: 'unlocked', roles: WRITERS, input: z.strictObject({ id, recipientId, wordsCompared: z.literal(true), retireOthers: z.boolean() }), output: nothing,
  }),
  /** Takes the packet into a draft case. */
  'incoming.accept': channel({
    access: 'unlocked', roles: WRITERS, input: z.strictObject({ id, note, toFile: z.boolean(), language: languageSchema }),
    output: z.strictObject({ caseId: id, caseCode, /** the code it came with was taken or is none of ours to keep */ ownCode: z.boolean(), noted: z.int(), files }),
  }),
  'incoming.reply': channel({
    access: 'unlocked', roles: WRITERS, input: z.strictObject({ id, status: z.enum(['acknowledged', 'declined', 'in-progress', 'done']), note, toFile: z.boolean() }),
    output: z.strictObject({ files }),
  }),
  'incoming.acknowledgeNotice': channel({
    access: 'unlocked', roles: WRITERS, input: z.strictObject({ noticeId: id, note, toFile: z.boolean() }), output: z.strictObject({ files }),
  }),
  /** Where every referral stands. `lateOnly`: reminders. */
  'referralStatus.list': channel({
    access: 'unlocked', input: z.strictObject({ caseId: id.nullable(), lateOnly: z.boolean() }), output: z.strictObject({ rows: z.array(statusRow) }),
  }),
  'referralStatus.show': channel({
    access: 'unlocked', input: z.strictObject({ disclosureId: id }),
    output: z.strictObject({
      row: statusRow,
      events: z.array(z.strictObject({
        kind: z.enum(REFERRAL_EVENTS), on: day, at: z.string(), person: z.string().nullable(), source: z.enum(['here', 'file', 'paper']),
        way: z.enum(HAND_OVER_WAYS).nullable(), note: z.string().nullable(),
      })),
    }),
  }),
  /** What the paper slip or a call said. */
  'referralStatus.record': channel({
    access: 'unlocked', roles: WRITERS, input: z.strictObject({ disclosureId: id, status: z.enum(REPLY_STATUSES), on: day, note }), output: nothing,
  }),
  /** Calls a packet back, or says that something in it was wrong: opens a notice to its recipient. */
  'referralStatus.recall': channel({
    access: 'unlocked', roles: WRITERS, input: z.strictObject({ disclosureId: id, kind: z.enum(['revocation', 'correction']) }), output: z.strictObject({ noticeId: id }),
  }),
} as const;
