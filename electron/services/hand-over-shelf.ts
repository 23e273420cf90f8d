import type { Packet } from '../../shared/packet/packet-schema.ts';

/** A packet that was issued and may still be handed over as a sealed file. */
export interface IssuedPacket { readonly packet: Packet; readonly pdf: Uint8Array }

/** Packets issued since the register was unlocked. */
export interface PacketShelf {
  readonly put: (disclosureId: string, issued: IssuedPacket) => void;
  readonly find: (disclosureId: string) => IssuedPacket | null;
  /** On lock. */
  readonly clear: () => void;
}

/** The most packets kept; the oldest goes first. */
const MOST = 20;

/** SECURITY: in memory alone, until the lock: the register keeps what was told to whom, not a second copy of the values. */
export function createPacketShelf(): PacketShelf {
  const kept = new Map<string, IssuedPacket>();
  return {
    put: (disclosureId, issued) => {
      kept.set(disclosureId, issued);
      const [oldest] = kept.keys();
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    },
    find: (disclosureId) => kept.get(disclosureId) ?? null,
    clear: () => { kept.clear(); },
  };
}
