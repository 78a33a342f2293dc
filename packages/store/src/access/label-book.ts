import { compartmentCode, type Classification, type HandlingCode, type LabelParts, type Tlp } from '@reeve/domain';
import { sql, type Kysely } from 'kysely';
import type { Database, LabelRow } from '../schema/schema.ts';

/** Label sets independent of a person's compartments: all of the agency, or those of special categories. */
export type LabelSet = 'all' | 'special';

interface ListedLabels {
  readonly version: string;
  readonly ids: readonly number[];
}

/**
 * Cached labels of one agency. No server role can change a label, and its id is never reused, so the
 * cache stays valid. Which labels a person holds is read again with each access version, including their parts.
 */
export interface LabelBook {
  /** True if every label in it is committed. Others stay within the transaction that created them. */
  readonly committed: boolean;
  readonly partsOf: (id: number) => LabelParts | undefined;
  /** The id of the label with this key, if read. */
  readonly idOf: (key: string) => number | undefined;
  /** Adds a label just read. Returns its id. */
  readonly add: (row: LabelRow) => number;
  /** Ids of a set as of an access version. */
  readonly listed: Map<LabelSet, ListedLabels>;
}

/** Creates an empty book, or one for the new labels of a transaction, layered on an unchanged book. */
export function makeLabelBook(below?: LabelBook): LabelBook {
  const byId = new Map<number, LabelParts>();
  const byKey = new Map<string, number>();
  return {
    committed: below === undefined,
    partsOf: (id) => byId.get(id) ?? below?.partsOf(id),
    idOf: (key) => byKey.get(key) ?? below?.idOf(key),
    add(row) {
      byId.set(row.id, labelPartsOf(row));
      byKey.set(row.key, row.id);
      return row.id;
    },
    listed: new Map(below?.listed),
  };
}

export function labelPartsOf(row: LabelRow): LabelParts {
  return {
    agencyId: row.agency_id,
    handling: row.handling as HandlingCode[], // written only by labelFor, from these types
    conditions: row.conditions,
    compartments: row.compartments,
    classification: row.classification as Classification, // as above
    tlp: (row.tlp ?? undefined) as Tlp | undefined, // as above
    purposeGroup: row.purpose_group,
  };
}

const labelsOf = (db: Kysely<Database>, agencyId: string) =>
  db.selectFrom('label').selectAll().where('agency_id', '=', agencyId);

/**
 * Reads the labels with only held compartments: no other is ever readable. The cost does not depend on the number of
 * other labels of the agency.
 *
 * @returns their ids, ascending
 */
export async function loadHeldLabels(
  db: Kysely<Database>,
  book: LabelBook,
  agencyId: string,
  held: readonly string[],
): Promise<readonly number[]> {
  const rows = await labelsOf(db, agencyId)
    // The expression of the index `label_first_compartment`.
    .where(
      sql<boolean>`case when compartments[1] is null then '' else compartments[1] end = any(${['', ...held]}::text[])`,
    )
    .where(sql<boolean>`compartments <@ ${[...held]}::text[]`)
    .orderBy('id')
    .execute();
  return rows.map((row) => book.add(row));
}

/** Reads the label with this key. @returns its id; undefined if there is none */
export async function loadLabelByKey(
  db: Kysely<Database>,
  book: () => LabelBook,
  key: string,
): Promise<number | undefined> {
  const row = await db.selectFrom('label').selectAll().where('key', '=', key).executeTakeFirst();
  return row && book().add(row);
}

/** Reads labels by id that are not cached yet. Ids of other agencies are ignored. */
export async function loadLabels(
  db: Kysely<Database>,
  book: LabelBook,
  agencyId: string,
  ids: readonly number[],
): Promise<void> {
  const unknown = ids.filter((id) => book.partsOf(id) === undefined);
  if (unknown.length === 0) return;
  for (const row of await labelsOf(db, agencyId).where('id', 'in', unknown).execute()) book.add(row);
}

/**
 * Returns the cached ids of a set as of an access version. A transaction that created labels caches none: they are
 * only in its own view.
 */
export function listedLabels(book: LabelBook, of: LabelSet, version: string): readonly number[] | undefined {
  const listed = book.committed ? book.listed.get(of) : undefined;
  return listed?.version === version ? listed.ids : undefined;
}

/** Reads a set of labels: only the ids of those known from an earlier version. @returns their ids */
export async function loadLabelSet(
  db: Kysely<Database>,
  book: LabelBook,
  agencyId: string,
  of: LabelSet,
  version: string,
): Promise<readonly number[]> {
  const known = book.listed.get(of)?.ids ?? [];
  let query = labelsOf(db, agencyId).where(sql<boolean>`id <> all(${[...known]}::int[])`);
  if (of === 'special')
    query = query.where(
      sql<boolean>`exists (select from unnest(compartments) as code where starts_with(code, ${compartmentCode('special', '')}))`,
    );
  const rows = await query.execute();
  const ids = [...known, ...rows.map((row) => book.add(row))];
  book.listed.set(of, { version, ids });
  return ids;
}
