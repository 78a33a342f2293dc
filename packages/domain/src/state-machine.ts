import { ALLOWED, refused, type Verdict } from './access/verdict.ts';

/** Allowed steps of one kind of object: from each state, the states it can enter. No other chain exists. */
export type StateMachine<S extends string> = Readonly<Record<S, readonly S[]>>;

/** True if a step is one of the machine's. */
export function mayStep<S extends string>(machine: StateMachine<S>, from: S, to: S): Verdict<'no_such_step'> {
  return machine[from].includes(to) ? ALLOWED : refused('no_such_step');
}
