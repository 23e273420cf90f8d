/**
 * A process to be killed while it hands over: issues packets and seals them into a folder without end, through the real
 * application. Started with: mode (`true` or `reversed`), folder of the register, folder of the files. It waits for a
 * line before it begins.
 */
import { join } from 'node:path';
import { insertReferralEvent } from '../../electron/store/referral-status-repository.ts';
import { writeFileDurably } from '../../electron/system/durable-file.ts';
import { PASSPHRASE, testApplication } from '../support/cheap-application.ts';
import { HAND_OVER_REQUEST } from '../support/hand-over-register.ts';
import { say, waitForLine } from './worker-lines.ts';

const [, , mode = '', directory = '', folder = ''] = process.argv;
const app = testApplication({ directory, chooseFolder: () => Promise.resolve(folder) });
await app.must('register.unlock', { secret: { kind: 'passphrase', passphrase: PASSPHRASE } });
const { session } = app.application;
const [row] = (await app.must('case.list', { query: '', sort: 'updated', offset: 0, limit: 1 })).rows;
if (row === undefined) throw new Error('no case');
const request = { ...HAND_OVER_REQUEST, caseId: row.id, bases: [...HAND_OVER_REQUEST.bases], dismissed: [] };
say('ready');
waitForLine();
for (let round = 0; ; round += 1) {
  const { digest } = await app.must('referral.preview', { request, render: false });
  if (digest === null) throw new Error('not permitted');
  if (mode === 'true') {
    const { disclosureId } = await app.must('referral.issue', { request, digest, formats: ['pdf', 'json', 'age'] });
    await app.must('handOver.make', { disclosureId, way: 'key', withOpener: false, language: 'uk' });
  } else {
    // the wrong order, as a careless change would have it: the file has its name before the register knows of it
    const { disclosureId, packetId } = await app.must('referral.issue', { request, digest, formats: ['age'] });
    writeFileDurably(join(folder, `${row.caseCode}_${packetId.slice(0, 8)}.age`), Buffer.from('sealed'));
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    session.write((db, stamp) => { insertReferralEvent(db, stamp, { disclosureId, kind: 'handed-over', on: session.today(), replyId: null, source: 'here', way: 'key', note: null }); });
  }
  say(`ack ${String(round)}`);
}
