import type { ObjectKind } from '@reeve/domain';
import { sql, type RawBuilder } from 'kysely';

/** The most candidates that are read; a broader result says "more". */
export const MOST_CANDIDATES = 400;

/** A candidate object, not yet read under the reader's rights. */
export interface Candidate {
  readonly kind: ObjectKind;
  readonly id: string;
  /** Matched the exact words; else a name in another spelling. */
  readonly exact: boolean;
  /** Found by an error, a wildcard, part of a number or a word written in two: less close than a name in another spelling. */
  readonly loose?: boolean;
}

/** For each label, the instant (ISO 8601) up to which its entries were seen. */
export type SeenUntil = Readonly<Record<string, string>>;

/** What a query of the search role may return, whatever the words. */
export interface Scope {
  readonly kind: ObjectKind | undefined;
  /** The labels of this reader to search. */
  readonly reads: readonly number[];
  readonly today: string;
  /** The object kinds this reader sees. */
  readonly kinds: readonly string[];
  readonly enteredSince?: SeenUntil | undefined;
}

/** Runs a query as the search role. */
export type Ask = <Row>(query: RawBuilder<Row>) => Promise<readonly Row[]>;

/** The conditions of every query on entries except their words. */
export function conditions({ kind, kinds, enteredSince, today }: Scope): RawBuilder<unknown> {
  return sql`visible_until >= ${today} and kind = any(${[...kinds]}::text[])${kind === undefined ? sql`` : sql` and kind = ${kind}`}${
    enteredSince === undefined
      ? sql``
      : sql` and entered_at >= coalesce((${JSON.stringify(enteredSince)}::jsonb ->> label_id::text)::timestamptz, '-infinity')`
  }`;
}
