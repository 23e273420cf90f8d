import type { PacketRequest } from '../../shared/ipc/channels/referral-channels.ts';
import type { TestApplication } from './cheap-application.ts';

export const SUPERVISOR = { name: 'Олена Наглядова', position: 'супервізорка', phone: null, email: null, role: 'supervisor' } as const;
export const HER_PASSPHRASE = 'шафран коріандр базилік розмарин чебрець меліса';

/** A supervisor with a passphrase of her own; adds her when she is not there yet. Needs the focal point. */
export async function supervisorOf(app: TestApplication): Promise<string> {
  const { people } = await app.must('people.list', {});
  const known = people.find(({ name }) => name === SUPERVISOR.name);
  return known?.id ?? (await app.must('people.add', { person: SUPERVISOR, passphrase: HER_PASSPHRASE })).id;
}

/** The supervisor signs for exactly what the request would tell; answers the request with her approval. */
export async function approved(app: TestApplication, request: PacketRequest): Promise<PacketRequest> {
  const approverId = await supervisorOf(app);
  const { digest } = await app.must('approval.preview', { request });
  const signature = { approverId, passphrase: HER_PASSPHRASE, reason: 'перевірено', childInformed: true, notInformedReason: null };
  const { id } = await app.must('approval.packet', { request, digest: digest ?? '', signature });
  return { ...request, approval: { id } };
}
