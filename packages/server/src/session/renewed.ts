import { sessionByToken, type SignedIn } from '@reeve/store';
import type { Deps } from '../call/deps.ts';
import { sessionEnded } from '../call/ended.ts';

/** Returns the session after a change, read again with the sign-in role. */
export async function renewed(deps: Deps, hash: Buffer): Promise<SignedIn> {
  const signedIn = await sessionByToken(deps.store, hash);
  if (!signedIn) throw sessionEnded();
  return signedIn;
}
