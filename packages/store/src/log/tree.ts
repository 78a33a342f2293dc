import {
  consistencyRanges,
  fullSubtrees,
  inclusionRanges,
  joinSubtrees,
  ReeveError,
  rootOfFull,
  type LeafRange,
  type Subtree,
} from '@reeve/domain';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema/schema.ts';
import { LOG_CRYPTO } from './crypto.ts';

/** A stored root covers 2^8 leaves, or 2^8 roots of the level below (c2sp.org/tlog-tiles). */
const TILE_LEVELS = 8;
const TILE = 2 ** TILE_LEVELS;
const { sha256 } = LOG_CRYPTO;

/** Stored nodes, from the left: leaf hashes at level 0, roots of tiles above. */
interface StoredRun {
  readonly level: number;
  readonly from: number;
  readonly count: number;
}

/** Counts the numbered events of an agency. */
export async function logSize(db: Kysely<Database>, agencyId: string): Promise<number> {
  const row = await db
    .selectFrom('audit_event')
    .select('seq')
    .where('agency_id', '=', agencyId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return Number(row?.seq ?? 0);
}

/** Stores the roots of the tiles completed while the log grew from one size to another. */
export async function storeTiles(db: Kysely<Database>, agencyId: string, from: number, to: number): Promise<void> {
  for (let level = 1, width = TILE; width <= to; level += 1, width *= TILE) {
    const [first, end] = [Math.floor(from / width), Math.floor(to / width)];
    if (first === end) return;
    const below = await readNodes(db, agencyId, { level: level - 1, from: first * TILE, count: (end - first) * TILE });
    const rows = Array.from({ length: end - first }, (_, at) => ({
      agency_id: agencyId,
      level,
      index: String(first + at),
      hash: Buffer.from(rootOfFull(sha256, below.slice(at * TILE, (at + 1) * TILE))),
    }));
    await db.insertInto('audit_tile').values(rows).execute();
  }
}

async function readNodes(
  db: Kysely<Database>,
  agencyId: string,
  { level, from, count }: StoredRun,
): Promise<readonly Buffer[]> {
  // Events are numbered from one, leaves counted from zero.
  const rows =
    level === 0
      ? await db
          .selectFrom('audit_event')
          .select('leaf_hash as hash')
          .where('agency_id', '=', agencyId)
          .where('seq', '>', String(from))
          .where('seq', '<=', String(from + count))
          .orderBy('seq')
          .execute()
      : await db
          .selectFrom('audit_tile')
          .select('hash')
          .where('agency_id', '=', agencyId)
          .where('level', '=', level)
          .where('index', '>=', String(from))
          .where('index', '<', String(from + count))
          .orderBy('index')
          .execute();
  if (rows.length !== count)
    throw new ReeveError('internal', 'The log lacks events that it had: it was altered.', { level, from });
  return rows.map((row) => row.hash);
}

function storedRun({ level, index }: Subtree): StoredRun {
  const tile = Math.floor(level / TILE_LEVELS);
  const count = 2 ** (level - tile * TILE_LEVELS);
  return { level: tile, from: index * count, count };
}

/** Returns the roots of ranges of the log, with one query for each run of stored nodes. */
async function rangeRoots(
  db: Kysely<Database>,
  agencyId: string,
  ranges: readonly LeafRange[],
): Promise<readonly Uint8Array[]> {
  const runs = ranges.map((range) => fullSubtrees(range).map(storedRun));
  const spans = new Map<number, { from: number; end: number }>();
  for (const { level, from, count } of runs.flat()) {
    const span = spans.get(level);
    spans.set(level, { from: Math.min(span?.from ?? from, from), end: Math.max(span?.end ?? 0, from + count) });
  }
  const read = new Map<StoredRun, readonly Buffer[]>();
  for (const [level, { from, end }] of spans) {
    // Runs of one level are within one tile, or two at the end of a range: they are read together.
    const wanted = runs.flat().filter((run) => run.level === level);
    if (end - from <= 4 * TILE) {
      const nodes = await readNodes(db, agencyId, { level, from, count: end - from });
      for (const run of wanted) read.set(run, nodes.slice(run.from - from, run.from - from + run.count));
    } else for (const run of wanted) read.set(run, await readNodes(db, agencyId, run));
  }
  return runs.map((parts) =>
    joinSubtrees(
      sha256,
      parts.map((run) => rootOfFull(sha256, read.get(run) ?? [])),
    ),
  );
}

/** Returns the root over the first `size` events, from stored nodes. */
export async function rootAt(db: Kysely<Database>, agencyId: string, size: number): Promise<Uint8Array> {
  const [root] = await rangeRoots(db, agencyId, [{ start: 0, end: size }]);
  return root ?? joinSubtrees(sha256, []);
}

/** Returns the audit path of an event in the log of a size. */
export async function inclusionPath(
  db: Kysely<Database>,
  agencyId: string,
  seq: number,
  size: number,
): Promise<readonly Uint8Array[]> {
  return rangeRoots(db, agencyId, inclusionRanges(seq - 1, size));
}

/** Returns the proof that the log at one size extends the log at another. */
export async function consistencyProof(
  db: Kysely<Database>,
  agencyId: string,
  from: number,
  to: number,
): Promise<readonly Uint8Array[]> {
  return rangeRoots(db, agencyId, consistencyRanges(from, to));
}

/** Stores new leaves: the rows are sent as one JSON text, at half the cost of parameters. */
export async function insertLeaves(db: Kysely<Database>, rows: readonly LeafRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into audit_event select * from json_populate_recordset(null::audit_event, ${JSON.stringify(rows)}::json)`.execute(
    db,
  );
}

/** A row of `audit_event` as JSON; bytes are hex after `\x`. */
export interface LeafRow {
  readonly agency_id: string;
  readonly seq: number;
  readonly id: string;
  readonly at: string;
  readonly leaf: string;
  readonly leaf_hash: string;
  readonly action: string;
  readonly actor_id: string | null;
  readonly unit: string | null;
  readonly object_ids: readonly string[];
}
