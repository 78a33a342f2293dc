import type { Draft } from '@reeve/contract';
import { ReeveError, type ReportDraft } from '@reeve/domain';
import { expectVersion, loadReport, type ActorTx, type LoadedReport } from '@reeve/store';

/** Returns the form of a request as the domain's draft: missing fields are `undefined`, never a default. */
export function draftOf(form: Draft): ReportDraft {
  return {
    ...form,
    answers: { toldBy: form.answers.toldBy, knowsBy: form.answers.knowsBy, recordAgrees: form.answers.recordAgrees },
    grade: form.grade,
    persons: form.persons.map((person) => ({
      ...person,
      category: person.category,
      age: person.age,
      reviewOn: person.reviewOn,
      relatedTo: person.relatedTo && { name: person.relatedTo.name, entityId: person.relatedTo.entityId },
    })),
    classification: form.classification,
    tlp: form.tlp,
    group: form.group,
    purpose: form.purpose,
    legalBasis: form.legalBasis,
    priority: form.priority,
    occurredOn: form.occurredOn,
    place: form.place && { ...form.place, areaCode: form.place.areaCode, point: form.place.point },
    window: form.window,
    topic: form.topic,
    reviewOn: form.reviewOn,
    requirementId: form.requirementId,
    collectionTaskId: form.collectionTaskId,
    patrolQuestionId: form.patrolQuestionId,
    threat: form.threat,
    specialItems: form.specialItems.map((item) => ({ ...item, kind: item.kind, necessity: item.necessity })),
  };
}

/** Loads a draft of the user's own. @throws ReeveError state_forbids — it is no draft of theirs; stale_version */
export async function ownDraft(tx: ActorTx, id: string, version: number): Promise<LoadedReport> {
  const report = await loadReport(tx, id);
  if (report.draft === undefined)
    throw new ReeveError('state_forbids', 'This is no longer a draft of yours; nothing was changed.');
  expectVersion(report.row, version);
  return report;
}
