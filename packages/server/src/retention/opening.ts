import { answerDeskOpening, askDeskOpening, listDeskOpenings, useDeskOpening } from '@reeve/contract';
import { mayAskOpening, mayPerform, ReeveError } from '@reeve/domain';
import {
  answerOpening,
  grantedReference,
  insertOpening,
  listColleagues,
  listOpenings,
  loadOpening,
  ownGrants,
  readCodeLists,
  staffNames,
  useOpening,
  type ActorTx,
} from '@reeve/store';
import { codeListsOf } from '../code-list/lists.ts';
import { handle, type Handler } from '../call/operation.ts';
import { retentionRefusal } from './refusal.ts';

const SHOWN = 100;

const REFUSED = {
  role: 'Your role does not ask to have a report opened. Nothing was changed.',
  same_person: 'Name two other persons: one who opens it and another who answers. Nothing was changed.',
  reviewer: 'The person it is opened for does not decide at the review desk. Nothing was changed.',
  second: 'The person you named does not answer such a request. Nothing was changed.',
} as const;

type Opening = Awaited<ReturnType<typeof listOpenings>>[number];

function stateOf(tx: ActorTx, one: Opening): 'waiting' | 'approved' | 'declined' | 'over' {
  if (one.approved === null) return 'waiting';
  if (!one.approved) return 'declined';
  return one.last_day !== null && one.last_day >= tx.today ? 'approved' : 'over';
}

/** True if a request waits for this person’s answer. */
const waitsFor = (tx: ActorTx, one: Opening): boolean =>
  one.approved === null && one.second_id === tx.person.accountId && mayPerform(tx.actor.roles, 'approve_opening');

/** The reports this person can open by break-glass, by opening. */
async function opened(tx: ActorTx): Promise<ReadonlyMap<string, { readonly id: string; readonly reference: string }>> {
  const reports = new Map<string, { readonly id: string; readonly reference: string }>();
  for (const grant of await ownGrants(tx)) {
    const reference = await grantedReference(tx, grant);
    if (reference !== undefined) reports.set(grant.id, { id: grant.report_id, reference });
  }
  return reports;
}

/** Break-glass at the review desk: requested, answered, and listed for the three persons of each. */
export const openingHandlers: readonly Handler[] = [
  handle(listDeskOpenings, (call) =>
    call.read(async (tx) => {
      const openings = await listOpenings(tx, SHOWN);
      const names = await staffNames(tx);
      const reports = await opened(tx);
      const others = mayPerform(tx.actor.roles, 'count_due_reports')
        ? (await listColleagues(tx)).filter((one) => one.id !== tx.person.accountId)
        : [];
      const named = (name: 'revalidate_report' | 'approve_opening') =>
        others.filter((one) => mayPerform(one.roles, name)).map((one) => ({ id: one.id, name: one.name }));
      call.consulted({
        action: 'view',
        objectKind: 'desk_opening',
        objectIds: openings.map((one) => one.id),
        resultCount: openings.length,
      });
      return {
        items: openings.map((one) => ({
          id: one.id,
          rule: one.rule,
          askedBy: names.get(one.asked_by) ?? '',
          openedFor: names.get(one.opened_for) ?? '',
          second: names.get(one.second_id) ?? '',
          reason: one.reason,
          askedAt: one.asked_at.toISOString(),
          state: stateOf(tx, one),
          decisionReason: one.decision_reason,
          lastDay: one.last_day,
          mayAnswer: waitsFor(tx, one),
          mine: one.opened_for === tx.person.accountId,
          report: reports.get(one.id) ?? null,
        })),
        reviewers: named('revalidate_report'),
        seconds: named('approve_opening'),
      };
    }),
  ),
  handle(askDeskOpening, (call) =>
    call.write(async (tx) => {
      const { rule, openedForId, secondId, reason } = call.input;
      if (!mayPerform(tx.actor.roles, 'count_due_reports')) throw new ReeveError('not_permitted', REFUSED.role);
      const colleagues = await listColleagues(tx);
      const rolesOf = (id: string) => ({
        accountId: id,
        roles: colleagues.find((one) => one.id === id)?.roles ?? [],
      });
      const may = mayAskOpening({
        askedBy: { accountId: tx.person.accountId, roles: tx.actor.roles },
        openedFor: rolesOf(openedForId),
        second: rolesOf(secondId),
      });
      if (!may.allowed)
        throw new ReeveError(may.because === 'same_person' ? 'same_person' : 'not_permitted', REFUSED[may.because], {
          because: may.because,
        });
      const { retention } = codeListsOf(await readCodeLists(tx));
      if (!retention.some((one) => one.id === rule))
        throw new ReeveError('invalid_input', 'The agency has no such retention rule. Nothing was changed.', {
          fields: ['rule'],
        });
      const id = await insertOpening(tx, { rule, opened_for: openedForId, second_id: secondId, reason });
      tx.audit({
        action: 'break_glass',
        objectKind: 'desk_opening',
        objectIds: [id],
        recipients: [openedForId],
        justification: reason,
        because: 'asked',
      });
      return { id };
    }),
  ),
  handle(answerDeskOpening, (call) =>
    call.write(async (tx) => {
      const { approve, reason } = call.input;
      const opening = await loadOpening(tx, call.params.id);
      if (opening.second_id !== tx.person.accountId)
        throw new ReeveError('same_person', 'The second person named in it answers this. Nothing was changed.');
      if (!mayPerform(tx.actor.roles, 'approve_opening'))
        throw new ReeveError('not_permitted', 'Your role does not answer such a request. Nothing was changed.');
      const lastDay = await answerOpening(tx, opening, { approve, reason });
      tx.audit({
        action: 'break_glass',
        objectKind: 'desk_opening',
        objectIds: [opening.id],
        recipients: [opening.opened_for],
        justification: reason,
        because: approve ? 'approved' : 'declined',
      });
      return { lastDay: lastDay ?? null };
    }),
  ),
  handle(useDeskOpening, (call) =>
    call.write(async (tx) => {
      const opening = await loadOpening(tx, call.params.id);
      if (opening.opened_for !== tx.person.accountId)
        throw new ReeveError('not_permitted', 'This is opened for another person. Nothing was opened.');
      if (!mayPerform(tx.actor.roles, 'revalidate_report')) throw retentionRefusal('role');
      const grant = await useOpening(tx, opening);
      const reference = grant && (await grantedReference(tx, grant));
      tx.audit({
        action: 'break_glass',
        objectKind: 'desk_opening',
        objectIds: grant ? [opening.id, grant.report_id] : [opening.id],
        justification: opening.reason,
        because: 'used',
      });
      return { report: grant && reference !== undefined ? { id: grant.report_id, reference } : null };
    }),
  ),
];
