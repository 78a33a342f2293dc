import { endSession } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { endSessions } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { logEnded } from './log-ended.ts';

export const endSessionHandler = handle(endSession, async ({ params, deps, signedIn, person }) => {
  if (params.id === signedIn.session.id)
    throw new ReeveError('state_forbids', 'This is the session you are working in. Sign out to end it.');
  const ended = await endSessions(deps.store, signedIn.account, { id: params.id });
  if (ended.length === 0) throw new ReeveError('not_found', 'Your account has no such session. Nothing was changed.');
  await logEnded({ deps, person }, ended);
  return {};
});
