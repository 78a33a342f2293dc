import type { ReportActors } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import type { Query } from '../database/read-together.ts';
import { listedColumns, listedOrder, type ListedReport } from './report-list.ts';
import { shownSubject } from './report-words.ts';

/** A report that waits for a step. */
export interface WaitingReport extends ListedReport {
  /** Undefined if this person cannot read its raw file. */
  readonly hands: ReportActors | undefined;
}

type Row = ListedReport & {
  readonly author_id: string | null;
  readonly grader_id: string | null;
  readonly sanitiser_id: string | null;
};

/** Reports in each of these states, in the order of the states, with a limit per state, urgent before newest. */
export function waitingReportsQuery(tx: ActorTx, states: readonly string[], each: number): Query<Row, WaitingReport> {
  const order = listedOrder(true);
  return {
    text: sql<Row>`
    select ${listedColumns(tx)}, raw.author_id, raw.grader_id, raw.sanitiser_id
    from unnest(${[...states]}::text[]) with ordinality as wanted (in_state, place)
    cross join lateral (select r.* from report r where r.state = wanted.in_state order by ${order} limit ${each}) r
    left join report_raw raw on raw.agency_id = r.agency_id and raw.id = r.id
    order by wanted.place, ${order}`,
    instants: ['submitted_at'],
    show: ({ author_id, grader_id, sanitiser_id, ...row }) => ({
      ...row,
      subject: shownSubject(tx, row),
      hands:
        author_id === null
          ? undefined
          : { authorId: author_id, graderId: grader_id ?? undefined, sanitiserId: sanitiser_id ?? undefined },
    }),
  };
}
