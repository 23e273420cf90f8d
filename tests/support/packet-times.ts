import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPlaceNames } from '../../electron/documents/place-names.ts';
import { renderPacket } from '../../electron/documents/render-packet.ts';
import { createTypesetter } from '../../electron/documents/typesetter.ts';
import { wordingIn } from '../../electron/documents/wording/wording-in.ts';
import { packetBatch, type BatchEntry } from '../../electron/services/packet-batch.ts';
import { contentOf, readFramedRequest } from '../../electron/services/packet-decision.ts';
import { packetFromRequest } from '../../electron/services/packet-files.ts';
import { withoutMarks } from '../../electron/services/screening-case.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { buildPacket } from '../../shared/packet/build-packet.ts';
import { defaultPack } from '../../shared/policy/default-pack.ts';
import { evaluate } from '../../shared/policy/evaluate.ts';
import { packetFrame, STAMP } from './packet-builder.ts';
import { baseRequest, change, type JsonRecord } from './policy-requests.ts';

const MOST_MILLISECONDS = 60;
/** Typst, fonts and the codifier stay; what a thousand packets may add to that, in MB. */
const MOST_GROWTH = 60;
const WARM_UP = 100;
const REASON = 'Мати каже, що дитина третій тиждень скаржиться на біль у животі. Просимо оглянути й сказати, що робити далі. Телефонувати можна після п’ятнадцятої.';

/** A two-page referral, a little different at every turn. */
const requestOf = (turn: number): JsonRecord => change(baseRequest('P1-R1'), { 'request.reasonText': `${REASON} Звернення ${String(turn)}.` });
const say = (held: boolean, text: string): void => { console.log(`${held ? 'held' : 'MISSED'}: ${text}`); };
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Decide, screen and render, as issuing does, without the look into the finished file. Prints whether the bound held. */
export function measurePacketTime(turns: number): void {
  const typesetter = createTypesetter();
  const printing = { wording: wordingIn('uk'), placeName: createPlaceNames() };
  const parts = { decide: [] as number[], screen: [] as number[], render: [] as number[], all: [] as number[], work: [] as number[] };
  let pages = 0;
  for (let turn = -5; turn < turns; turn += 1) {
    const request = requestOf(turn);
    const worked = process.cpuUsage();
    const begun = performance.now();
    const decision = evaluate(request, defaultPack);
    const decided = performance.now();
    const framed = readFramedRequest(request);
    const reasonText = withoutMarks(framed.case, framed.request.reasonText);
    const screened = performance.now();
    const { agency, issuedBy, recipient } = packetFrame();
    const content = contentOf(decision, { ...framed, request: { ...framed.request, reasonText } }, { agency, issuedBy, recipient });
    const document = renderPacket(typesetter, buildPacket(content, STAMP), printing);
    document.pdf();
    const ended = performance.now();
    const { user, system } = process.cpuUsage(worked);
    pages = document.pageCount;
    if (turn < 0) continue;
    parts.decide.push(decided - begun);
    parts.screen.push(screened - decided);
    parts.render.push(ended - screened);
    parts.all.push(ended - begun);
    parts.work.push((user + system) / 1000);
  }
  const [decide, screen, render, all, work] = [parts.decide, parts.screen, parts.render, parts.all, parts.work].map((values) => median(values).toFixed(1));
  // where others have the processors, waiting is not our work: the processor time of this process (all its threads) is judged
  const busy = (loadavg()[0] ?? 0) > availableParallelism();
  const judged = median(busy ? parts.work : parts.all);
  say(judged <= MOST_MILLISECONDS && pages === 2, `decide + screen + render of a ${String(pages)}-page referral: median ${all ?? ''} ms, ${work ?? ''} ms of processor time, of at most ${String(MOST_MILLISECONDS)}${busy ? '; judged by processor time, the computer is busy' : ''} (decide ${decide ?? ''}, screen ${screen ?? ''}, render ${render ?? ''})`);
}

/** Many packets in one batch, whole as the terminal makes them (with the look into each file), in flat memory, and stopped on the way. */
export async function measureBatch(size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'oberih-bench-packets-'));
  try {
    const shared = { language: 'uk', typesetter: createTypesetter(), placeName: createPlaceNames() } as const;
    const make = ({ request, line }: BatchEntry): ReturnType<typeof packetFromRequest> => {
      const directory = join(folder, String(line));
      mkdirSync(directory, { recursive: true });
      return packetFromRequest(request, { ...shared, directory });
    };
    await runWhole(size, make);
    await runStopped(size, make);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Make = (entry: BatchEntry) => ReturnType<typeof packetFromRequest>;

function* entriesOf(size: number): Generator<BatchEntry> {
  for (let line = 0; line < size; line += 1) yield { line, request: requestOf(line) };
}

async function runWhole(size: number, make: Make): Promise<void> {
  const begun = performance.now();
  const memory: number[] = [];
  let [written, told] = [0, 0];
  for await (const result of packetBatch(entriesOf(size), { make, progress: (done) => { told = done; } })) {
    if ('written' in result && result.written) written += 1;
    if (told >= Math.min(WARM_UP, size / 2) && told % 20 === 0) memory.push(process.memoryUsage.rss() / 1_048_576);
  }
  const half = Math.floor(memory.length / 2);
  const growth = median(memory.slice(half)) - median(memory.slice(0, half));
  say(written === size && told === size, `a batch of ${String(size)} packets: ${String(written)} written, progress told to the last, ${((performance.now() - begun) / size).toFixed(0)} ms each`);
  say(growth <= MOST_GROWTH, `memory of the batch: ${growth.toFixed(0)} MB more in its second half (at most ${String(MOST_GROWTH)}), ${Math.max(...memory).toFixed(0)} MB at most`);
}

async function runStopped(size: number, make: Make): Promise<void> {
  const stop = new AbortController();
  let done = 0;
  let code = '';
  try {
    const batch = packetBatch(entriesOf(size), { make, progress: (count) => { done = count; if (count === 5) stop.abort(); }, signal: stop.signal });
    for await (const { line } of batch) if (line > size) break;
  } catch (failure) {
    code = failure instanceof AppError ? failure.code : 'unknown';
  }
  say(code === 'task/cancelled' && done === 5, `a batch that is stopped ends after the packet in hand (${String(done)} made)`);
}
