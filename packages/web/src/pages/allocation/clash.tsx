import type { ReactElement } from 'react';
import { ApiError } from '../../api/error.ts';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { rulesByKind } from './plan.ts';

/** True if no plan keeps the rules together. */
export const isClash = (error: unknown): error is ApiError =>
  error instanceof ApiError && Array.isArray(error.detail['rules']);

/** The rules that no plan keeps together, each kind with what it concerns, and what would do. */
export function Clash({ error, nameOf }: { error: ApiError; nameOf: (code: string) => string }): ReactElement {
  const t = useT('allocation');
  const { list } = useFormat();
  const { rules, missingHours, enforcementHours } = error.detail;
  const keys = Array.isArray(rules) ? rules.map(String) : [];
  const fitting = Array.isArray(enforcementHours) ? enforcementHours.map(String) : [];
  // One rule clashes with no other, but with what there is: more enforcement than the officers have hours.
  const title = t(keys.length === 1 ? 'clashAlone' : 'clash');
  return (
    <section className="al-warn" role="alert" aria-label={title}>
      <h2>{title}</h2>
      <p>{t('record:notSaved')}</p>
      <ul>
        {rulesByKind(keys, nameOf).map(({ kind, isOfArea, of }) => (
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
