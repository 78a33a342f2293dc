import { Agent, request } from 'node:http';

export interface Paced {
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
  readonly answered: number;
  readonly failed: number;
}

/** Returns the value at a share of sorted numbers. */
const below = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/**
 * Sends requests at a fixed rate, evenly spaced, whether or not earlier answers have arrived. Response time counts from
 * the moment a request was due, so that a server that stalls is charged for everyone who had to wait meanwhile.
 */
export async function pace(
  { address, token }: { readonly address: string; readonly token: string },
  paths: readonly string[],
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
): Promise<Paced> {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  const durations: number[] = [];
  let failed = 0;
  const ask = (nth: number, due: number): Promise<void> =>
    new Promise((done) => {
      const ended = (good: boolean): void => {
        if (good) durations.push(performance.now() - due);
        else failed += 1;
        done();
      };
      const headers = { authorization: `Bearer ${token}` };
      request(`${address}${paths[nth % paths.length] ?? ''}`, { agent, headers }, (answer) => {
        answer.resume().on('end', () => ended(answer.statusCode === 200));
      })
        .on('error', () => ended(false))
        .end();
    });
  const underway: Promise<void>[] = [];
  const [began, questions] = [performance.now(), perSecond * seconds];
  while (underway.length < questions) {
    const due = began + (underway.length * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    underway.push(ask(underway.length, due));
  }
  await Promise.all(underway);
  agent.destroy();
  const sorted = durations.map((ms) => Math.round(ms * 10) / 10).toSorted((a, b) => a - b);
  return {
    p50: below(sorted, 0.5),
    p99: below(sorted, 0.99),
    most: below(sorted, 1),
    answered: durations.length,
    failed,
  };
}
