import { EMPTY_DRAFT, earliestOf, involvementRuleId, ReeveError, type RetentionRule } from '@reeve/domain';
import { PERSONAS, type Agency, type ScenarioReport } from '@reeve/scenario';
import { actAsSystem, asActor, insertBulkReports, type BulkReport, type Store } from '@reeve/store';
import { scenarioActor } from './foundation.ts';

interface Person {
  readonly id: string;
  readonly unit: Agency['units'][number];
}

/** Reports written together: one transaction and one event in the log. */
const REPORT_CHUNK = 500;

/**
 * Reports of mixed grade in every state, as their authors and officers would have written them; one event a batch of one
 * purpose.
 *
 * @param taken references used by the loader so far
 */
export async function loadReports(
  store: Store,
  agency: Agency,
  reports: Iterable<ScenarioReport>,
  taken: Set<string>,
): Promise<void> {
  const people = new Map<string, Person>();
  for (const persona of PERSONAS.filter((one) => one.agency === agency.code)) {
    const unit = agency.units.find((one) => one.code === persona.unit);
    if (unit) people.set(persona.login, { id: persona.id, unit });
  }
  const flush = (purpose: string, reports: readonly BulkReport[]): Promise<void> =>
    asActor(
      store,
      actAsSystem(agency.id, scenarioActor(agency), purpose, 'riverton'),
      async (tx) => {
        await insertBulkReports(tx, reports, taken);
        tx.audit({ action: 'bulk_load', objectKind: 'report', resultCount: reports.length });
      },
      { write: true },
    );
  const byPurpose = new Map<string, BulkReport[]>();
  for (const report of reports) {
    const list = byPurpose.get(report.purpose) ?? [];
    list.push(bulkReport(report, people, agency.retentionRules));
    byPurpose.set(report.purpose, list);
    if (list.length < REPORT_CHUNK) continue;
    await flush(report.purpose, list);
    byPurpose.delete(report.purpose);
  }
  for (const [purpose, reports] of byPurpose) await flush(purpose, reports);
}

function bulkReport(
  report: ScenarioReport,
  people: ReadonlyMap<string, Person>,
  rules: readonly RetentionRule[],
): BulkReport {
  const personOf = (login: string): Person => {
    const person = people.get(login);
    if (!person) throw new ReeveError('internal', 'A report of the exercise names a person who is not there.');
    return person;
  };
  const author = personOf(report.authorLogin);
  const grader = personOf(report.graderLogin);
  const persons = report.persons.map((person) => {
    const id = involvementRuleId(person.category, report.purpose === 'P3', person.minor);
    const dates = earliestOf(
      rules.filter((rule) => rule.id === id),
      report.submittedOn,
    ) ?? { reviewOn: report.reviewOn, maximumOn: report.maximumOn };
    return {
      name: person.name,
      category: person.category,
      grounds: person.grounds,
      minor: person.minor,
      reviewOn: dates.reviewOn > report.reviewOn ? dates.reviewOn : report.reviewOn,
      maximumOn: dates.maximumOn,
      relatedIndex: person.relatedIndex,
    };
  });
  return {
    ...report,
    marking: {
      classification: report.classification,
      tlp: report.tlp,
      handling: report.handling.codes,
      conditions: report.handling.conditions,
      group: report.group,
    },
    submittedAt: new Date(`${report.submittedOn}T09:00:00+01:00`),
    hands: {
      authorId: author.id,
      graderId: grader.id,
      sanitiserId: personOf(report.sanitiserLogin).id,
      checkerId: personOf(report.checkerLogin).id,
    },
    unit: author.unit,
    graderUnitName: grader.unit.name,
    persons,
    draft: {
      ...EMPTY_DRAFT,
      subject: report.subject,
      text: report.rawText,
      sourceReference: report.sourceReference,
      grade: report.provisionalGrade,
      persons: report.persons.map((person) => ({
        name: person.name,
        category: person.category,
        grounds: person.grounds,
        minor: person.minor,
        reviewOn: report.reviewOn,
        relatedTo: relatedInForm(report, person),
      })),
      namesNobody: report.persons.length === 0,
      classification: report.classification,
      handling: report.handling,
      tlp: report.tlp,
      group: report.group,
      purpose: report.purpose,
      legalBasis: report.legalBasis,
      priority: report.priority,
      occurredOn: report.occurredOn,
    },
  };
}

function relatedInForm({ persons }: ScenarioReport, { relatedIndex }: ScenarioReport['persons'][number]) {
  const name = relatedIndex === undefined ? undefined : persons[relatedIndex]?.name;
  return name === undefined ? undefined : { name, entityId: undefined };
}
