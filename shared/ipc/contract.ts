import type { z } from 'zod';
import { approvalChannels } from './channels/approval-channels.ts';
import { attachmentChannels } from './channels/attachment-channels.ts';
import { auditChannels } from './channels/audit-channels.ts';
import { backupChannels } from './channels/backup-channels.ts';
import { caseChannels } from './channels/case-channels.ts';
import { consentChannels } from './channels/consent-channels.ts';
import { consentLifeChannels } from './channels/consent-life-channels.ts';
import { evacuationChannels } from './channels/evacuation-channels.ts';
import { guideChannels } from './channels/guide-channels.ts';
import { handOverChannels } from './channels/hand-over-channels.ts';
import { healthChannels } from './channels/health-channels.ts';
import { incidentChannels } from './channels/incident-channels.ts';
import { peopleChannels } from './channels/people-channels.ts';
import { policyChannels } from './channels/policy-channels.ts';
import { referralChannels } from './channels/referral-channels.ts';
import { registerChannels } from './channels/register-channels.ts';
import { requestChannels } from './channels/request-channels.ts';
import { retentionChannels } from './channels/retention-channels.ts';
import { sharesChannels } from './channels/shares-channels.ts';
import { workChannels } from './channels/work-channels.ts';

/** The whole border: the only place that states a channel's types. Hosts, router, client and tests read it. */
export const contract = { ...registerChannels, ...auditChannels, ...backupChannels, ...healthChannels, ...peopleChannels, ...sharesChannels, ...caseChannels, ...attachmentChannels, ...evacuationChannels, ...consentChannels, ...consentLifeChannels, ...guideChannels, ...referralChannels, ...approvalChannels, ...handOverChannels, ...policyChannels, ...requestChannels, ...retentionChannels, ...incidentChannels, ...workChannels } as const;

export type ChannelName = keyof typeof contract;
export type ChannelInput<Name extends ChannelName> = z.input<(typeof contract)[Name]['input']>;
export type ChannelParsed<Name extends ChannelName> = z.output<(typeof contract)[Name]['input']>;
export type ChannelOutput<Name extends ChannelName> = z.output<(typeof contract)[Name]['output']>;
