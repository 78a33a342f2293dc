import { mayPerform, ReeveError, type FunctionName, type Role } from '@reeve/domain';
import { staffNames, type ActorTx, type LogKeeping, type SignedIn } from '@reeve/store';
import type { Deps } from '../call/deps.ts';

/** Refuses accounts without this function. */
export function requireFunction(signedIn: SignedIn, name: FunctionName, sentence: string): void {
  if (!mayPerform(signedIn.account.roles as Role[], name)) throw new ReeveError('not_permitted', sentence); // written only from ROLES
}

/** Refuses all but the readers of the log. */
export function requireReaderOfLog(signedIn: SignedIn): void {
  requireFunction(signedIn, 'read_log', 'The log is read by the data-protection officer and the auditors.');
}

/** Returns the signing keys of this installation's logs. */
export function keepingOf(deps: Deps): LogKeeping {
  if (deps.logKeeping === undefined)
    throw new ReeveError('misconfigured', 'This server was started without the keys of the logs.');
  return deps.logKeeping;
}

/** Returns the names of colleagues as the log shows them: an account without a card is the program itself. */
export async function actorNames(tx: ActorTx): Promise<(id: string | null) => string> {
  const names = await staffNames(tx);
  return (id) => names.get(id ?? '') ?? 'system';
}
