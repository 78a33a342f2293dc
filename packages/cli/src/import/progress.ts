const WIDTH = 24;

/** Seconds left at the average speed so far; `undefined` before an estimate is possible. */
export function etaSeconds(begunMs: number, nowMs: number, done: number, total: number): number | undefined {
  if (done <= 0 || total <= 0 || nowMs <= begunMs) return undefined;
  return Math.max(0, ((nowMs - begunMs) / done) * (total - done)) / 1000;
}

/** A one-line progress bar: step, share done, time left. */
export function progressBar(what: string, done: number, total: number, eta: number | undefined): string {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  const full = Math.round(share * WIDTH);
  const left = eta === undefined ? '' : `, ${Math.ceil(eta)} s left`;
  return `${what.padEnd(8)} [${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${String(Math.floor(share * 100)).padStart(3)} %${left}   `;
}
