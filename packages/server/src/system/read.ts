import { readSystemState } from '@reeve/contract';
import { mayPerform, ReeveError, type Role } from '@reeve/domain';
import {
  accountFigures,
  appliedMigrations,
  knownMigrations,
  readLogStatus,
  serverRelease,
  todayIn,
} from '@reeve/store';
import type { Deps } from '../call/deps.ts';
import { handle } from '../call/operation.ts';

/** Returns the state of the installation for an administrator's home: without content, and without account names. */
export const readSystemStateHandler = handle(readSystemState, async (call) => {
  const { deps, person, signedIn } = call;
  if (!mayPerform(signedIn.account.roles as Role[], 'administer'))
    // written only from ROLES
    throw new ReeveError('not_permitted', 'This page is for administrators of the installation.');
  const { agencyId } = person;
  const today = todayIn(signedIn.agency.timeZone, signedIn.exerciseNow ?? deps.store.factories.now());
  const [server, applied = [], log, accounts, witnessed] = await Promise.all([
    serverRelease(deps.store),
    appliedMigrations(deps.store),
    readLogStatus(deps.store, agencyId),
    accountFigures(deps.store, agencyId, today),
    witnessedSize(deps, agencyId),
  ]);
  const names = new Set(applied.map((row) => row.name));
  call.consulted({ action: 'view', objectKind: 'installation' });
  return {
    database: {
      server,
      migrations: applied.length,
      missing: [...knownMigrations()].filter((name) => !names.has(name)).length,
    },
    log: {
      events: log.size,
      signed: log.last?.size ?? 0,
      signedAt: log.last?.at.toISOString() ?? null,
      witnessed,
    },
    accounts,
  };
});

/** The largest log of which a witness has a checkpoint; null if no witness answers. */
async function witnessedSize(deps: Deps, agencyId: string): Promise<number | null> {
  const sizes = await Promise.all(
    (deps.logKeeping?.witnesses ?? []).map((witness) => witness.sizeOf(agencyId).catch(() => null)),
  );
  const known = sizes.filter((size) => size !== null);
  return known.length === 0 ? null : Math.max(...known);
}
