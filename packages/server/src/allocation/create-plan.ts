import { isDeepStrictEqual } from 'node:util';
import type { PlannedWeek } from '@reeve/analysis';
import { makePlanThreads, planOnThread } from '@reeve/compute';
import { allocationPlan } from '@reeve/contract';
import { joinLabels, mayPerform, ReeveError, type LabelParts } from '@reeve/domain';
import { insertRecord, recordsByIds, type ActorTx } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { chosenLabel } from '../record/chosen-label.ts';
import { refuseOrderOfPersons, textsIn } from '../record/person-words.ts';
import { currentPlan, planBody, weekInput, type PlanBody } from './body.ts';
import { checkWeek } from './check.ts';
import { clashRefusal } from './clash.ts';
import { onAnalysisThread } from '../task-threads/task-threads.ts';
import { enteredOf, gatherWeek, markNow, readWeek, type GatheredWeek } from './gather.ts';

/** One plan at a time: it occupies a core. */
const threads = makePlanThreads();

function requirePlanner(tx: ActorTx): void {
  if (mayPerform(tx.actor.roles, 'plan_hours')) return;
  throw new ReeveError('not_permitted', 'Your role does not plan hours. Nothing was saved.');
}

type CreateCall = Parameters<Parameters<typeof handle<typeof allocationPlan.create>>[1]>[0];

/** The plan of the week before as it was adopted, for comparison; locks get the name of who fixed them. */
async function completed(tx: ActorTx, body: PlanBody): Promise<PlanBody> {
  const entered = enteredOf(body);
  const [previous] = await recordsByIds(tx, 'allocation_plan', body.previousId === undefined ? [] : [body.previousId]);
  const before = previous ? currentPlan(planBody(previous)) : body.before;
  return {
    ...entered,
    ...(before === undefined ? {} : { before }),
    locks: body.locks.map((lock) => ({ ...lock, fixedBy: tx.name })),
  };
}

/** Reads the input, plans on a thread without a transaction, and stores the plan if its input is still the same. */
export const createPlan = handle(allocationPlan.create, async (call) => {
  const read = async (tx: ActorTx) => {
    requirePlanner(tx);
    const body = await completed(tx, call.input.body);
    await checkWeek(tx, call.input.title, body);
    return body;
  };
  const { body, gathered } = await onAnalysisThread(call, async (thread) => {
    const { body, week } = await call.read(async (tx) => {
      const body = await read(tx);
      return { body, week: await readWeek(tx, body) };
    });
    return { body, gathered: await gatherWeek(thread, body, week) };
  });
  const planned = await plan(call, body, gathered);
  return call.write(async (tx) => {
    const again = await read(tx);
    if (!isDeepStrictEqual(again, body) || (await markNow(tx, body)) !== gathered.mark)
      throw new ReeveError(
        'conflict',
        'The crimes changed while the plan was computed. Nothing was saved; compute it again.',
        { because: 'plan_input_changed' },
      );
    return keepPlan(tx, call.input, { body, gathered }, planned);
  });
});

async function plan(call: CreateCall, body: PlanBody, { found, names }: GatheredWeek): Promise<PlannedWeek> {
  const cancel = new AbortController();
  const onClose = (): void => cancel.abort();
  // A person who cancels closes the request.
  call.http.raw.once('close', onClose);
  try {
    const week = weekInput(body, found.demand);
    const outcome = await planOnThread(threads, call.person.accountId, week, cancel.signal);
    if ('planned' in outcome) return outcome.planned;
    throw clashRefusal(week, outcome.clash, names);
  } finally {
    call.http.raw.off('close', onClose);
  }
}

async function keepPlan(
  tx: ActorTx,
  input: CreateCall['input'],
  { body, gathered }: { readonly body: PlanBody; readonly gathered: GatheredWeek },
  planned: PlannedWeek,
) {
  const { found, mark, inputDigest, batchIds, label } = gathered;
  const computed = {
    at: tx.now().toISOString(),
    inputDigest,
    mark,
    batches: batchIds.length,
    demand: found.demand,
    crimes: found.crimes,
    discovered: found.discovered,
    outsideShifts: found.outsideShifts,
    withoutHour: found.withoutHour,
    plan: planned.plan,
    boundDays: planned.boundDays,
    gap: planned.gap,
    shiftPrices: planned.shiftPrices,
    moreHours: planned.moreHours,
    lockPrices: planned.lockPrices,
  };
  await refuseOrderOfPersons(tx, textsIn(input.title, body), 'texts');
  const chosen = chosenLabel(tx, input.marking);
  const previous = body.previousId === undefined ? [] : [{ kind: 'allocation_plan' as const, id: body.previousId }];
  const made = await insertRecord(tx, 'allocation_plan', {
    title: input.title,
    state: 'proposed',
    body: { ...body, computed },
    cites: [...input.cites, ...previous, ...batchIds.map((id) => ({ kind: 'import_batch' as const, id }))],
    marking: markingWith(tx, label, chosen),
    ownerId: input.ownerId ?? tx.person.accountId,
    dueOn: input.dueOn,
  });
  tx.audit({ action: 'create', objectKind: 'allocation_plan', objectIds: [made.id] });
  return { id: made.id, reference: made.reference, version: made.version };
}

/** A plan is at least as strict as its areas. */
function markingWith(tx: ActorTx, label: LabelParts, chosen: Omit<LabelParts, 'agencyId'> | undefined) {
  return chosen === undefined ? label : joinLabels(label, { ...chosen, agencyId: tx.person.agencyId });
}
