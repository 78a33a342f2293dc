import { PLAN_LINES, RIGHTS_LINES, type PlanNote, type RightsNote } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';

/** The legality note, a sentence each: PLAN, and what an intrusive measure means for rights. */
export function PlanLines({ plan, rights }: { plan: PlanNote; rights: RightsNote | undefined }): ReactElement {
  const t = useT('decide');
  const lines = [
    ...PLAN_LINES.map((line) => [line, plan[line]] as const),
    ...(rights ? RIGHTS_LINES.map((line) => [line, rights[line]] as const) : []),
  ];
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">{t('plan.title')}</h2>
      <dl className="plan">
        {lines.map(([line, text]) => (
          <div key={line}>
            <dt>{t(`plan.${line}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
