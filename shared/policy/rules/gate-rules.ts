import { rowOf } from '../facts.ts';
import type { Facts } from '../facts.ts';
import { member, textMember } from '../json-reading.ts';
import type { Gate } from '../pack-schema.ts';
import { isFitRepresentativeAt } from '../people.ts';
import { unless } from './packet-rule.ts';
import type { PacketRule } from './packet-rule.ts';

const gateOf = (facts: Facts): Gate => rowOf(facts).row.gate;

/** Whether the request carries a document of a kind that the gate accepts, with its reference. The kind is compared as it came. */
export const hasDocument = ({ document }: Facts, { kinds }: NonNullable<Gate['document']>): boolean =>
  kinds.some((kind) => kind === member(document, 'kind')) && textMember(document, 'reference') !== null;

const isRepresentative = (facts: Facts): boolean =>
  member(facts.recipient, 'legalRepresentative') === true
  && isFitRepresentativeAt(facts.people(), facts.familyIndex, facts.pack.valueSets.rightsThatCannotRepresent);

/** Step 3: what the row asks of its recipient. What permits must be exactly `true`; missing is no. */
export const gateRules: readonly PacketRule[] = [
  {
    id: 'gate/signatory', order: 301,
    check: (facts) => unless(!gateOf(facts).signatory || member(facts.recipient, 'signatory') === true, 'WH_NOT_SIGNATORY'),
  },
  {
    id: 'gate/undertaking', order: 302,
    check: (facts) => unless(!gateOf(facts).undertaking || member(facts.recipient, 'undertaking') === true, 'WH_NO_UNDERTAKING'),
  },
  {
    id: 'gate/representative', order: 303,
    check: (facts) => unless(!gateOf(facts).legalRepresentative || isRepresentative(facts), 'WH_NO_BASIS'),
  },
  {
    id: 'gate/document', order: 304,
    check: (facts) => {
      const { document } = gateOf(facts);
      return unless(document?.when !== 'always' || hasDocument(facts, document), 'WH_NO_DOCUMENT');
    },
  },
];
