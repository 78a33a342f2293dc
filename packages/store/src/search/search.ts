import type { ObjectKind } from '@reeve/domain';
import { sql, type RawBuilder } from 'kysely';
import { builderOn } from '../database/pool.ts';
import type { ActorTx } from '../access/actor.ts';
import { explainFailure } from '../database/failure.ts';
import { findLoosely } from './loose-search.ts';
import { nameForm } from './name-form.ts';
import type { SearchQuery } from './search-query.ts';
import { conditions, type Ask, type Candidate, MOST_CANDIDATES, type Scope, type SeenUntil } from './search-scope.ts';
import { termsUnder } from './search-words.ts';

/** Filters applied before anything is read. */
export interface Narrowed {
  /** Only under these labels, as far as the reader holds them. */
  readonly labelIds?: readonly number[] | undefined;
  /**
   * Only entries added or rewritten since the time of their label; under a label without one, all. Entries added
   * at exactly that time may be newer than the view, and count.
   */
  readonly enteredSince?: SeenUntil | undefined;
  /** The search stops at this number, newest first; without it, all candidates are read. */
  readonly enough?: number | undefined;
}

interface Sought extends Scope {
  readonly words: readonly string[];
}

/**
 * Returns ids of objects that contain every word under a label of this reader and are not past due, through the search role; the
 * caller reads them under the reader's rights. The last word may be a prefix. Exact matches
 * come first, then names in another spelling.
 *
 * First the newest entries under these labels are read, whatever their words: a frequent word is found there as cheaply as a rare
 * one. Only the rest is read from the index of words, whose cost
 * grows with the number of entries that contain a word. The cost therefore depends only on the words and on what this reader may
 * see.
 */
export async function findCandidates(
  tx: ActorTx,
  words: readonly string[],
  kind: ObjectKind | undefined,
  narrowed: Narrowed = {},
): Promise<readonly Candidate[]> {
  const { labelIds, enough = MOST_CANDIDATES } = narrowed;
  const reads = labelIds === undefined ? tx.reads : tx.reads.filter((label) => labelIds.includes(label));
  if (words.length === 0 || reads.length === 0) return [];
  const sought: Sought = { ...narrowed, words, kind, reads, today: tx.today, kinds: tx.kinds };
  return withSearchRole(tx, async (ask) => {
    const newest = await ask(amongNewest(sought, Math.max(MOST_CANDIDATES, 4 * enough)));
    let found = newest.filter((one) => one.exact);
    if (found.length < enough) found = distinct(found, await ask(byWords(sought, true)));
    if (found.length < enough) found = distinct(found, newest);
    if (found.length < enough && mayBeSpeltOtherwise(words)) found = distinct(found, await ask(byWords(sought, false)));
    return found.slice(0, MOST_CANDIDATES);
  });
}

/**
 * Returns the candidates of a typed query: those of `findCandidates`, and if they are fewer than enough, those that contain every word
 * with an error, in two words or in one, as a part or ending of a number, or by a pattern.
 */
export async function findMatches(
  tx: ActorTx,
  query: SearchQuery,
  kind: ObjectKind | undefined,
  narrowed: Narrowed = {},
): Promise<readonly Candidate[]> {
  const words = [...new Set(query.words.map((one) => one.word))];
  const found = query.hasPattern ? [] : await findCandidates(tx, words, kind, narrowed);
  const { labelIds, enough = MOST_CANDIDATES } = narrowed;
  const reads = labelIds === undefined ? tx.reads : tx.reads.filter((label) => labelIds.includes(label));
  if (found.length >= enough || words.length === 0 || reads.length === 0) return found;
  const where = { ...narrowed, kind, reads, today: tx.today, kinds: tx.kinds };
  const others = await withSearchRole(tx, (ask) => findLoosely(ask, query, where));
  return distinct(found, others).slice(0, MOST_CANDIDATES);
}

/** Runs queries as the search role, each planned for its values. */
async function withSearchRole<T>(tx: ActorTx, work: (ask: Ask) => Promise<T>): Promise<T> {
  const client = await tx.store.pools.search.connect();
  try {
    return await work(async (query) => (await query.execute(builderOn(client, { planEach: true }))).rows);
  } catch (error) {
    throw explainFailure(error);
  } finally {
    client.release();
  }
}

const mayBeSpeltOtherwise = (words: readonly string[]): boolean => words.some((word) => nameForm(word) !== undefined);

/** The first list, then the additional items of the other. */
function distinct(first: readonly Candidate[], then: readonly Candidate[]): Candidate[] {
  const known = new Set(first.map((one) => one.id));
  return [...first, ...then.filter((one) => !known.has(one.id))];
}

/**
 * The latest entries that contain the words. One branch per label: each is read along its own part of the
 * index, newest first, only as far as needed, so that the cost is the same for any word.
 */
function amongNewest(sought: Sought, depth: number): RawBuilder<Candidate> {
  const { words, reads } = sought;
  const branches = reads.map((label) => {
    const exact = sql`lexemes @@ ${termsUnder(label, words, true)}::tsquery`;
    const alike = mayBeSpeltOtherwise(words) ? sql`lexemes @@ ${termsUnder(label, words, false)}::tsquery` : sql`false`;
    return sql`(select kind, id, label_id, visible_until, entered_at, ${exact} as exact, ${alike} as alike
      from search_entry where label_id = ${sql.lit(label)} order by entered_at desc, id limit ${sql.lit(depth)})`;
  });
  return sql<Candidate>`select kind, id, exact from (
    select * from (${sql.join(branches, sql` union all `)}) entries order by entered_at desc, id limit ${sql.lit(depth)}
  ) newest where (exact or alike) and ${conditions(sought)} order by entered_at desc, id`;
}

/** Entries that contain the words, of any age. */
function byWords(sought: Sought, exact: boolean): RawBuilder<Candidate> {
  const { words, reads } = sought;
  return sql<Candidate>`select kind, id, ${sql.lit(exact)} as exact from search_entry
    where lexemes @@ ${reads.map((label) => termsUnder(label, words, exact)).join(' | ')}::tsquery
      and ${conditions(sought)} limit ${sql.lit(MOST_CANDIDATES)}`;
}
