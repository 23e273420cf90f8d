import type { Packet } from '../../shared/packet/packet-schema.ts';

/**
 * The name of a packet's file without its ending: case code and packet number, never a name of a person. Where the
 * recipient may not know the case code, neither does the file name.
 */
export function packetFileName(packet: Packet): string {
  return `${packet.caseCode ?? 'packet'}_${packet.packetId.slice(0, 8)}`.replaceAll(/[^A-Za-z0-9_-]/g, '');
}
