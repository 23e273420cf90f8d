import type { ClockName, ClockStanding } from './clocks.ts';
import type { ContentPoint, IncidentEffect, IncidentEvent, IncidentKind, IncidentRisk, Protection, Subject, Told, ToldWay, WaiverReason } from './incident-codes.ts';

/** Words for every code of an incident, as they stand after a label. */
export interface IncidentWords {
  readonly kind: Readonly<Record<IncidentKind, string>>;
  readonly effect: Readonly<Record<IncidentEffect, string>>;
  readonly protection: Readonly<Record<Protection, string>>;
  readonly subject: Readonly<Record<Subject, string>>;
  readonly risk: Readonly<Record<IncidentRisk, string>>;
  readonly told: Readonly<Record<Told, string>>;
  readonly way: Readonly<Record<ToldWay, string>>;
  readonly waiver: Readonly<Record<WaiverReason, string>>;
  readonly content: Readonly<Record<ContentPoint, string>>;
  readonly event: Readonly<Record<IncidentEvent, string>>;
  readonly clock: Readonly<Record<ClockName, string>>;
  readonly standing: Readonly<Record<ClockStanding, string>>;
}
