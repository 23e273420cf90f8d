import type { Packet, PacketAgency } from '../../shared/packet/packet-schema.ts';
import { phoneInWords, type Printing } from './printed-values.ts';

/** A text with its first letter large. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('uk') + text.slice(1);

const present = (part: string | null): part is string => part !== null && part !== '';

const fieldText = (packet: Packet, path: string): string | null => {
  const value = packet.fields.find((field) => field.path === path)?.value;
  return typeof value === 'string' ? value : null;
};

/** Who sends it, as its head names them. */
export const agencyName = (packet: Packet): string | null => packet.agency?.name ?? fieldText(packet, 'worker.agency');

/** Address and contacts of the agency, a line each. */
export function agencyLines(agency: PacketAgency | null): readonly string[] {
  if (agency === null) return [];
  return [agency.address, phoneInWords([agency.phone, agency.email].filter(present).join(' · '))].filter(present);
}

const workerParts = (packet: Packet): Readonly<Record<'name' | 'role' | 'phone' | 'email' | 'agency', string | null>> => ({
  name: fieldText(packet, 'worker.name'), role: fieldText(packet, 'worker.role'), phone: fieldText(packet, 'worker.phone'),
  email: fieldText(packet, 'worker.email'), agency: fieldText(packet, 'worker.agency'),
});

/** Who hands over, who is in charge of the case where that is somebody else, and how to reach them: a line each. */
export function workerLine(packet: Packet, { wording }: Printing): string | null {
  const worker = workerParts(packet);
  const agency = worker.agency === agencyName(packet) ? null : worker.agency;
  const contacts = phoneInWords([worker.phone, worker.email, agency].filter(present).join(' · '));
  const other = worker.name !== null && packet.issuedBy.name !== null && worker.name !== packet.issuedBy.name;
  const inCharge = other ? `${wording.form.inCharge}: ${[worker.name, worker.role].filter(present).join(', ')}` : null;
  const text = [signerName(packet), inCharge, contacts].filter(present).join('\n');
  return text === '' ? null : text;
}

/** The telephone of the worker in charge; null where none is told. */
export const workerPhone = (packet: Packet): string | null => {
  const { phone } = workerParts(packet);
  return phone === null ? null : phoneInWords(phone);
};

/** Name and position of who signs; the decided words about the worker in charge where it is the same person. */
export function signerName(packet: Packet): string | null {
  const worker = workerParts(packet);
  const { name, position } = packet.issuedBy;
  const same = name === null || name === worker.name;
  const text = [name ?? worker.name, same ? worker.role ?? position : position].filter(present).join(', ');
  return text === '' ? null : text;
}

/** The addressee by name and kind; where only a number is known, the number is said to be one. */
export function recipientLines({ recipient, purpose }: Packet, { wording }: Printing): readonly string[] {
  // only a legal representative is ever answered about a child
  const type = capitalised(purpose === 'relative-request' ? wording.form.representative : wording.recipientTypes[recipient.type]);
  if (recipient.name !== null) return [recipient.name, ...(recipient.name.toLocaleLowerCase('uk') === type.toLocaleLowerCase('uk') ? [] : [type])];
  return recipient.id === '' ? [type] : [type, `${wording.form.recipientNumber}: ${recipient.id}`];
}
