import type { ReactElement } from 'react';
import { ApiError } from '../../api/error.ts';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { rulesByKind } from './plan.ts';

/** The rules that no plan keeps together, each kind with what it concerns, and what would do. */
export function Clash({ error, nameOf }: { error: unknown; nameOf: (code: string) => string }): ReactElement | null {
  const t = useT('allocation');
  const { list } = useFormat();
  if (!(error instanceof ApiError)) return null;
  const { rules, missingHours, enforcementHours } = error.detail;
  if (!Array.isArray(rules)) return null;
  const fitting = Array.isArray(enforcementHours) ? enforcementHours.map(String) : [];
  return (
    <section className="al-warn" aria-label={t('clash')}>
      <h2>{t('clash')}</h2>
      <ul>
        {rulesByKind(rules.map(String), nameOf).map(({ kind, isOfArea, of }) => (
          <li key={kind}>
            {t(`rule.${kind}`)}
            {of.length > 0 && `${isOfArea ? ':' : ''} ${list(of)}`}
          </li>
        ))}
      </ul>
      {typeof missingHours === 'number' && missingHours > 0 && <p>{t('clashMissing', { count: missingHours })}</p>}
      {fitting.length > 0 && <p>{t('clashFits', { hours: list(fitting) })}</p>}
    </section>
  );
}
