import type { IdentityDecision } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import { PairDecisions } from './pair-decisions.tsx';

/** The last decisions of the person at the screen, and decisions that contradict each other. */
export function DecidedList({
  decided,
  conflicts,
}: {
  decided: readonly IdentityDecision[];
  conflicts: readonly IdentityDecision[];
}): ReactElement {
  const t = useT('identity');
  return (
    <>
      {conflicts.length > 0 && (
        <section>
          <h2>{t('conflicts')}</h2>
          <p className="hint">{t('conflictsWhy')}</p>
          <PairDecisions decisions={conflicts} withNames />
        </section>
      )}
      <section>
        <h2>{t('decided')}</h2>
        {decided.length === 0 && <p className="hint">{t('noneDecided')}</p>}
        <PairDecisions decisions={decided} withNames />
        <p className="hint">{t('differentKept')}</p>
      </section>
    </>
  );
}
