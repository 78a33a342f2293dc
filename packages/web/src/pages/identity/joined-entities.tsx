import type { IdentityDecision } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import { PairDecisions } from './pair-decisions.tsx';
import './identity.css';

/** By which decisions other entities are shown as the one of this page, each to be withdrawn; nothing if there are none. */
export function JoinedEntities({ joins }: { joins: readonly IdentityDecision[] }): ReactElement | null {
  const t = useT('identity');
  if (joins.length === 0) return null;
  return (
    <section aria-label={t('joins.heading')}>
      <h2>
        {t('joins.heading')} <span className="mut sm">{t('joins.note')}</span>
      </h2>
      <PairDecisions decisions={joins} withNames />
    </section>
  );
}
