import { ReeveError, type LocalDate, type RetentionDates, type SubjectCategory } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { byPerson } from '../access/by-person.ts';
import type { Query } from '../database/read-together.ts';
import { renewStatementDates } from '../knowledge/statement-due.ts';
import type { RelatedPerson } from './related-person.ts';
import { shownSubject } from './report-words.ts';
import { updateReport, type LoadedReport } from './report.ts';
import type { PersonInvolvementRow } from '../schema/retention.ts';
import { insertTransition } from '../record/transition.ts';

/** Another category for a person named in a report, requested by one person and decided by another. */
export interface AskedCategory {
  readonly category: SubjectCategory;
  readonly grounds: string;
  readonly reviewOn: LocalDate;
  readonly related: RelatedPerson;
  readonly askedBy: string;
  readonly askedAt: Date;
}

/** No request: the state of a link before a request and after its decision. */
export const NOTHING_ASKED = {
  asked_category: null,
  asked_grounds: null,
  asked_review_on: null,
  asked_related_person_id: null,
  asked_related_entity_id: null,
  asked_by: null,
  asked_at: null,
} as const;

/** The request on a link, or undefined. */
export function askedCategory(link: PersonInvolvementRow): AskedCategory | undefined {
  const { asked_category: category, asked_grounds: grounds, asked_review_on: reviewOn, asked_by, asked_at } = link;
  // A constraint requires all fields or none.
  if (category === null || grounds === null || reviewOn === null || asked_by === null || asked_at === null)
    return undefined;
  return {
    category: category as SubjectCategory, // enforced by a constraint
    grounds,
    reviewOn,
    related: { related_person_id: link.asked_related_person_id, related_entity_id: link.asked_related_entity_id },
    askedBy: asked_by,
    askedAt: asked_at,
  };
}

/**
 * Requests another category for a person named in a report; a link has at most one open request.
 * @returns the report's version
 * @throws ReeveError conflict — a request is already open
 */
export async function askCategory(
  tx: ActorTx,
  report: LoadedReport,
  link: PersonInvolvementRow,
  asked: Omit<AskedCategory, 'askedBy' | 'askedAt'>,
): Promise<number> {
  byPerson(tx, 'N4');
  if (askedCategory(link))
    throw new ReeveError(
      'conflict',
      'Another category has been asked for already and waits for a decision. Nothing was changed.',
    );
  await setLink(tx, link, {
    asked_category: asked.category,
    asked_grounds: asked.grounds,
    asked_review_on: asked.reviewOn,
    asked_related_person_id: asked.related.related_person_id,
    asked_related_entity_id: asked.related.related_entity_id,
    asked_by: tx.person.accountId,
    asked_at: tx.now(),
  });
  return note(tx, report, 'category_asked', asked.grounds);
}

/** Gives a person the category that another person requested, with the resulting dates. @returns the report's version */
export async function giveAskedCategory(
  tx: ActorTx,
  report: LoadedReport,
  link: PersonInvolvementRow,
  given: AskedCategory & { readonly dates: RetentionDates; readonly keptGrounds: string },
  reason: string,
): Promise<number> {
  byPerson(tx, 'N4');
  await setLink(tx, link, {
    category: given.category,
    grounds: given.keptGrounds,
    ...given.related,
    review_on: given.dates.reviewOn,
    maximum_on: given.dates.maximumOn,
    visible_until: given.dates.reviewOn,
    ...NOTHING_ASKED,
    category_asked_by: given.askedBy,
    category_decided_by: tx.person.accountId,
  });
  await renewStatementDates(tx, report.row.id);
  return note(tx, report, 'category_changed', reason);
}

/** Leaves a person's category unchanged; the request is removed from the link and stays in the history. @returns the report's version */
export async function declineAskedCategory(
  tx: ActorTx,
  report: LoadedReport,
  link: PersonInvolvementRow,
  reason: string,
): Promise<number> {
  byPerson(tx, 'N4');
  await setLink(tx, link, NOTHING_ASKED);
  return note(tx, report, 'category_declined', reason);
}

/** Notes in the history that requests of a report ended without a decision: the report was returned, or the desk decides on its links. */
export async function noteUndecided(tx: ActorTx, report: LoadedReport): Promise<void> {
  const { id, label_id: labelId, state } = report.row;
  for (const link of report.persons)
    if (askedCategory(link))
      await insertTransition(tx, {
        labelId,
        kind: 'report',
        id,
        from: state,
        to: state,
        reason: '',
        act: 'category_declined',
      });
}

async function setLink(tx: ActorTx, link: PersonInvolvementRow, change: Partial<PersonInvolvementRow>): Promise<void> {
  await tx.db
    .updateTable('person_involvement')
    .set(change)
    .where('agency_id', '=', link.agency_id)
    .where('id', '=', link.id)
    .execute();
}

async function note(
  tx: ActorTx,
  report: LoadedReport,
  act: 'category_asked' | 'category_changed' | 'category_declined',
  reason: string,
): Promise<number> {
  const { id, label_id: labelId, state } = report.row;
  const version = await updateReport(tx, report.row, {});
  await insertTransition(tx, { labelId, kind: 'report', id, from: state, to: state, reason, act });
  return version;
}

/** A link with a waiting request of another person, in a report that this reader may see. */
export interface WaitingCategory {
  readonly report_id: string;
  readonly reference: string;
  readonly subject: string;
  readonly label_id: number;
  readonly asked_at: Date;
}

/** Reports with a request that this person did not make, longest waiting first. @param limit the most returned */
export function waitingCategoriesQuery(tx: ActorTx, limit: number): Query<WaitingCategory> {
  return {
    text: sql<WaitingCategory>`
    select p.report_id, r.reference, r.subject, r.label_id, min(p.asked_at) as asked_at
    from person_involvement p join report r on r.agency_id = p.agency_id and r.id = p.report_id
    where p.agency_id = ${tx.person.agencyId} and p.asked_by is not null and p.asked_by <> ${tx.person.accountId}
    group by p.report_id, r.reference, r.subject, r.label_id
    order by min(p.asked_at), p.report_id limit ${limit}`,
    instants: ['asked_at'],
    show: (row) => ({ ...row, subject: shownSubject(tx, { ...row, id: row.report_id }) }),
  };
}
