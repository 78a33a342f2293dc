import { ReeveError, type RetentionDates, type SubjectCategory } from '@reeve/domain';
import { insertTransition } from '../record/transition.ts';
import { renewStatementDates } from '../knowledge/statement-due.ts';
import type { ActorTx } from '../access/actor.ts';
import type { RelatedPerson } from './related-person.ts';
import { updateReport, type LoadedReport } from './report.ts';

/** A person to be linked to a released report whose text names them. */
export interface NewReportPerson extends RelatedPerson {
  readonly name: string;
  readonly category: SubjectCategory;
  readonly grounds: string;
  readonly minor: boolean;
  readonly dates: RetentionDates;
}

/**
 * Links a person to a report: under its label, purpose and legal basis, with the dates of the rule of the category.
 * @returns the id of the link and the report's version
 */
export async function insertReportPerson(
  tx: ActorTx,
  report: LoadedReport,
  person: NewReportPerson,
): Promise<{ readonly id: string; readonly version: number }> {
  const { row } = report;
  if (row.purpose === null || row.legal_basis === null)
    throw new ReeveError('state_forbids', 'This report has no purpose or legal basis yet. Nothing was saved.');
  const id = tx.uuid();
  await tx.db
    .insertInto('person_involvement')
    .values({
      agency_id: row.agency_id,
      id,
      label_id: row.label_id,
      visible_until: person.dates.reviewOn,
      report_id: row.id,
      name: person.name,
      category: person.category,
      purpose: row.purpose,
      legal_basis: row.legal_basis,
      grounds: person.grounds,
      minor: person.minor,
      born_on: null,
      age_from: null,
      age_to: null,
      age_on: null,
      adult_on: null,
      review_on: person.dates.reviewOn,
      maximum_on: person.dates.maximumOn,
      related_person_id: person.related_person_id,
      related_entity_id: person.related_entity_id,
    })
    .execute();
  await renewStatementDates(tx, row.id);
  const version = await updateReport(tx, row, {});
  await insertTransition(tx, {
    labelId: row.label_id,
    kind: 'report',
    id: row.id,
    from: row.state,
    to: row.state,
    reason: '',
    act: 'person_added',
  });
  return { id, version };
}
