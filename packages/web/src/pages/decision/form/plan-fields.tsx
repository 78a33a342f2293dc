import { PLAN_LINES, type PlanNote } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useT } from '../../../i18n.ts';
import { ProseField } from '../../../components/field/prose-field.tsx';

/** The legality note as four sentences. */
export function PlanFields({
  plan,
  onChange,
  isWrong,
  hideNames,
}: {
  plan: PlanNote;
  onChange: (plan: PlanNote) => void;
  isWrong: boolean;
  /** On the big screen: who answers for it is a name. */
  hideNames: boolean;
}): ReactElement {
  const t = useT('decide');
  return (
    <section aria-labelledby="plan-fields">
      <h2 id="plan-fields">{t('plan.title')}</h2>
      <div className="two">
        {PLAN_LINES.map((line) =>
          hideNames && line === 'accountable' ? (
            <p key={line} className="f">
              <span className="lab">{t(`plan.${line}`)}</span>
              {t('wall.nameHidden')}
            </p>
          ) : (
            <ProseField
              key={line}
              label={t(`plan.${line}`)}
              hint={t(`plan.${line}Hint`)}
              error={isWrong && plan[line].trim() === '' ? t('fault.plan_line') : undefined}
              rows={2}
              maxLength={4000}
              value={plan[line]}
              onChange={(text) => onChange({ ...plan, [line]: text })}
            />
          ),
        )}
      </div>
    </section>
  );
}
