import { setExerciseClock } from '@reeve/contract';
import { mayPerform, ReeveError, type Role } from '@reeve/domain';
import { eventOf, setExerciseNow } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { renewed } from './renewed.ts';
import { sessionReply } from './reply.ts';

export const setExerciseClockHandler = handle(setExerciseClock, async ({ input, deps, signedIn, person, request }) => {
  if (!signedIn.demo) throw new ReeveError('state_forbids', 'Only an exercise has a clock that can be moved.');
  if (!mayPerform(signedIn.account.roles as Role[], 'set_exercise_clock'))
    throw new ReeveError('not_permitted', 'Your role does not move the exercise clock.'); // written only from ROLES
  await setExerciseNow(deps.store, new Date(input.now));
  await deps.journal.log(
    person.agencyId,
    eventOf(person, undefined, { action: 'config_change', objectKind: 'exercise_clock' }),
  );
  return sessionReply(deps, await renewed(deps, signedIn.session.token_hash), request.id);
});
