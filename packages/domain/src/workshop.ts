import type { Participant } from './document/comment.ts';
import { steers } from './document/comment.ts';
import type { ObjectKind } from './reference.ts';
import { mayStep, type StateMachine } from './state-machine.ts';
import { ALLOWED, refused, type Verdict } from './access/verdict.ts';

/** A workshop and each of its sessions is called, held, and closed when its minutes are read back and agreed. */
export const WORKSHOP_STATES = ['called', 'held', 'closed'] as const;
export type WorkshopState = (typeof WORKSHOP_STATES)[number];

export const WORKSHOP_MACHINE: StateMachine<WorkshopState> = { called: ['held'], held: ['closed'], closed: ['held'] };

/** What a workshop has beside its documents: what asked for it, and its papers. */
export const WORKSHOP_PAPERS: readonly ObjectKind[] = ['meeting', 'decision', 'edition', 'product'];
/** What is before a session beside the documents of its workshop. */
export const SESSION_PAPERS: readonly ObjectKind[] = ['document', 'edition', 'product', 'meeting', 'decision'];

/** What people do on the floor of a session. */
export const FLOOR_ACTS = [
  'wording',
  'withdraw',
  'position',
  'ask',
  'give',
  'leave',
  'table',
  'consensus',
  'write',
] as const;
export type FloorAct = (typeof FLOOR_ACTS)[number];

export type FloorRefusal = 'session_closed' | 'observer' | 'not_author' | 'not_review' | 'not_chair' | 'not_held';

/**
 * Whether somebody may do a thing on the floor of a session. Nothing changes in a closed one. An observer speaks and neither
 * proposes nor takes a position. Who steers gives the floor, says which comment lies on the table and writes the record; consensus is declared by the chair alone,
 * while the session is being held, and never computed.
 *
 * @param own whether the wording or the turn to speak is this person's own
 */
export function mayOnFloor(
  act: FloorAct,
  session: { readonly state: WorkshopState; readonly chairId: string | undefined },
  member: Participant,
  own = false,
): Verdict<FloorRefusal> {
  if (session.state === 'closed') return refused('session_closed');
  switch (act) {
    case 'ask':
      return ALLOWED;
    case 'wording':
    case 'position':
      return member.role === 'observer' ? refused('observer') : ALLOWED;
    case 'withdraw':
    case 'leave':
      return own || steers(member) ? ALLOWED : refused('not_author');
    case 'give':
    case 'table':
    case 'write':
      return steers(member) ? ALLOWED : refused('not_review');
    case 'consensus':
      if (!steers(member)) return refused('not_review');
      if (member.role !== 'chair' && session.chairId !== member.accountId) return refused('not_chair');
      return session.state === 'held' ? ALLOWED : refused('not_held');
  }
}

/**
 * Whether a comment is decided together with others: only what nobody contests. With a wording on the table or a standing
 * objection to it, it is taken one by one.
 */
export function mayDecideEnBloc(onTable: {
  readonly wordings: number;
  readonly objections: number;
}): Verdict<'contested'> {
  return onTable.wordings + onTable.objections > 0 ? refused('contested') : ALLOWED;
}

/** Whether a workshop or session goes to another state: who steers its review takes it there. What is closed can be opened again. */
export function mayMoveWorkshop(
  from: WorkshopState,
  to: WorkshopState,
  isSteering: boolean,
): Verdict<'no_such_step' | 'not_review'> {
  const step = mayStep(WORKSHOP_MACHINE, from, to);
  if (!step.allowed) return step;
  return isSteering ? ALLOWED : refused('not_review');
}
