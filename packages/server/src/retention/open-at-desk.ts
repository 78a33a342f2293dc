import { openAtRetentionDesk, type ReplyOf } from '@reeve/contract';
import {
  mayDecideOutcome,
  mayProposeOutcome,
  type HoldKind,
  type RetentionOutcome,
  type RetentionRefusal,
  type SubjectCategory,
  type Verdict,
} from '@reeve/domain';
import {
  atDesk,
  actorsOf,
  holdsOn,
  isRestricted,
  proposalFor,
  requireAcknowledgement,
  seesProceeding,
  staffNames,
  type ActorTx,
  type LoadedReport,
  type StoredProposal,
} from '@reeve/store';
import { markingOf } from '../marking.ts';
import { handle } from '../call/operation.ts';
import { lacksRelation, proposedGrade, proposedLinks } from './proposal.ts';
import { retentionRefusal } from './refusal.ts';

export const openAtRetentionDeskHandler = handle(openAtRetentionDesk, (call) =>
  call.write(async (tx) =>
    atDesk(tx, call.params.id, async (report, through) => {
      const { id, label_id: labelId } = report.row;
      // It is opened for deciding only; for anyone else its date has passed.
      const may = mayProposeOutcome(
        { accountId: tx.person.accountId, roles: tx.actor.roles },
        actorsOf(report, tx).authorId,
      );
      if (!may.allowed) throw retentionRefusal(may.because);
      // A restricted report can no longer be acknowledged; its conditions are shown with it.
      if (!isRestricted(tx, report.row)) await requireAcknowledgement(tx, { kind: 'report', id, labelId });
      tx.audit({
        action: through === 'opening' ? 'break_glass' : 'view',
        objectKind: 'report',
        objectIds: [id],
        justification: call.input.reason,
        fieldsShown: ['report', 'retention_desk'],
      });
      return deskReply(tx, report);
    }),
  ),
);

/** Returns a report for the desk: what the decision needs, and no raw text. Called at the desk. */
async function deskReply(tx: ActorTx, report: LoadedReport): Promise<ReplyOf<typeof openAtRetentionDesk>> {
  const { row, persons, grades } = report;
  const proposal = await proposalFor(tx, row.id);
  const holds = await holdsOn(tx, row.id);
  const names = await staffNames(tx);
  const actor = { accountId: tx.person.accountId, roles: tx.actor.roles };
  const { authorId } = actorsOf(report, tx);
  const grade = grades.findLast((one) => one.kind === 'record');
  return {
    id: row.id,
    reference: row.reference,
    version: row.version,
    subject: row.sanitised_text === null ? '' : row.subject,
    text: row.sanitised_text,
    unit: row.unit_name,
    restricted: isRestricted(tx, row),
    restrictedBecause: row.restricted_because,
    contested: row.contested,
    reviewOn: row.review_on,
    maximumOn: row.maximum_on,
    caseRef: row.case_ref,
    openProceeding: await seesProceeding(tx, row),
    mayAssistDefence: row.may_assist_defence as 'yes' | 'no' | 'not_assessed', // held to the three by a constraint
    grade: grade
      ? { scheme: grade.scheme as GradeScheme, source: grade.source, info: grade.info } // written only from parsed codes
      : null,
    persons: persons.map((person) => ({
      id: person.id,
      name: person.name,
      category: person.category as SubjectCategory, // held to the ten by a constraint
      grounds: person.grounds,
      legalBasis: person.legal_basis,
      reviewOn: person.review_on,
      maximumOn: person.maximum_on,
      lacksRelation: lacksRelation(persons, person),
      relatedPersonId: persons.find((one) => one.id === person.related_person_id)?.id ?? null,
    })),
    holds: holds.map((hold) => ({
      kind: hold.kind as HoldKind, // held to the four by a constraint
      ground: hold.ground,
      setBy: names.get(hold.set_by) ?? '',
      endsOn: hold.ends_on,
    })),
    proposal: proposal ? proposalReply(proposal, names) : null,
    mayPropose: verdictReply(mayProposeOutcome(actor, authorId)),
    mayDecide: verdictReply(mayDecideOutcome(actor, { proposerId: proposal?.proposed_by ?? '', authorId })),
    marking: markingOf(tx.partsOf(row.label_id)),
  };
}

type GradeScheme = NonNullable<ReplyOf<typeof openAtRetentionDesk>['grade']>['scheme'];

function proposalReply(proposal: StoredProposal, names: ReadonlyMap<string, string>) {
  return {
    id: proposal.id,
    outcome: proposal.outcome as RetentionOutcome, // held to the five by a constraint
    reason: proposal.reason,
    by: names.get(proposal.proposed_by) ?? '',
    at: proposal.proposed_at.toISOString(),
    grade: proposedGrade(proposal) ?? null,
    links: proposedLinks(proposal).map((link) => ({
      personId: link.personId,
      decision: link.decision,
      category: link.category ?? null,
    })),
    holdKind: proposal.hold_kind as HoldKind | null, // held to the four by a constraint
    holdUntil: proposal.hold_until,
    subjectInformedOn: proposal.subject_informed_on,
  };
}

const verdictReply = (verdict: Verdict<RetentionRefusal>) => ({
  allowed: verdict.allowed,
  because: verdict.allowed ? null : verdict.because,
});
