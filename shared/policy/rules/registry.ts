import { approvalRules } from './approval-rules.ts';
import { basisRules } from './basis-rule.ts';
import { cellRules } from './cell-rules.ts';
import type { FieldRule } from './field-rule.ts';
import { gateRules } from './gate-rules.ts';
import { hardRules } from './hard-rules.ts';
import type { PacketRule } from './packet-rule.ts';
import { pairRules } from './pair-rules.ts';
import { recipientRules } from './recipient-rules.ts';
import { wishRules } from './wish-rules.ts';

/** Every rule about a whole packet. */
export const PACKET_RULES: readonly PacketRule[] = [
  ...recipientRules, ...pairRules, ...gateRules, ...basisRules, ...approvalRules,
];

/** Every rule that can withhold a path of a packet that may go. */
export const FIELD_RULES: readonly FieldRule[] = [...hardRules, ...wishRules, ...cellRules];
