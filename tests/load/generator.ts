import { Agent, request } from 'node:http';
import { awaitChanges } from '@reeve/contract';
import { chance, drawBelow } from '@reeve/analysis';
import { urlOf } from '@reeve/testing/world.ts';
import { answerOrders, coreShare } from './child.ts';
import { READERS, type Ground } from './ground.ts';
import { mixOf } from './mix.ts';

/** Begin to read documents, or measure for a while. */
export type GeneratorOrder =
  | { readonly open: Omit<Ground, 'attackers'> }
  | { readonly seconds: number; readonly perSecond: number; readonly seed: number };

/** Measurements of legitimate users. */
export interface Measured {
  /** Milliseconds from the moment a request was due to the end of its answer. */
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
  readonly asked: number;
  /** Answers other than 200, by status; 0 for none. */
  readonly refused: Readonly<Record<string, number>>;
  readonly streamsRefused: Readonly<Record<string, number>>;
  readonly streamsOpen: number;
  readonly coreShare: number;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });

function ask(origin: string, path: string, token: string): Promise<Answer> {
  return new Promise((done) => {
    const headers = { authorization: `Bearer ${token}`, 'accept-encoding': 'gzip' };
    const asked = request(`${origin}${path}`, { agent, headers }, (answer) => {
      let body = '';
      // Only the short answers of the streams are read.
      if (answer.headers['content-encoding'] === undefined) answer.on('data', (piece) => (body += String(piece)));
      else answer.resume();
      answer.once('end', () => done({ status: answer.statusCode ?? 0, body }));
      answer.once('error', () => done({ status: 0, body: '' }));
    });
    asked.once('error', () => {
      // The server ended an idle connection at the moment of its reuse: browsers repeat the request too, on another.
      if (asked.reusedSocket) void ask(origin, path, token).then(done);
      else done({ status: 0, body: '' });
    });
    asked.end();
  });
}

const counted = (into: Map<number, number>, status: number): void => void into.set(status, (into.get(status) ?? 0) + 1);

/** The streams of open document pages: each waits for a change, and asks again once answered. */
class Streams {
  readonly refused = new Map<number, number>();
  open = 0;

  begin({ origin, sessions, documentId }: Omit<Ground, 'attackers'>): void {
    for (const token of sessions.slice(0, READERS)) void this.#read(origin, documentId, token);
  }

  async #read(origin: string, id: string, token: string): Promise<never> {
    let since = -1;
    for (;;) {
      this.open += 1;
      const { status, body } = await ask(origin, urlOf(awaitChanges, { params: { id }, query: { since } }), token);
      this.open -= 1;
      if (status === 200) since = (JSON.parse(body) as { mark: number }).mark; // per the contract
      else {
        counted(this.refused, status);
        await new Promise((done) => setTimeout(done, 1000));
      }
    }
  }
}

async function measure(
  ground: Omit<Ground, 'attackers'>,
  streams: Streams,
  { seconds, perSecond, seed }: { readonly seconds: number; readonly perSecond: number; readonly seed: number },
): Promise<Measured> {
  const mix = mixOf(ground.reportIds);
  const next = chance(seed, 0);
  const pick = <T>(of: readonly T[]): T => of[drawBelow(next, of.length)] as T; // none of them is empty
  const durations: number[] = [];
  const refused = new Map<number, number>();
  streams.refused.clear();
  const share = coreShare();
  const began = performance.now();
  const underway: Promise<void>[] = [];
  while (underway.length < perSecond * seconds) {
    const due = began + (underway.length * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    const asked = ask(ground.origin, pick(pick(mix)), pick(ground.sessions));
    underway.push(
      asked.then(({ status }) => {
        durations.push(performance.now() - due);
        if (status !== 200) counted(refused, status);
      }),
    );
  }
  await Promise.all(underway);
  const sorted = durations.map((ms) => Math.round(ms)).toSorted((a, b) => a - b);
  const below = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
  return {
    p50: below(0.5),
    p99: below(0.99),
    most: below(1),
    asked: durations.length,
    refused: Object.fromEntries(refused),
    streamsRefused: Object.fromEntries(streams.refused),
    streamsOpen: streams.open,
    coreShare: share(),
  };
}

const streams = new Streams();
let ground: Omit<Ground, 'attackers'> | undefined;
answerOrders(async (order: GeneratorOrder): Promise<Measured | undefined> => {
  if ('open' in order) {
    ground = order.open;
    streams.begin(ground);
    return undefined;
  }
  if (!ground) throw new Error('There is nothing to measure yet.');
  return measure(ground, streams, order);
});
