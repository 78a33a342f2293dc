import { createReadStream } from 'node:fs';
import {
  guessSentence,
  plainBytes,
  qualityLines,
  readCrimes,
  readCrimesWith,
  watchQuality,
  type DataQuality,
  type Guess,
  type MappedRow,
  type Mapping,
  type RowFault,
} from '@reeve/formats';
import type { ImportPlan } from './plan-import.ts';

/** The outcome of an import, as far as the file shows it: only a server knows which rows are new. */
export interface DryRun {
  /** Name of the known layout, or `mapping`. */
  readonly readBy: string;
  readonly mapping: Mapping | null;
  readonly guesses: readonly Guess[];
  readonly rowsRead: number;
  readonly rowsTaken: number;
  readonly rowsRejected: number;
  readonly rowsNew: null;
  readonly firstOn: string | null;
  readonly lastOn: string | null;
  /** Degrees: west, south, east, north of all locations; null without any. */
  readonly box: readonly [number, number, number, number] | null;
  readonly types: readonly (readonly [type: string, count: number])[];
  /** The first rejected rows. */
  readonly faults: readonly RowFault[];
  readonly quality: DataQuality;
}

type Readable = Exclude<ImportPlan, { readonly kind: 'areas' }>;
const FAULTS_SHOWN = 20;

/**
 * Reads a whole file as an import would, and stores nothing.
 *
 * @throws ReeveError invalid_input — the mapping is incomplete
 */
export async function dryRun(path: string, plan: Readable): Promise<DryRun> {
  const quality = watchQuality();
  const types = new Map<string, number>();
  const faults: RowFault[] = [];
  let [taken, rejected] = [0, 0];
  let [first, last] = ['9', ''];
  const box: [number, number, number, number] = [180, 90, -180, -90];
  for await (const batch of batchesOf(path, plan)) {
    for (const row of batch.rows) {
      quality.see(row);
      taken += 1;
      types.set(row.type, (types.get(row.type) ?? 0) + 1);
      if (row.fromLocal < first) first = row.fromLocal;
      if (row.toLocal > last) last = row.toLocal;
      if (row.lon !== undefined && row.lat !== undefined) widen(box, row.lon, row.lat);
    }
    for (const fault of batch.faults) {
      quality.refuse(fault);
      rejected += 1;
      if (faults.length < FAULTS_SHOWN) faults.push(fault);
    }
  }
  return {
    readBy: plan.kind === 'layout' ? plan.survey.layout.name : 'mapping',
    mapping: plan.kind === 'layout' ? null : plan.mapping,
    guesses: plan.kind === 'layout' ? [] : plan.guesses,
    rowsRead: taken + rejected,
    rowsTaken: taken,
    rowsRejected: rejected,
    rowsNew: null,
    firstOn: taken === 0 ? null : first.slice(0, 10),
    lastOn: taken === 0 ? null : last.slice(0, 10),
    box: box[0] > box[2] ? null : box,
    types: [...types].toSorted((a, b) => b[1] - a[1]),
    faults,
    quality: quality.result(),
  };
}

async function* batchesOf(
  path: string,
  plan: Readable,
): AsyncGenerator<{ readonly rows: readonly MappedRow[]; readonly faults: readonly RowFault[] }, void> {
  if (plan.kind === 'mapping') {
    yield* readCrimesWith(plan.table, plan.mapping);
    return;
  }
  for await (const { rows, faults } of readCrimes(plainBytes(createReadStream(path)), {
    survey: plan.survey,
    type: plan.type ?? '',
  })) {
    yield { rows: rows.map((row) => ({ ...row, sheet: '', x: row.lon, y: row.lat, reportedLocal: '' })), faults };
  }
}

function widen(box: [number, number, number, number], lon: number, lat: number): void {
  box[0] = Math.min(box[0], lon);
  box[1] = Math.min(box[1], lat);
  box[2] = Math.max(box[2], lon);
  box[3] = Math.max(box[3], lat);
}

/** A dry run for a person. */
export function dryRunText(run: DryRun): string {
  const shown = run.types.slice(0, 8).map(([type, count]) => `${type} ${count}`);
  const box = run.box?.map((degrees) => degrees.toFixed(4)).join(', ');
  return [
    ...run.guesses.map(guessSentence),
    '',
    `${run.rowsTaken} of ${run.rowsRead} rows would be taken, ${run.rowsRejected} not; which of them are new only the server knows.`,
    run.firstOn === null ? 'No dates.' : `From ${run.firstOn} to ${run.lastOn ?? ''}.`,
    box === undefined ? 'No places.' : `Places within ${box} (west, south, east, north).`,
    `Types: ${shown.join(', ')}${run.types.length > 8 ? ` and ${run.types.length - 8} more` : ''}.`,
    ...run.faults.slice(0, 5).map(({ line, sentence }) => `Line ${line}: ${sentence}`),
    '',
    ...qualityLines(run.quality),
    '',
    'Nothing was kept.',
  ].join('\n');
}
