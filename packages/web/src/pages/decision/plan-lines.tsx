import { PLAN_LINES, type PlanNote } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';

/** The legality note: proportionate, legal, accountable, necessary; one sentence each. */
export function PlanLines({ plan }: { plan: PlanNote }): ReactElement {
  const t = useT('decide');
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">{t('plan.title')}</h2>
      <dl className="plan">
        {PLAN_LINES.map((line) => (
          <div key={line}>
            <dt>{t(`plan.${line}`)}</dt>
            <dd>{plan[line]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
