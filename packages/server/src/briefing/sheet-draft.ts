import { mayPerform, ReeveError, type ThreadEnd } from '@reeve/domain';
import { agencyUnits, type ActorTx } from '@reeve/store';
import { refuseNames } from '../record/refuse-names.ts';
import { refuseJudgement } from './plain-words.ts';
import type { SheetBody } from './shown-sheet.ts';

/** @throws ReeveError not_permitted — this person's role does not write shift sheets */
export function requireWriter(tx: ActorTx): void {
  if (!mayPerform(tx.actor.roles, 'write_shift_sheet'))
    throw new ReeveError('not_permitted', 'Your role does not write shift sheets. Nothing was saved.');
}

/** What a sheet is made from. */
export const citesOfBody = (body: SheetBody): readonly ThreadEnd[] => [
  ...body.tasks.map(({ taskId }) => ({ kind: 'task' as const, id: taskId })),
  ...body.hotSpots.map(({ findingId }) => ({ kind: 'finding' as const, id: findingId })),
  ...(body.hours === undefined ? [] : [{ kind: 'allocation_plan' as const, id: body.hours.planId }]),
  ...body.noticeIds.map((id) => ({ kind: 'notice' as const, id })),
  ...body.questionIds.map((id) => ({ kind: 'patrol_question' as const, id })),
];

/**
 * Refuses words that no sheet has: a name of a person, who has a notice instead, and a judgement on one.
 * @throws ReeveError invalid_input
 */
export async function requireWords(tx: ActorTx, body: SheetBody): Promise<void> {
  const lines = [...body.tasks, ...body.hotSpots].map(({ text }) => text);
  const texts = [body.area, body.lead, body.news, body.keepInMind, ...lines].filter((text) => text !== '');
  refuseJudgement(texts, 'body');
  await refuseNames(tx, texts, {
    what: 'A shift sheet',
    field: 'body',
    advice: 'A person is on it through a notice, which ends within a day.',
    countsThings: true,
  });
}

/** @returns the title of a sheet @throws ReeveError invalid_input — no such unit */
export async function titleOf(tx: ActorTx, { unitCode, from, to }: SheetBody): Promise<string> {
  const unit = (await agencyUnits(tx)).find(({ code }) => code === unitCode);
  if (!unit)
    throw new ReeveError('invalid_input', 'There is no such unit. Nothing was saved.', { fields: ['unitCode'] });
  return `${unit.name}, ${from}–${to}`;
}
