import type { Grade, LocalDate, RetentionDates, SubjectCategory } from '@reeve/domain';
import type { ActorTx } from '../access/actor.ts';
import { byPerson } from '../access/by-person.ts';
import { endLinks } from './end-links.ts';
import { NOTHING_ASKED, noteUndecided } from './requested-category.ts';
import type { RelatedPerson } from './related-person.ts';
import { insertGrade } from './report-grade.ts';
import { updateReport, type LoadedReport } from './report.ts';
import { noteAct } from '../retention/retention-desk.ts';
import { followReport } from '../knowledge/statement.ts';

/** The outcome for one person's link: it continues under its category or another, with the dates of the rule, or it ends. */
export type RetainedLink =
  | { readonly id: string; readonly ends: true }
  | {
      readonly id: string;
      readonly ends: false;
      readonly category: SubjectCategory;
      readonly grounds: string;
      readonly dates: RetentionDates;
      readonly related: RelatedPerson;
    };

/** Applies the decision of two named people that a report is still needed, until a later date, with a decision on each link. */
export async function retainReport(
  tx: ActorTx,
  report: LoadedReport,
  retained: {
    readonly dates: RetentionDates;
    readonly links: readonly RetainedLink[];
    readonly grade: Grade | undefined;
    readonly subjectInformedOn: LocalDate | null;
  },
  reason: string,
): Promise<number> {
  byPerson(tx, 'N8');
  const { agency_id, id, label_id: labelId } = report.row;
  const { reviewOn, maximumOn } = retained.dates;
  const version = await updateReport(tx, report.row, {
    review_on: reviewOn,
    maximum_on: maximumOn,
    review_set_on: tx.today,
    visible_until: reviewOn,
    hold: false,
    contested: false,
    ...(report.row.contested && { subject_informed_on: retained.subjectInformedOn }),
    restricted_because: null,
    review_because: null,
  });
  await noteUndecided(tx, report);
  const ending = new Set(retained.links.flatMap((link) => (link.ends ? [link.id] : [])));
  for (const link of retained.links) {
    if (link.ends) continue;
    await tx.db
      .updateTable('person_involvement')
      .set({
        category: link.category,
        grounds: link.grounds,
        ...link.related,
        // The desk has decided on every link; this also answers open requests.
        ...NOTHING_ASKED,
        ...(link.category !== report.persons.find(({ id: one }) => one === link.id)?.category && {
          category_asked_by: null,
          category_decided_by: null,
        }),
        review_on: link.dates.reviewOn,
        maximum_on: link.dates.maximumOn,
        visible_until: link.dates.reviewOn,
      })
      .where('agency_id', '=', agency_id)
      .where('id', '=', link.id)
      .execute();
  }
  await endLinks(
    tx,
    report.persons.filter((person) => ending.has(person.id)),
  );
  await followReport(tx, id, { visible_until: reviewOn });
  if (retained.grade) {
    byPerson(tx, 'N3');
    await insertGrade(tx, { reportId: id, labelId, kind: 'record', grade: retained.grade });
  }
  await noteAct(tx, report, 'retained', reason);
  return version;
}
