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

/** What one person may read and write, for one purpose, on one day, as of one access version. */
export interface AccessView {
  readonly version: string;
  readonly minute: number;
  readonly actor: PolicyActor;
  readonly name: string;
  /** Code of the agency, in the code of its file of special categories. */
  readonly agencyCode: string;
  readonly unit: { readonly code: string; readonly name: string; readonly rawFile: string };
  readonly timeZone: string;
  readonly today: LocalDate;
  /** Set where a demo runs on an exercise clock. */
  readonly exerciseNow: Date | undefined;
  /** Codes of the compartments held today, in order; the labels that name another are not loaded. */
  readonly held: readonly string[];
  readonly book: LabelBook;
  /**
   * The labels that the rules are asked about: those whose every compartment is held, and those this transaction has used. Labels of
   * drop boxes are written under and not read; they are added when they are used.
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

/** Views remembered between requests, and the labels of each agency that were read; a view is used only while its version and minute are the present ones. */
export interface AccessBook {
  readonly views: Map<string, AccessView>;
  readonly labels: Map<string, LabelBook>;
}
export function makeAccessBook(): AccessBook {
  return { views: new Map(), labels: new Map() };
}

/** Beyond this many remembered views the oldest go: a person has one for each purpose. */
export const MAX_VIEWS = 2000;

export function policyActorOf(
  account: Pick<AccountRow, 'id' | 'agency_id' | 'status' | 'roles' | 'clearance'>,
  grants: readonly { kind: 'compartment' | 'purpose'; code: string; from_on: string; until_on: string | null }[],
  purpose: string | undefined,
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
    purpose,
  };
}

/** Of some labels those an actor may read, those read for a post, and those to write under, in the order given. */
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
