import { countDueReports, decideRetentionInBulk, proposeRetentionInBulk } from '@reeve/contract';
import {
  DUE_AGES,
  mayEraseReport,
  mayPerform,
  mayProposeOutcome,
  ReeveError,
  shownCount,
  type DueAge,
} from '@reeve/domain';
import {
  atDesk,
  countDue,
  countUnacted,
  actorsOf,
  insertProposal,
  listDue,
  proposalFor,
  readCodeLists,
  impedimentsOf,
  type ActorTx,
} from '@reeve/store';
import { codeListsOf } from '../code-list/lists.ts';
import { handle, type Handler } from '../call/operation.ts';
import { keepSourceIn } from '../report/keep-source.ts';
import { decideOn } from './decision.ts';
import { retentionRefusal } from './refusal.ts';

/** Refuses reports that are not on this person's desk, or not all there by one rule. Returns the ids once each. */
async function ofOneRule(tx: ActorTx, ids: readonly string[]): Promise<readonly string[]> {
  const wanted = new Set(ids);
  const due = (await listDue(tx)).filter((row) => wanted.has(row.id));
  if (due.length !== wanted.size)
    throw new ReeveError('not_found', 'Some of these reports are not on your desk. Nothing was changed.');
  if (new Set(due.map((row) => row.rule)).size > 1)
    throw new ReeveError(
      'invalid_input',
      'These reports fall under different retention rules: decide on each rule apart. Nothing was changed.',
      { fields: ['ids'] },
    );
  return due.map((row) => row.id);
}

/** Refuses bulk decisions on anything that I21 or I22 protects. @throws ReeveError state_forbids */
async function requireClear(
  tx: ActorTx,
  report: { readonly id: string; readonly case_ref: string | null },
): Promise<void> {
  // One sentence for all reasons: this person cannot learn here what prevents the erasure of one of several.
  if (!mayEraseReport(await impedimentsOf(tx, report), tx.today).allowed)
    throw new ReeveError(
      'state_forbids',
      'Something stands against erasing one of these reports: decide on them singly. Nothing was changed.',
    );
}

/** Several reports of one rule restricted or erased at once, by two persons as for one; and the numbers of due reports. */
export const bulkHandlers: readonly Handler[] = [
  handle(proposeRetentionInBulk, (call) =>
    call.write(async (tx) => {
      const { outcome, reason } = call.input;
      if (!mayPerform(tx.actor.roles, 'revalidate_report')) throw retentionRefusal('role');
      const ids = await ofOneRule(tx, call.input.ids);
      for (const id of ids)
        await atDesk(tx, id, async (report) => {
          const may = mayProposeOutcome(
            { accountId: tx.person.accountId, roles: tx.actor.roles },
            actorsOf(report, tx).authorId,
          );
          if (!may.allowed) throw retentionRefusal(may.because);
          await requireClear(tx, report.row);
          keepSourceIn(report, { reason });
          const none = {
            grade: undefined,
            links: [],
            holdKind: undefined,
            holdUntil: undefined,
            subjectInformedOn: undefined,
          };
          await insertProposal(tx, report, { outcome, reason, ...none });
          tx.audit({ action: 'review', objectKind: 'report', objectIds: [id], because: `propose_${outcome}` });
        });
      return { proposed: ids.length };
    }),
  ),
  handle(decideRetentionInBulk, (call) =>
    call.write(async (tx) => {
      const { outcome, approve, reason } = call.input;
      if (!mayPerform(tx.actor.roles, 'revalidate_report')) throw retentionRefusal('role');
      const ids = await ofOneRule(tx, call.input.ids);
      for (const id of ids)
        await atDesk(tx, id, async (report) => {
          const proposal = await proposalFor(tx, id);
          if (proposal?.outcome !== outcome)
            throw new ReeveError(
              'stale_version',
              'For one of these reports something else has been proposed, or nothing. Nothing was decided.',
            );
          if (approve) await requireClear(tx, report.row);
          await decideOn(tx, report, proposal, { approve, reason, through: 'own_rights' });
        });
      return { decided: ids.length };
    }),
  ),
  handle(countDueReports, (call) =>
    call.read(async (tx) => {
      if (!mayPerform(tx.actor.roles, 'count_due_reports')) throw retentionRefusal('role');
      const { retention } = codeListsOf(await readCodeLists(tx));
      const counts = await countDue(
        tx,
        retention.map((rule) => rule.id),
      );
      const unacted = await countUnacted(tx);
      call.consulted({ action: 'view', objectKind: 'retention_counts', objectIds: [], resultCount: counts.size });
      const shown = (of: Readonly<Record<DueAge, number | undefined>>) =>
        Object.fromEntries(DUE_AGES.map((age) => [age, of[age] ?? null])) as Record<DueAge, number | null>; // one entry an age
      return {
        rules: [...counts].map(([rule, of]) => ({
          rule,
          counts: shown(of),
          unacted: shownCount(unacted.get(rule) ?? 0) ?? null,
        })),
      };
    }),
  ),
];
