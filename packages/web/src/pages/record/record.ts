import type { priority, ReplyOf } from '@reeve/contract';
import type { Role } from '@reeve/domain';

type Row = ReplyOf<typeof priority.list>['items'][number];
type Full = ReplyOf<typeof priority.read>;

/** One step the server offers from the present state, with the reason where this person may not take it. */
export interface OfferedMove<S extends string = string> {
  readonly to: S;
  readonly allowed: boolean;
  readonly because: string | null;
  /** Roles that can take it, where the role of this person is the reason. */
  readonly roles: readonly Role[];
}

/** What a list shows of a record of any kind. */
export type AnyRow = Omit<Row, 'state'> & { readonly state: string };

/** What a page shows of a record of any kind; the body is the kind's own. */
export type AnyRecord<S extends string = string> = Omit<Full, 'state' | 'body' | 'actions'> & {
  readonly state: string;
  readonly actions: readonly OfferedMove<S>[];
};

/** An object that a record cites. */
export type Cited = Full['cites'][number];
