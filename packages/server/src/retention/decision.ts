import { decideRetention } from '@reeve/contract';
import {
  addDays,
  earliest,
  mayDecideOutcome,
  parseGradeCodes,
  ReeveError,
  SCHEME_CODES,
  type Grade,
  type HoldKind,
  type RetentionOutcome,
  type RetentionRule,
  type SubjectCategory,
} from '@reeve/domain';
import {
  atDesk,
  endGrants,
  eraseOpened,
  eraseReport,
  actorsOf,
  informRecipients,
  insertHold,
  noteAct,
  proposalFor,
  readCodeLists,
  removeProposal,
  restrictReport,
  retainReport,
  statementsOfReport,
  type ActorTx,
  type DeskAccess,
  type LoadedReport,
  type RetainedLink,
  type StoredProposal,
} from '@reeve/store';
import { codeListsOf } from '../code-list/lists.ts';
import { handle } from '../call/operation.ts';
import { isOtherGrade } from '../report/inform.ts';
import { keepSourceIn } from '../report/keep-source.ts';
import { relationFor } from '../report/related-person.ts';
import { requireErasable } from './erasable.ts';
import { categoryToRelate, endsLink, groundsOf, proposedGrade, proposedLinks, type ProposedLink } from './proposal.ts';
import { retentionRefusal } from './refusal.ts';
import { gradedReportDates, linkDates } from './rule-dates.ts';

export const decideRetentionHandler = handle(decideRetention, (call) =>
  call.write(async (tx) =>
    atDesk(tx, call.params.id, async (report, through) => {
      const { proposalId, approve, reason } = call.input;
      const proposal = await proposalFor(tx, report.row.id);
      if (proposal?.id !== proposalId) throw changedMeanwhile();
      return { outcome: await decideOn(tx, report, proposal, { approve, reason, through }) };
    }),
  ),
);

/**
 * Carries out or declines a proposal as a second person. Called at the desk. @returns the outcome, null if it was declined
 * @throws ReeveError stale_version, not_permitted, same_person, state_forbids
 */
export async function decideOn(
  tx: ActorTx,
  report: LoadedReport,
  proposal: StoredProposal,
  given: { readonly approve: boolean; readonly reason: string; readonly through: DeskAccess },
): Promise<RetentionOutcome | null> {
  const { approve, reason } = given;
  if (approve && proposal.report_version !== report.row.version) throw changedMeanwhile();
  const may = mayDecideOutcome(
    { accountId: tx.person.accountId, roles: tx.actor.roles },
    { proposerId: proposal.proposed_by, authorId: actorsOf(report, tx).authorId },
  );
  if (!may.allowed) throw retentionRefusal(may.because);
  keepSourceIn(report, { reason });
  const outcome = proposal.outcome as RetentionOutcome; // held to the five by a constraint
  tx.audit({
    action: outcome === 'erase' && approve ? 'erase' : approve && outcome !== 'retain' ? 'restrict' : 'review',
    objectKind: 'report',
    objectIds: [report.row.id],
    subjectIds: await subjectsOf(tx, report),
    because: approve ? outcome : `declined_${outcome}`,
  });
  await removeProposal(tx, report.row.id);
  if (!approve) {
    await noteAct(tx, report, 'outcome_declined', reason);
    return null;
  }
  await carryOut(tx, report, proposal, { outcome, reason, through: given.through });
  await endGrants(tx, report.row.id);
  return outcome;
}

const changedMeanwhile = (): ReeveError =>
  new ReeveError(
    'stale_version',
    'The report or what was proposed for it has changed in the meantime. Nothing was decided; look at it as it is now.',
  );

/**
 * Returns the persons named in it and its statements, so that an erasure also removes from the log who was searched for when it was found.
 */
async function subjectsOf(tx: ActorTx, report: LoadedReport): Promise<readonly string[]> {
  const statements = await statementsOfReport(tx, report.row.id);
  return [...report.persons, ...statements].map((one) => one.id);
}

/** What recipients of the report are informed of: a hold restricts. */
const GROUNDS = { hold: 'restricted', contest: 'contested', restrict: 'restricted', erase: 'erased' } as const;

