import { controlStrategy, type priority } from '@reeve/contract';
import {
  ALLOWED,
  mayReviewStrategy,
  MOST_PRIORITIES,
  ReeveError,
  refused,
  STRATEGY_MACHINE,
  STRATEGY_SIGNER,
  strategyDates,
  strategyFaults,
  strategyStanding,
  type StrategyFault,
  type StrategyStanding,
  type StrategyState,
} from '@reeve/domain';
import { lockSigned, moveRecord, recordsByIds, staffNames, type ActorTx, type StoredRecord } from '@reeve/store';
import type { z } from 'zod';
import { recordHandlers } from '../record/handlers.ts';
import { assessmentBody } from '../threat-assessment/body.ts';
import { workOn } from './work.ts';

type StrategyBody = z.output<typeof controlStrategy.create.input>['body'];
type PriorityBody = z.output<typeof priority.create.input>['body'];

/** The bodies of stored records: written only through their contracts. */
const bodyOf = (row: StoredRecord): StrategyBody => row.body as StrategyBody;
const priorityOf = (row: StoredRecord): PriorityBody => row.body as PriorityBody;

/** Priorities and what is deliberately none, on one page: drafted, signed by the chief, superseded by the next. */
export const controlStrategyHandlers = recordHandlers<StrategyBody>({
  kind: 'control_strategy',
  list: controlStrategy.list,
  read: controlStrategy.read,
  create: controlStrategy.create,
  move: controlStrategy.move,
  createdBy: 'propose_requirement',
  initial: () => 'draft',
  prepare: (_tx, input) => {
    const { priorityIds, assessmentId } = input.body;
    if (priorityIds.length > MOST_PRIORITIES) throw incomplete([{ is: 'too_many_priorities' }]);
    if (new Set(priorityIds).size < priorityIds.length)
      throw new ReeveError('invalid_input', 'A priority is there twice. Nothing was saved.', {
        fields: ['priorityIds'],
      });
    const cites = priorityIds.map((id) => ({ kind: 'priority' as const, id }));
    const answered = assessmentId === undefined ? [] : [{ kind: 'threat_assessment' as const, id: assessmentId }];
    // A review is recorded by its own step.
    const { reviewedOn: _, ...body } = input.body;
    return { ...input, body, cites: [...input.cites, ...answered, ...cites] };
  },
  // A step from signed to signed is a review: nothing that was signed changes.
  steps: (state) => (state === 'signed' ? ['signed'] : STRATEGY_MACHINE[state as StrategyState]), // held by a constraint
  mayMove: (tx, row, to, actor) => {
    if (to === 'signed' && !actor.roles.includes(STRATEGY_SIGNER)) return refused('role');
    if (row.state === 'signed') return mayReviewStrategy(standingOf(tx, row));
    if (to === 'signed') return ALLOWED;
    return row.created_by === actor.accountId ? ALLOWED : refused('not_author');
  },
  checkMove: async (tx, row, to) => {
    if (to !== 'signed' || row.state === 'signed') return;
    const { assessmentId } = bodyOf(row);
    const [answered] = await recordsByIds(tx, 'threat_assessment', assessmentId === undefined ? [] : [assessmentId]);
    if (answered && !['approved', 'superseded'].includes(answered.state))
      throw new ReeveError('state_forbids', 'The threat assessment it answers is not approved. Nothing was changed.', {
        because: 'not_approved',
      });
    const faults = await faultsOf(tx, row);
    if (faults.length > 0) throw incomplete(faults);
  },
  onMove: (tx, row) => (row.state === 'signed' ? { body: { ...bodyOf(row), reviewedOn: tx.today } } : {}),
  afterMove: async (tx, row, to) => {
    if (to === 'signed' && row.state !== 'signed') await putInForce(tx, row);
  },
  more: async (tx, row) => {
    const { validFrom, priorityIds } = bodyOf(row);
    const dates = strategyDates(validFrom);
    const names = await staffNames(tx);
    const priorities = await recordsByIds(tx, 'priority', priorityIds);
    const faults = row.state === 'draft' ? await faultsOf(tx, row) : [];
    const { work, workOf, requirements } = await workOn(tx, priorityIds, { from: validFrom, until: dates.validUntil });
    return {
      priorities: priorities
        .map((one) => {
          const { code, prevention, intelligence, enforcement, measure, reviewOn } = priorityOf(one);
          const owner = one.owner_id === null ? null : (names.get(one.owner_id) ?? null);
          const lines = { prevention, intelligence, enforcement };
          return {
            id: one.id,
            reference: one.reference,
            title: one.title,
            state: one.state,
            code,
            owner,
            lines,
            measure,
            reviewOn,
            work: workOf(one.id),
          };
        })
        .toSorted((a, b) => (a.code < b.code ? -1 : 1)),
      standing: standingOf(tx, row),
      ...dates,
      faults: faults.map((one) => ({
        is: one.is,
        code: 'code' in one ? one.code : null,
        line: 'line' in one ? one.line : null,
      })),
      work,
      requirements,
    };
  },
});

