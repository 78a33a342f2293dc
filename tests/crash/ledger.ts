import type pg from 'pg';

/** Rows of every table; the two tables of the log count as one, because an event is in one of them. */
export type Counts = Readonly<Record<string, number>>;

/** Tables whose rows depend on request order, on time, or on the numbering of the log. */
const APART = [
  'label',
  'session',
  'ticket',
  'migration',
  'installation',
  'audit_plain',
  'audit_tile',
  'audit_checkpoint',
];

/** Refusals depend on cut connections and repeats: of the log, only completed acts are counted. */
const DONE: Readonly<Record<string, string>> = {
  audit_event: `where leaf::jsonb ->> 'decision' = 'allow'`,
  audit_journal: `where coalesce(event ->> 'decision', 'allow') = 'allow'`,
};

export async function countRows(db: pg.Client): Promise<Counts> {
  const { rows } = await db.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`,
  );
  const counts: Record<string, number> = {};
  // At one moment: the sequencer moves events from the journal to the log meanwhile, and none must be counted in
  // neither.
  await db.query('begin isolation level repeatable read read only');
  for (const { name } of rows.filter((row) => !APART.includes(row.name))) {
    const counted = await db.query<{ n: number }>(
      `select count(*)::int as n from ${db.escapeIdentifier(name)} ${DONE[name] ?? ''}`,
    );
    const key = name === 'audit_journal' ? 'audit_event' : name;
    counts[key] = (counts[key] ?? 0) + (counted.rows[0]?.n ?? 0);
  }
  await db.query('commit');
  return counts;
}

export function plus(one: Counts, other: Counts, times = 1): Counts {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...names].map((name) => [name, (one[name] ?? 0) + times * (other[name] ?? 0)]));
}

/** One change requested under its own key. */
export interface Change {
  readonly key: string;
  readonly step: string;
  readonly objectId: string | undefined;
  /** The response; undefined while the outcome is unknown. */
  readonly reply: unknown;
}

/** The database's record of a key. */
async function remembered(db: pg.Client, keys: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  const { rows } = await db.query<{ key: string; reply: unknown }>(
    'select key, reply from idempotency where key = any($1)',
    [keys],
  );
  return new Map(rows.map((row) => [row.key, row.reply]));
}

/** An object in the state after its last known change. */
export interface Expected {
  readonly table: string;
  readonly id: string;
  /** As of the last response; one more if an unanswered change was made. */
  readonly version: number;
  readonly open: string | undefined;
  /** Its acknowledged changes: each has one event. */
  readonly changes: number;
}

/**
 * Compares the database with acknowledged changes (K1), unknown outcomes (K2), and the log (K3): every acknowledged
 * change is there once with its response; an unanswered one is there whole or not at all; every table has the rows
 * these changes make in an undisturbed run, and no other; every object has the version and the events of its changes.
 *
 * @returns violations, in sentences
 */
export async function compareLedger(
  db: pg.Client,
  ledger: {
    readonly baseline: Counts;
    readonly effects: ReadonlyMap<string, Counts>;
    readonly changes: readonly Change[];
    readonly objects: readonly Expected[];
  },
): Promise<readonly string[]> {
  const faults: string[] = [];
  const known = await remembered(
    db,
    ledger.changes.map((change) => change.key),
  );
  let expected = ledger.baseline;
  for (const change of ledger.changes) {
    const there = known.get(change.key);
    if (change.reply !== undefined && JSON.stringify(there) !== JSON.stringify(sorted(change.reply, there)))
      faults.push(`K1: an acknowledged “${change.step}” is ${there === undefined ? 'lost' : 'remembered otherwise'}`);
    const effect = ledger.effects.get(change.step);
    if (!effect) throw new Error(`nobody has measured “${change.step}”`);
    if (there !== undefined) expected = plus(expected, effect);
  }
  const counts = await countRows(db);
  for (const name of Object.keys(expected))
    if (counts[name] !== expected[name])
      faults.push(
        `${name === 'audit_event' ? 'K3' : 'K1/K2'}: ${counts[name]} rows of ${name}, expected ${expected[name]}`,
      );
  for (const object of ledger.objects) faults.push(...(await compareObject(db, object, known)));
  return faults;
}

/** jsonb keeps no order of fields: the answer in the order of the remembered one. */
function sorted(reply: unknown, there: unknown): unknown {
  if (typeof reply !== 'object' || reply === null || typeof there !== 'object' || there === null) return reply;
  const [given, kept] = [reply as Record<string, unknown>, there as Record<string, unknown>]; // just checked
  const names = [...Object.keys(kept), ...Object.keys(given).filter((name) => !(name in kept))];
  return Object.fromEntries(names.map((name) => [name, given[name]]));
}

async function compareObject(
  db: pg.Client,
  object: Expected,
  known: ReadonlyMap<string, unknown>,
): Promise<readonly string[]> {
  const openDone = object.open !== undefined && known.has(object.open) ? 1 : 0;
  const { rows } = await db.query<{ version: number }>(
    `select version from ${db.escapeIdentifier(object.table)} where id = $1`,
    [object.id],
  );
  const events = await db.query<{ n: number }>(
    `select count(*)::int as n from (select leaf::jsonb as event from audit_event union all select event from audit_journal) log
     where event -> 'objectIds' ? $1 and event ->> 'decision' = 'allow' and event ->> 'action' not in ('view', 'search', 'export')`,
    [object.id],
  );
  const version = object.version + openDone;
  return [
    ...(rows.length === 1 ? [] : [`K1: ${object.table} ${object.id} is there ${rows.length} times`]),
    ...(rows.every((row) => row.version === version)
      ? []
      : [`K1: ${object.table} has version ${rows[0]?.version}, expected ${version}`]),
    ...(events.rows[0]?.n === object.changes + openDone
      ? []
      : [`K3: ${events.rows[0]?.n} events of ${object.table}, expected ${object.changes + openDone}`]),
  ];
}
