import type { Participant } from './document/comment.ts';
import { steers } from './document/comment.ts';
import type { ObjectKind } from './reference.ts';
import { mayStep, type StateMachine } from './state-machine.ts';
import { ALLOWED, refused, type Verdict } from './access/verdict.ts';

/** A workshop and each of its sessions is called, held, and closed when its minutes are read back and agreed. */
export const WORKSHOP_STATES = ['called', 'held', 'closed'] as const;
export type WorkshopState = (typeof WORKSHOP_STATES)[number];

export const WORKSHOP_MACHINE: StateMachine<WorkshopState> = { called: ['held'], held: ['closed'], closed: ['held'] };

/** The papers of a workshop in addition to its documents: its mandate and working papers. */
export const WORKSHOP_PAPERS: readonly ObjectKind[] = ['meeting', 'decision', 'edition', 'product'];
/** The papers of a session in addition to the documents of its workshop. */
export const SESSION_PAPERS: readonly ObjectKind[] = ['document', 'edition', 'product', 'meeting', 'decision'];

/** Acts on the floor of a session. */
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
 * Returns whether a member can act on the floor of a session. Nothing changes in a closed one. An observer speaks and
 * neither proposes nor takes a position. Leads give the floor, choose the comment under discussion and write the
 * record; only the chair declares consensus, while the session is in progress, and it is never computed.
 *
 * @param own true if the wording or the turn to speak is this person's own
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
 * True if a comment can be decided en bloc: only if uncontested. With a proposed wording or a standing objection it is
 * decided alone.
 */
export function mayDecideEnBloc(onTable: {
  readonly wordings: number;
  readonly objections: number;
}): Verdict<'contested'> {
  return onTable.wordings + onTable.objections > 0 ? refused('contested') : ALLOWED;
}

/** Returns whether a workshop or session can enter a state: review leads move it. A closed one can be reopened. */
export function mayMoveWorkshop(
  from: WorkshopState,
  to: WorkshopState,
  isSteering: boolean,
): Verdict<'no_such_step' | 'not_review'> {
  const step = mayStep(WORKSHOP_MACHINE, from, to);
  if (!step.allowed) return step;
  return isSteering ? ALLOWED : refused('not_review');
}
