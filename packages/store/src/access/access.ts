import {
  mayRead,
  mayReadByPost,
  mayWrite,
  type AccountStatus,
  type Classification,
  type Grant,
  type LabelParts,
  type LocalDate,
  type PolicyActor,
  type Role,
} from '@reeve/domain';
import type { LabelBook } from './label-book.ts';
import type { AccountRow } from '../schema/schema.ts';

/** The access of one person, for one purpose, on one day, at one access version. */
export interface AccessView {
  readonly version: string;
  readonly minute: number;
  readonly actor: PolicyActor;
  readonly name: string;
  /** Code of the agency, part of the code of its file of special categories. */
  readonly agencyCode: string;
  readonly unit: { readonly code: string; readonly name: string; readonly rawFile: string };
  readonly timeZone: string;
  readonly today: LocalDate;
  /** Set if a demo runs on an exercise clock. */
  readonly exerciseNow: Date | undefined;
  /** Codes of the compartments held today, in order; labels that name another are not loaded. */
  readonly held: readonly string[];
  readonly book: LabelBook;
  /**
   * The labels subject to the rules: those with only held compartments, and those used in this transaction. Labels of
   * drop boxes are written to and not read; they are added on use.
   */
  readonly labels: readonly number[];
  readonly reads: readonly number[];
  /** Labels of other purposes that the post reads, for the kinds of `postKinds`. */
  readonly posts: readonly number[];
  /** Object kinds this person's roles see under the current purpose, plus those they see under any of their purposes. */
  readonly kinds: readonly string[];
  readonly postKinds: readonly string[];
  readonly writes: readonly number[];
  /** Words of the tickets written for these lists, by session and reach (`ticket.ts`). */
  readonly tickets: Map<string, string>;
}

/** Views cached between requests, and the labels read per agency; a view is used only while its version and minute are current. */
export interface AccessBook {
  readonly views: Map<string, AccessView>;
  readonly labels: Map<string, LabelBook>;
}
export function makeAccessBook(): AccessBook {
  return { views: new Map(), labels: new Map() };
}

/** Beyond this many cached views, the oldest are dropped: a person has one for each purpose. */
export const MAX_VIEWS = 2000;

export function policyActorOf(
  account: Pick<AccountRow, 'id' | 'agency_id' | 'status' | 'roles' | 'clearance'>,
  grants: readonly { kind: 'compartment' | 'purpose'; code: string; from_on: string; until_on: string | null }[],
  purpose: string | undefined,
  staffGroups: readonly string[],
): PolicyActor {
  return {
    accountId: account.id,
    agencyId: account.agency_id,
    status: account.status satisfies AccountStatus,
    roles: account.roles as Role[], // written only from ROLES
    clearance: account.clearance as Classification, // written only from CLASSIFICATIONS
    grants: grants.map((row): Grant => ({
      kind: row.kind,
      code: row.code,
      from: row.from_on,
      until: row.until_on ?? undefined,
    })),
    staffGroups,
    purpose,
  };
}

/** Splits labels into those an actor may read, those read for a post, and those to write under, in the given order. */
export function listLabels(
  actor: PolicyActor,
  labels: Iterable<readonly [number, LabelParts]>,
  today: LocalDate,
): { reads: number[]; posts: number[]; writes: number[] } {
  const reads: number[] = [];
  const posts: number[] = [];
  const writes: number[] = [];
  for (const [id, parts] of labels) {
    if (mayRead(actor, parts, today).allowed) reads.push(id);
    else if (mayReadByPost(actor, parts, today).allowed) posts.push(id);
    if (mayWrite(actor, parts, today).allowed) writes.push(id);
  }
  return { reads, posts, writes };
}
