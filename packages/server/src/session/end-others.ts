import { endOtherSessions } from '@reeve/contract';
import { endSessions } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { logEnded } from './log-ended.ts';

export const endOtherSessionsHandler = handle(endOtherSessions, async ({ deps, signedIn, person }) => {
  const ended = await endSessions(deps.store, signedIn.account, { but: signedIn.session.id });
  await logEnded({ deps, person }, ended);
  return { ended: ended.length };
});
