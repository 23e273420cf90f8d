import { firstTables } from './0001-first-tables.ts';
import { policyPacks } from './0002-policy-packs.ts';
import { consentLife } from './0003-consent-life.ts';
import { handOver } from './0004-hand-over.ts';
import { requests } from './0005-requests.ts';
import { approvalsAndKeptWork } from './0006-approvals-and-kept-work.ts';
import { retentionAndIncidents } from './0007-retention-and-incidents.ts';
import { attachments } from './0008-attachments.ts';
import { auditSignatures } from './0009-audit-signatures.ts';
import { signingSecretsSealed } from './0010-signing-secrets-sealed.ts';

/** One step of the schema. `up` gets a function that executes SQL inside the migration's own transaction. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly up: (execute: (sql: string) => void) => void;
}

/** Every migration in order; versions run 1, 2, 3 … without a gap. */
export const migrations: readonly Migration[] = [firstTables, policyPacks, consentLife, handOver, requests, approvalsAndKeptWork, retentionAndIncidents, attachments, auditSignatures, signingSecretsSealed];
