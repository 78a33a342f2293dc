import {
  mayRead,
  mayReadByPost,
  mayWrite,
  type AccountStatus,
  type Classification,
  type Grant,
  type HandlingCode,
  type LabelParts,
  type LocalDate,
  type PolicyActor,
  type Role,
  type Tlp,
} from '@reeve/domain';
import type { AccountRow, LabelRow } from './schema.ts';

/** All labels of one agency as of one access version. */
export interface LabelBook {
  readonly version: string;
  readonly byId: ReadonlyMap<number, LabelParts>;
  readonly byKey: ReadonlyMap<string, number>;
}

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
  readonly book: LabelBook;
  readonly reads: readonly number[];
  /** Labels of other purposes that the post reads, for the kinds of `postKinds`. */
  readonly posts: readonly number[];
  /** Kinds of thing his roles see under the purpose he works for, and those they see under every purpose of his. */
  readonly kinds: readonly string[];
  readonly postKinds: readonly string[];
  readonly writes: readonly number[];
}

/** Views remembered between requests; a view is used only while its version and minute are the present ones. */
export interface AccessBook {
  readonly views: Map<string, AccessView>;
  readonly labels: Map<string, LabelBook>;
}
export function makeAccessBook(): AccessBook {
  return { views: new Map(), labels: new Map() };
}

/** Beyond this many remembered views the oldest go: a person has one for each purpose. */
export const MAX_VIEWS = 2000;

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

export function policyActorOf(
  account: AccountRow,
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

/** The labels of a book an actor may read, those read for a post, and those to write under, in ascending order. */
export function listLabels(
  actor: PolicyActor,
  book: LabelBook,
  today: LocalDate,
): { reads: number[]; posts: number[]; writes: number[] } {
  const reads: number[] = [];
  const posts: number[] = [];
  const writes: number[] = [];
  for (const [id, parts] of book.byId) {
    if (mayRead(actor, parts, today).allowed) reads.push(id);
    else if (mayReadByPost(actor, parts, today).allowed) posts.push(id);
    if (mayWrite(actor, parts, today).allowed) writes.push(id);
  }
  return { reads, posts, writes };
}
