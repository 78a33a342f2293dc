import type { IdentityDecision } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';

/** Decisions with reason, person and time, each to be withdrawn; withdrawn ones stay readable. */
export function PairDecisions({
  decisions,
  withNames = false,
}: {
  decisions: readonly IdentityDecision[];
  withNames?: boolean;
}): ReactElement | null {
  const t = useT('identity');
  const [withdrawing, setWithdrawing] = useState<IdentityDecision>();
  if (decisions.length === 0) return null;
  return (
    <section aria-label={t('decisions')}>
      {!withNames && <h3>{t('decisions')}</h3>}
      <ul className="id-decided">
        {decisions.map((one) => (
          <li key={one.id} className={one.withdrawnAt === null ? undefined : 'is-withdrawn'}>
            <span>
              <b>{t(`outcome.${one.outcome}`)}</b>{' '}
              {withNames && (
                <>
                  {one.first.title} · {one.second.title}{' '}
                </>
              )}
              <span className="mut">
                {one.by}, <TimeText at={one.at} />
              </span>
              <br />
              <span className="ink2">{one.because}</span>
              {one.withdrawnBecause !== null && (
                <span className="ink2"> {t('withdrawnBecause', { reason: one.withdrawnBecause })}</span>
              )}
            </span>
            {one.withdrawnAt === null && (
              <Button kind="quiet" onClick={() => setWithdrawing(one)}>
                {t('withdraw.do')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {withdrawing && <WithdrawDialog decision={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </section>
  );
}