async function carryOut(
  tx: ActorTx,
  report: LoadedReport,
  proposal: StoredProposal,
  { outcome, reason, through }: { outcome: RetentionOutcome; reason: string; through: DeskAccess },
): Promise<void> {
  const why = `${proposal.reason} ${reason}`;
  // The last visible day was yesterday: a restriction by two persons takes effect at once.
  const lastDay = addDays(tx.today, -1);
  if (outcome === 'erase' || endsLink({ outcome, links: proposedLinks(proposal) }))
    await requireErasable(tx, report.row);
  if (outcome !== 'retain') await informRecipients(tx, report.row.id, GROUNDS[outcome]);
  switch (outcome) {
    case 'retain':
      await retain(tx, report, proposal, why);
      return;
    case 'erase':
      // An opening leaves the raw file closed; the report is erased unread.
      if (through === 'opening') await tx.sweeping(() => eraseOpened(tx, report, proposal.reason));
      else await eraseReport(tx, report, proposal.reason);
      return;
    case 'hold':
      await insertHold(tx, report.row, {
        kind: proposal.hold_kind as HoldKind, // held to be there by a constraint
        ground: proposal.reason,
        setBy: proposal.proposed_by,
        endsOn: proposal.hold_until ?? tx.today,
      });
      await restrictReport(tx, report, { lastDay, because: proposal.reason, hold: true });
      await noteAct(tx, report, 'held', why);
      return;
    case 'contest':
      await restrictReport(tx, report, { lastDay, because: proposal.reason, contested: true });
      await noteAct(tx, report, 'contested', why);
      return;
    case 'restrict':
      await restrictReport(tx, report, { lastDay, because: proposal.reason });
      await noteAct(tx, report, 'restricted', why);
  }
}

/** Retains a report: its dates and those of its links follow from the agency's rules, counted from today. */
async function retain(tx: ActorTx, report: LoadedReport, proposal: StoredProposal, reason: string): Promise<void> {
  const { retention } = codeListsOf(await readCodeLists(tx));
  const links: RetainedLink[] = [];
  const proposed = proposedLinks(proposal);
  for (const link of proposed)
    links.push(await retained(tx, report, { link, asked: categoryToRelate(report, link, proposed) }, retention));
  const record = report.grades.findLast((one) => one.kind === 'record');
  const given = proposedGrade(proposal);
  const codes = given ?? (record && parseGradeCodes(record.scheme, record.source, record.info));
  if (!codes) throw new ReeveError('grade_missing', 'Only a graded report is retained. Nothing was decided.');
  const isCorrected = links.some(
    (link) => link.ends || link.category !== report.persons.find(({ id }) => id === link.id)?.category,
  );
  if (isCorrected) await informRecipients(tx, report.row.id, 'corrected');
  else if (isOtherGrade(report, codes)) await informRecipients(tx, report.row.id, 'regraded');
  const dates = gradedReportDates(
    codes,
    links.flatMap((link) => (link.ends ? [] : [link.dates])),
    retention,
    tx.today,
    undefined,
  );
  const grade: Grade | undefined = given && {
    codes: given,
    schemeVersion: SCHEME_CODES[given.scheme].version,
    gradedBy: proposal.proposed_by,
    gradedAt: tx.now().toISOString(),
    rationale: proposal.reason,
  };
  // The agency's longest retention is never later than its maximum.
  await retainReport(
    tx,
    report,
    {
      dates: { ...dates, reviewOn: earliest(dates.reviewOn, dates.maximumOn) },
      links,
      grade,
      subjectInformedOn: proposal.subject_informed_on,
    },
    reason,
  );
}

/** One link after the decision: a category that is kept keeps the person it relates to; a new one is checked in its present form. */
async function retained(
  tx: ActorTx,
  report: LoadedReport,
  { link, asked }: { readonly link: ProposedLink; readonly asked: SubjectCategory | undefined },
  rules: readonly RetentionRule[],
): Promise<RetainedLink> {
  const person = report.persons.find((one) => one.id === link.personId);
  if (!person)
    throw new ReeveError('stale_version', 'A person named in the report has gone meanwhile. Nothing was decided.');
  if (link.decision === 'end') return { id: person.id, ends: true };
  const category = link.category ?? (person.category as SubjectCategory); // held to the ten by a constraint
  const dates = linkDates(
    { name: person.name, category, minor: person.minor, reviewOn: undefined, adultOn: person.adult_on ?? undefined },
    false,
    rules,
    tx.today,
  );
  const related = asked
    ? await relationFor(tx, report, { ...link, category: asked }, link.relatedTo)
    : { related_person_id: person.related_person_id, related_entity_id: person.related_entity_id };
  return { id: person.id, ends: false, category, grounds: groundsOf(link, person.grounds), related, dates };
}
