import { decidePublicRelease } from '@reeve/contract';
import { mayDecideRelease, ReeveError, type ReleaseRefusal } from '@reeve/domain';
import { insertPublicReleaseDecision, lockPublicReleases } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { loadRelease, ofYear, waitingOf } from './shown.ts';

const REFUSED: Readonly<Record<ReleaseRefusal, string>> = {
  role: 'Your role cannot decide on a release.',
  own_work: 'Another person approves or declines what you composed.',
  decided: 'It was decided already.',
  outdated: 'Another release of the year came after it, which it was not checked against. Compose it again.',
};

/**
 * Approves or declines a release, by a person who did not compose it; what is approved no longer changes.
 *
 * @throws ReeveError not_permitted — for others; state_forbids — it was decided, or another release of the year came
 * after it
 */
export const decidePublicReleaseHandler = handle(decidePublicRelease, (call) =>
  call.write(async (tx) => {
    await lockPublicReleases(tx);
    const { row, rows } = await loadRelease(tx, call.params.id);
    const me = { accountId: tx.person.accountId, roles: tx.actor.roles };
    const verdict = mayDecideRelease(me, waitingOf(row), ofYear(rows, row.year));
    if (!verdict.allowed) {
      const { because } = verdict;
      const code = because === 'role' || because === 'own_work' ? 'not_permitted' : 'state_forbids';
      throw new ReeveError(code, `${REFUSED[because]} Nothing was changed.`, { because });
    }
    const { decision, reason } = call.input;
    const at = await insertPublicReleaseDecision(tx, { releaseId: row.id, decision, reason });
    tx.audit({ action: 'alter', objectKind: 'public_release', objectIds: [row.id], because: decision });
    return { decidedAt: at.toISOString() };
  }),
);
