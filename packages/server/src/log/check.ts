import { checkLogOperation } from '@reeve/contract';
import { checkLog, readNoteKey, ReeveError, toBase64, type LogFaults } from '@reeve/domain';
import { exportLog, LOG_CRYPTO, type Store } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { keepingOf, requireReaderOfLog } from './reader.ts';

/** Agencies of each store whose log is being checked: one check at a time is enough. */
const checking = new WeakMap<Store, Set<string>>();

/** Runs a check unless one of this log is under way. @throws ReeveError conflict */
async function oneAtATime<T>(store: Store, agencyId: string, check: () => Promise<T>): Promise<T> {
  const here = checking.get(store) ?? new Set();
  checking.set(store, here);
  if (here.has(agencyId))
    throw new ReeveError('conflict', 'The log is being checked at this moment. Wait for that to end.');
  here.add(agencyId);
  try {
    return await check();
  } finally {
    here.delete(agencyId);
  }
}

/** Checks a log as stored, by the same rules as a file of it. */
async function checkStored(store: Store, agencyId: string, key: string): Promise<LogFaults> {
  const own = readNoteKey(LOG_CRYPTO, key);
  const check = checkLog({ crypto: LOG_CRYPTO, keys: own ? [own] : [], held: [] });
  await exportLog(store, agencyId, { texts: true }, async (lines) => {
    for (const line of lines) check.line(Buffer.from(line.slice(0, -1)));
    // Other requests are answered in between.
    await new Promise((resolve) => void setImmediate(resolve));
  });
  return check.end();
}

export const checkLogHandler = handle(checkLogOperation, async (call) => {
  const { deps, person, signedIn } = call;
  requireReaderOfLog(signedIn);
  const signer = await keepingOf(deps).keys.signerOf(person.agencyId, false);
  if (!signer) throw new ReeveError('state_forbids', 'This log has not been signed yet.');
  return oneAtATime(deps.store, person.agencyId, async () => {
    const found = await checkStored(deps.store, person.agencyId, signer.line);
    call.consulted({
      action: 'log_view',
      objectKind: 'log',
      resultCount: found.size,
      because: found.problem?.fault ?? 'whole',
    });
    return {
      ok: found.problem === undefined,
      size: found.size,
      root: toBase64(found.root),
      checkpoints: found.checkpoints,
      erasedTexts: found.erasedTexts,
      checkedAt: deps.store.factories.now().toISOString(),
      problem: found.problem ?? null,
    };
  });
});
