import { labelKey, type Classification, type LabelParts } from '@reeve/domain';
import { makeRandom, type Random } from '@reeve/scenario';
import type { TestDatabase } from '@reeve/testing/database/database.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { FOUNDATION, OTHER_AGENCY, RAW, SECOND_GROUP, TRAY } from '@reeve/testing/people.ts';
import { EXERCISE_NOW } from '@reeve/testing/world.ts';
import type pg from 'pg';
import type { RowIds } from './hidden-row-ids.ts';
import { oracleCanRead, oracleCanReadForPost, oracleCanSee, type OracleActor, type OracleRecord } from './oracle.ts';

const TODAY = EXERCISE_NOW.toISOString().slice(0, 10);
/**
 * A last visible day on which no one in the tests held a group or a purpose yet: a record due since then, under a label
 * the reader holds, is shown on the review desk to people who could read it on that day.
 */
const BEFORE_ANY_GRANT = '2019-12-31';
const STRANGER = '00000000-0000-4000-8000-0000000009ff';

/** A person of the tests in the oracle's terms, at work for one purpose. */
export function oracleActorOf(login: string, purpose: string): OracleActor {
  const account = FOUNDATION.accounts.find((one) => one.login === login);
  if (!account) throw new Error(`nobody is called ${login}`);
  return {
    id: account.id,
    agency: FOUNDATION.agency.id,
    status: account.status,
    roles: [...account.roles],
    clearance: account.clearance,
    groups: account.grants
      .filter((grant) => grant.kind === 'compartment')
      .map((grant) => ({ code: grant.code, until: grant.until ?? null })),
    purposes: account.grants.filter((grant) => grant.kind === 'purpose').map((grant) => grant.code),
    purpose,
  };
}

const recordUnder = (parts: LabelParts): OracleRecord => ({
  agency: parts.agencyId,
  classification: parts.classification,
  groups: [...parts.compartments],
  purpose: parts.purposeGroup,
  tlp: parts.tlp ?? null,
  lastVisibleDay: null,
});
const canRead = (actor: OracleActor, parts: LabelParts): boolean =>
  oracleCanRead(actor, recordUnder(parts), TODAY) || oracleCanReadForPost(actor, recordUnder(parts), TODAY);

/** Every way a label can deny access. */
const VEILS: readonly ((parts: LabelParts) => LabelParts)[] = [
  ...(['restricted', 'confidential', 'secret'] satisfies Classification[]).map(
    (classification) => (parts: LabelParts) => ({ ...parts, classification }),
  ),
  ...[SECOND_GROUP, RAW, TRAY, 'SPECIAL:HEALTH', 'PROTECTED:HOMES', 'OF NOBODY', `OWN:${STRANGER}`].map(
    (code) => (parts: LabelParts) => ({
      ...parts,
      compartments: [...new Set([...parts.compartments, code])],
    }),
  ),
  ...['P3', 'P7', ''].map((purposeGroup) => (parts: LabelParts) => ({ ...parts, purposeGroup })),
  (parts) => ({ ...parts, agencyId: OTHER_AGENCY }),
];

interface StoredLabel {
  readonly id: number;
  readonly agency_id: string;
  readonly handling: LabelParts['handling'];
  readonly conditions: string;
  readonly compartments: readonly string[];
  readonly classification: Classification;
  readonly tlp: LabelParts['tlp'] | null;
  readonly purpose_group: string;
}
const partsOf = (row: StoredLabel): LabelParts => ({
  agencyId: row.agency_id,
  handling: row.handling,
  conditions: row.conditions,
  compartments: row.compartments,
  classification: row.classification,
  tlp: row.tlp ?? undefined,
  purposeGroup: row.purpose_group,
});

