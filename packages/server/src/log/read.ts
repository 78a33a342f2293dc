import { readLog } from '@reeve/contract';
import { mayPerform, ReeveError, type Role } from '@reeve/domain';
import { readLog as storedLog, staffNames } from '@reeve/store';
import { handle } from '../operation.ts';

export const readLogHandler = handle(readLog, async (call) => {
  const { deps, person, query, signedIn } = call;
  if (!mayPerform(signedIn.account.roles as Role[], 'read_log'))
    throw new ReeveError('not_permitted', 'The log is read by the data-protection officer and the auditors.'); // written only from ROLES
  const lines = await storedLog(deps.store, person.agencyId, {
    before: query.before,
    action: query.action,
    limit: query.limit + 1,
  });
  const shown = lines.slice(0, query.limit);
  const names = await call.read((tx) => staffNames(tx));
  call.consulted({ action: 'log_view', objectKind: 'log', resultCount: shown.length });
  return {
    items: shown.map(({ seq, at, event }) => ({
      seq,
      at: at.toISOString(),
      action: event.action,
      actor: names.get(event.actorId ?? '') ?? 'system',
      purpose: event.purpose ?? null,
      justification: event.justification ?? null,
      objectKind: event.objectKind ?? null,
      objects: event.objectIds.length,
      decision: event.decision,
      because: event.because ?? null,
    })),
    next: lines.length > query.limit ? (shown.at(-1)?.seq ?? null) : null,
  };
});
