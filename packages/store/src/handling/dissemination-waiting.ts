import type { SendingStep } from '@reeve/domain';
import { sql, type RawBuilder, type Selectable } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { withSteps, type StoredDissemination, type StoredStep } from './dissemination-step.ts';
import type { Query } from '../database/read-together.ts';
import { shownSubject } from '../report/report-words.ts';
import type { DisseminationRow } from '../schema/recipient.ts';

/** The object, if this person may open it. */
interface SentCard {
  readonly kind: 'report' | 'product';
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly state: string;
}

/** A sending that needs an act. */
export interface WaitingSending extends StoredDissemination {
  readonly card: SentCard | null;
  /** The unit of the person who sent it. */
  readonly sender_unit: string | null;
}

type Row = Selectable<DisseminationRow> & {
  /** As JSON: their instants are texts. */
  readonly steps: readonly (Omit<StoredStep, 'at' | 'recorded_at'> & {
    readonly at: string;
    readonly recorded_at: string;
  })[];
} & Pick<WaitingSending, 'card' | 'sender_unit'>;

/**
 * Sendings that need an act, oldest first: those waiting for a second person, and recalls and corrections
 * not yet acknowledged.
 */
export function waitingSendingsQuery(tx: ActorTx, limit: number): Query<Row, WaitingSending> {
  return {
    text: sql<Row>`
    select d.*,
      (select c.unit_name from staff_card c where c.agency_id = d.agency_id and c.id = d.sent_by) as sender_unit,
      coalesce(
        (select json_build_object('kind', 'report', 'id', r.id, 'reference', r.reference, 'title', r.subject, 'state', r.state)
          from report r where d.object_kind = 'report' and r.agency_id = d.agency_id and r.id = d.object_id),
        (select json_build_object('kind', 'product', 'id', p.id, 'reference', p.reference, 'title', p.title, 'state', p.state)
          from product p where d.object_kind = 'product' and p.agency_id = d.agency_id and p.id = d.object_id)) as card,
      coalesce((select json_agg(s order by s.recorded_at, s.id) from dissemination_step s
        where s.agency_id = d.agency_id and s.dissemination_id = d.id), '[]') as steps
    from dissemination d
    where d.agency_id = ${tx.person.agencyId} and (
      (${has('recalled')} and not ${has('recall_acknowledged')})
      or (${IS_CORRECTION_OPEN} and not ${has('recalled')})
      or (cardinality(d.second_person) > 0 and not ${has('approved', 'declined')}))
    order by d.recorded_at, d.id limit ${limit}`,
    instants: ['at', 'recorded_at'],
    show: ({ steps, card, sender_unit, ...row }) => ({
      ...withSteps(
        row,
        steps.map((step) => ({ ...step, at: new Date(step.at), recorded_at: new Date(step.recorded_at) })),
      ),
      card: card?.kind === 'report' ? { ...card, title: shownSubject(tx, { ...card, subject: card.title }) } : card,
      sender_unit,
    }),
  };
}

const has = (...steps: readonly SendingStep[]): RawBuilder<boolean> => sql`exists (
    select 1 from dissemination_step s where s.agency_id = d.agency_id
      and s.dissemination_id = d.id and s.step = any(${[...steps]}::text[]))`;

const IS_CORRECTION_OPEN = sql`(
    select max(s.recorded_at) filter (where s.step = 'corrected') > coalesce(max(s.recorded_at) filter (where s.step = 'correction_acknowledged'), '-infinity')
    from dissemination_step s where s.agency_id = d.agency_id and s.dissemination_id = d.id)`;