/** What it is worth today. */
function standingOf(tx: ActorTx, row: StoredRecord): StrategyStanding {
  const { validFrom, reviewedOn } = bodyOf(row);
  return strategyStanding(row.state as StrategyState, validFrom, tx.today, reviewedOn); // held by a constraint
}

/** What keeps a draft from being signed, by its priorities as they are now. */
async function faultsOf(tx: ActorTx, row: StoredRecord): Promise<readonly StrategyFault[]> {
  const { validFrom, priorityIds, nonPriorities, assessmentId } = bodyOf(row);
  const priorities = await recordsByIds(tx, 'priority', priorityIds);
  const answered = await recordsByIds(tx, 'threat_assessment', assessmentId === undefined ? [] : [assessmentId]);
  const assessed = answered.flatMap((one) =>
    assessmentBody(one).units.flatMap(({ kind, code }) => (kind === 'crime_area' ? [code.toLowerCase()] : [])),
  );
  /** A priority or non-priority that names its crime area answers it under that code. */
  const codeOf = (crimeArea: string | undefined, own: string): string => {
    const code = (crimeArea ?? '').toLowerCase();
    return assessed.includes(code) ? code : own;
  };
  const line = (text: string): { readonly text: string } | undefined => (text.trim() === '' ? undefined : { text });
  return strategyFaults(
    {
      validFrom,
      priorities: priorities.map((one) => {
        const { code, crimeArea, prevention, intelligence, enforcement, measure, reviewOn } = priorityOf(one);
        const lines = {
          prevention: line(prevention),
          intelligence: line(intelligence),
          enforcement: line(enforcement),
        };
        return { code: codeOf(crimeArea, code), ownerId: one.owner_id ?? '', lines, measure, reviewOn };
      }),
      nonPriorities: nonPriorities.map(({ title, reason, crimeArea }) => ({ code: codeOf(crimeArea, title), reason })),
    },
    assessed,
  );
}

/** Signs the priorities that are only proposed, and supersedes the strategies signed before under the same purpose. */
async function putInForce(tx: ActorTx, row: StoredRecord): Promise<void> {
  const reason = `by control strategy ${row.reference}`;
  for (const one of await recordsByIds(tx, 'priority', bodyOf(row).priorityIds))
    if (one.state === 'proposed') await moveRecord(tx, 'priority', one, 'signed', reason);
  for (const one of await recordsByIds(tx, 'control_strategy', await lockSigned(tx)))
    if (one.id !== row.id) await moveRecord(tx, 'control_strategy', one, 'superseded', reason);
}

const SENTENCES: Readonly<Record<StrategyFault['is'], string>> = {
  valid_from: 'the first valid day is missing',
  no_priority: 'there is no priority',
  too_many_priorities: 'there are more than seven priorities',
  no_non_priority: 'nothing is named that is deliberately no priority',
  line: 'has no sentence for',
  owner: 'has no owner',
  measure: 'has no measure',
  review_on: 'has no review within the validity',
  non_priority_reason: 'has no reason',
  named_twice: 'is named twice',
  silent_non_priority: 'is assessed and named nowhere',
};

function incomplete(faults: readonly StrategyFault[]): ReeveError {
  const words = faults.map((one) =>
    [...('code' in one ? [one.code] : []), SENTENCES[one.is], ...('line' in one ? [one.line] : [])].join(' '),
  );
  return new ReeveError('invalid_input', `The strategy is not complete: ${words.join('; ')}. Nothing was saved.`, {
    fields: ['priorityIds'],
    faults: faults.map(({ is }) => is),
  });
}
