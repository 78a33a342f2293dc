import type { PlannedWeek } from '@reeve/analysis';
import { makePlanThreads, planOnThread } from '@reeve/compute';
import { allocationPlan, changeAllocationPlan } from '@reeve/contract';
import {
  joinLabels,
  mayMovePlan,
  mayPerform,
  PLAN_MACHINE,
  ReeveError,
  type LabelParts,
  type PlanState,
} from '@reeve/domain';
import {
  areasOfSet,
  insertRecord,
  listRecords,
  loadRecord,
  moveRecord,
  recordsByIds,
  updateRecord,
  type ActorTx,
  type StoredRecord,
} from '@reeve/store';
import { handle, type Handler } from '../call/operation.ts';
import { chosenLabel } from '../record/chosen-label.ts';
import { recordHandlers } from '../record/handlers.ts';
import { refuseOrderOfPersons, textsIn } from '../record/person-words.ts';
import { currentPlan, planBody, rulesInWords, ruleText, weekInput, type PlanBody } from './body.ts';
import { checkWeek } from './check.ts';
import { clashRefusal } from './clash.ts';
import { enteredOf, gatherWeek, namesOf, type GatheredWeek } from './gather.ts';
import { brokenBy, firmOf, readPlan } from './result.ts';

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
const createHandler = handle(allocationPlan.create, async (call) => {
  const read = async (tx: ActorTx) => {
    requirePlanner(tx);
    const body = await completed(tx, call.input.body);
    await checkWeek(tx, call.input.title, body);
    return { body, gathered: await gatherWeek(tx, body) };
  };
  const { body, gathered } = await call.read(read);
  const planned = await plan(call, body, gathered);
  return call.write(async (tx) => {
    const again = await read(tx);
    if (again.gathered.inputDigest !== gathered.inputDigest)
      throw new ReeveError(
        'conflict',
        'The crimes changed while the plan was computed. Nothing was saved; compute it again.',
        { because: 'plan_input_changed' },
      );
    return keepPlan(tx, call.input, again, planned);
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

const changeHandler = handle(changeAllocationPlan, (call) =>
  call.write(async (tx) => {
    const { version, hours, reason } = call.input;
    if (!mayPerform(tx.actor.roles, 'plan_hours') && !mayPerform(tx.actor.roles, 'decide'))
      throw new ReeveError('not_permitted', 'Your role does not change plans of hours. Nothing was changed.');
    const row = await loadRecord(tx, 'allocation_plan', call.params.id);
    if (row.version !== version)
      throw new ReeveError('stale_version', 'The plan was changed in the meantime. Look at it first.', {
        version: row.version,
      });
    if (row.state !== 'proposed')
      throw new ReeveError('state_forbids', 'Only a proposed plan is changed. Nothing was changed.', {
        because: 'no_such_step',
      });
    const body = planBody(row);
    const plan = { ...currentPlan(body), hours: hours.filter((one) => one.hours > 0) };
    const codes = new Set([...body.areas, ...body.shifts].map(({ code }) => code));
    if (hours.some(({ area, shift }) => !codes.has(area) || !codes.has(shift)))
      throw new ReeveError('invalid_input', 'There is no such area or shift in the plan. Nothing was changed.', {
        fields: ['hours'],
      });
    const change = { plan, reason, by: tx.name, at: tx.now().toISOString() };
    const saved = await updateRecord(tx, 'allocation_plan', row, { body: { ...body, change } });
    tx.audit({ action: 'alter', objectKind: 'allocation_plan', objectIds: [row.id], because: 'change' });
    return { version: saved };
  }),
);

/** Plans of hours: computed from rules and crimes, changed or adopted by named people with a reason. */
export const allocationHandlers: readonly Handler[] = [
  ...recordHandlers<PlanBody>({
    kind: 'allocation_plan',
    list: allocationPlan.list,
    read: allocationPlan.read,
    move: allocationPlan.move,
    initial: () => 'proposed',
    steps: (state) => PLAN_MACHINE[state as PlanState], // held by a constraint
    mayMove: (_, row, to, actor) =>
      mayMovePlan(
        to as PlanState, // one of the steps
        actor,
        row.created_by,
      ),
    checkMove: async (tx, row, to) => {
      const body = planBody(row);
      const firm = to === 'adopted' ? firmOf(brokenBy(row, currentPlan(body))) : [];
      if (firm.length === 0) return;
      const names = namesOf(await areasOfSet(tx, body.areaSetId));
      throw new ReeveError(
        'state_forbids',
        `This plan breaks a rule that no reason sets aside: ${rulesInWords(firm, names)}. Nothing was changed.`,
        { because: 'plan_firm_rule', rules: firm.map(ruleText) },
      );
    },
    afterMove: async (tx, row, to) => {
      if (to === 'adopted') await supersedeSameWeek(tx, row);
    },
    more: readPlan,
  }),
  createHandler,
  changeHandler,
];

/** The most adopted plans looked at. */
const MOST_ADOPTED = 200;

/** Of two plans for the same areas and week the one adopted later is in force. */
async function supersedeSameWeek(tx: ActorTx, row: StoredRecord): Promise<void> {
  const { weekFrom, areaSetId } = planBody(row);
  const adopted = await listRecords(tx, 'allocation_plan', {
    state: 'adopted',
    ownerId: undefined,
    after: undefined,
    limit: MOST_ADOPTED,
  });
  for (const one of adopted) {
    const other = planBody(one);
    if (one.id !== row.id && other.weekFrom === weekFrom && other.areaSetId === areaSetId)
      await moveRecord(tx, 'allocation_plan', one, 'superseded', `by plan ${row.reference}`);
  }
}
