import {
  type Allocate,
  type Blocks,
  type FittedModel,
  joinPairs,
  type Linkage,
  type LinkageOptions,
  type LinkagePlan,
  type LinkageRecords,
  linkageRuns,
  type LinkageRuns,
  linkRecords,
  modelFrom,
} from '@reeve/analysis';
import type { RunOptions } from './job.ts';
import type { CountingPart, LinkageGiven } from './linkage-job.ts';
import { sharedPool, type WorkerPool } from './pool.ts';

/** Below this many records, the work is done before a thread could start. */
const WORTH_THREADS = 20_000;

/**
 * Memory that all threads see, for `ColumnCoder.finish` and `planLinkage`: with it, `linkInParallel` need not copy.
 */
export const sharedMemory: Allocate = (bytes) => new SharedArrayBuffer(bytes);

/** Starts the threads of the process while the records are still being read, if so many are worth it. */
export function expectLinkage(records: number): void {
  if (records >= WORTH_THREADS) sharedPool().start();
}

/**
 * `linkRecords` on the threads of the process: the same result to the last bit, for any number of threads.
 *
 * @param how pool: the threads; default: those of the process, or none for few records
 * @throws ReeveError as `linkRecords`, and as `WorkerPool.run`
 */
export async function linkInParallel(
  plan: LinkagePlan,
  options: LinkageOptions,
  { pool, ...how }: RunOptions & { readonly pool?: WorkerPool } = {},
): Promise<Linkage> {
  const { records, rules, blocks, comparisons } = plan;
  if (pool === undefined && records.records < WORTH_THREADS) return linkRecords(plan, options);
  const threads = pool ?? sharedPool();
  const given: LinkageGiven = { records: shareRecords(records), rules, blocks: blocks.map(shareBlocks) };
  const runs = linkageRuns(plan, options);
  const model: FittedModel =
    options.model === undefined
      ? await fit(plan, runs, given, options, threads, how)
      : { ...options.model, warnings: [] };
  const { leastWeight } = options;
  const found = await threads.run('linkage-pairs', { ...given, model, leastWeight }, runs.scoring, how);
  return { model, pairs: joinPairs(found, records.records, comparisons.length) };
}

async function fit(
  plan: LinkagePlan,
  { random, training }: LinkageRuns,
  given: LinkageGiven,
  { seed }: LinkageOptions,
  threads: WorkerPool,
  how: RunOptions,
): Promise<FittedModel> {
  const parts: readonly CountingPart[] = [
    ...random.map((run) => ({ random: run, seed })),
    ...training.flatMap(({ everyNth, runs }) => runs.map((run) => ({ run, everyNth }))),
  ];
  const answers = await threads.run('linkage-counts', given, parts, how);
  const levels = answers.flatMap((answer) => ('levels' in answer ? [answer.levels] : []));
  const patterns = plan.blocks.map((_, rule) =>
    answers.flatMap((answer, i) => {
      const part = parts[i];
      return 'patterns' in answer && part && 'run' in part && part.run.rule === rule ? [answer.patterns] : [];
    }),
  );
  return modelFrom(plan, levels, patterns);
}

function shareRecords(records: LinkageRecords): LinkageRecords {
  const columns = Object.fromEntries(
    Object.entries(records.columns).map(([name, { codes, starts, units, letters }]) => [
      name,
      { codes: share(codes), starts: share(starts), units: share(units), letters: share(letters) },
    ]),
  );
  return { ...records, columns };
}

function shareBlocks({ blockOf, order, starts }: Blocks): Blocks {
  return { blockOf: share(blockOf), order: share(order), starts: share(starts) };
}

/** The numbers in memory that all threads see; themselves if they are there. */
function share<Numbers extends Uint32Array | Uint16Array>(numbers: Numbers): Numbers {
  if (numbers.buffer instanceof SharedArrayBuffer) return numbers;
  const shared = new (numbers.constructor as new (buffer: SharedArrayBuffer) => Numbers)(
    // its own class
    new SharedArrayBuffer(numbers.byteLength),
  );
  shared.set(numbers);
  return shared;
}