async function insertLabel(client: pg.Client, parts: LabelParts, mark: string): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `insert into label (id, agency_id, key, handling, conditions, compartments, classification, tlp, purpose_group)
     values (nextval('label_id_seq'), $1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [
      parts.agencyId,
      `${mark} ${labelKey(parts)}`,
      parts.handling,
      parts.conditions,
      parts.compartments,
      parts.classification,
      parts.tlp ?? null,
      parts.purposeGroup,
    ],
  );
  const [made] = rows;
  if (!made) throw new Error('no label was made');
  return made.id;
}

const pick = <T>(random: Random, from: readonly T[]): T => {
  const one = from[Math.floor(random() * from.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
};

/** Kinds that are hidden from some posts, whatever their label. */
const ASKED_OF_POSTS = [
  'judgement',
  'hypothesis_matrix',
  'threat_assessment',
  'person_nomination',
  'decision',
  'meeting',
  'evaluation',
  'outcome',
  'task',
  'finding',
  'statement',
];

/** True if a reader who holds a label sees records of a kind for none of their posts. */
function isUnseen(reader: OracleActor, kind: string, parts: LabelParts): boolean {
  return (
    ASKED_OF_POSTS.includes(kind) &&
    canRead(reader, parts) &&
    !oracleCanSee(reader, { ...recordUnder(parts), kind }, TODAY)
  );
}

/** One to three restrictions on a label, until the oracle denies this reader access. */
function restricted(random: Random, reader: OracleActor, parts: LabelParts): LabelParts {
  for (;;) {
    let made = parts;
    for (let layers = 1 + Math.floor(random() * 3); layers > 0; layers -= 1) made = pick(random, VEILS)(made);
    if (!canRead(reader, made)) return made;
  }
}

/**
 * Hides every hidden row from one reader in its own way: each of its labels becomes another random one that the oracle
 * says they cannot read. Some reports are hidden by their due date alone, under a label they can read; some rows exist
 * several times over, so that a count or an order that included them would show.
 */
export async function veil(
  database: TestDatabase,
  hidden: RowIds,
  reader: OracleActor,
  seed: string,
): Promise<{ readonly overdue: number; readonly copies: number }> {
  const random = makeRandom(seed);
  return asSuperuser(database, async (client) => {
    // The reader was not alarmed by a hidden threat: an alarmed reader is in its groups and can mark things with them.
    await client.query('delete from account_grant where account_id = $1 and split_part(code, $2, 2) = any($3)', [
      reader.id,
      ':',
      (hidden.get('threat') ?? []).flatMap((id) => [id, `${id}/RECORD`]),
    ]);
    const { rows: labels } = await client.query<StoredLabel>('select * from label order by id');
    const readable = labels.filter((row) => canRead(reader, partsOf(row)));
    for (const label of labels) {
      let fresh: number | undefined;
      for (const [table, ids] of hidden) {
        // What none of their posts sees is hidden under any label.
        if (isUnseen(reader, table, partsOf(label)) && random() < 0.5) continue;
        const used = await client.query(`select 1 from ${table} where label_id = $1 and id = any($2) limit 1`, [
          label.id,
          ids,
        ]);
        if (used.rowCount === 0) continue;
        fresh ??= await insertLabel(client, restricted(random, reader, partsOf(label)), `veil ${label.id}`);
        await client.query(`update ${table} set label_id = $1 where label_id = $2 and id = any($3)`, [
          fresh,
          label.id,
          ids,
        ]);
      }
    }
    let overdue = 0;
    for (const id of hidden.get('report') ?? []) {
      if (readable.length === 0 || random() > 0.3) continue;
      const open = pick(random, readable).id;
      await client.query('update report set label_id = $1, visible_until = $2 where id = $3', [
        open,
        BEFORE_ANY_GRANT,
        id,
      ]);
      await client.query('update search_entry set label_id = $1, visible_until = $2 where id = $3', [
        open,
        BEFORE_ANY_GRANT,
        id,
      ]);
      overdue += 1;
    }
    const copies = await copyRows(client, 'crime', pickSome(random, hidden.get('crime') ?? [], 0.05));
    return { overdue, copies };
  });
}

const pickSome = (random: Random, ids: readonly string[], share: number): readonly string[] =>
  ids.filter(() => random() < share);

async function copyRows(client: pg.Client, table: string, ids: readonly string[]): Promise<number> {
  const { rows } = await client.query<{ name: string; unique: boolean }>(
    `select attname as name, attname in ('id', 'source_key', 'reference') as unique from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  );
  const values = rows.map(({ name, unique }) =>
    !unique ? name : name === 'id' ? 'gen_random_uuid()' : `${name} || ' again'`,
  );
  const made = await client.query(
    `insert into ${table} (${rows.map((row) => row.name).join(', ')}) select ${values.join(', ')} from ${table} where id = any($1)`,
    [ids],
  );
  return made.rowCount ?? 0;
}
