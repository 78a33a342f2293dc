import type { ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { useT } from '../../../i18n.ts';
import { refusalText, useRoleNames } from '../../../role-names.ts';
import { leadingStep, type OfferedStep, type Step } from '../step/report-step.ts';

/** Less common steps: they are under "more". */
const SELDOM: readonly Step[] = ['archive', 'reopen', 'erase'];

/** Every step there is from here: the one that moves the work on first, those the person may not take with the reason. */
export function ReportActions({
  steps,
  onStep,
}: {
  steps: readonly OfferedStep[];
  onStep: (step: Step) => void;
}): ReactElement | null {
  const t = useT('report');
  const codes = useT('codes');
  const roleNames = useRoleNames();
  const leading = leadingStep(steps);
  const button = ({ step, allowed, because = 'role', roles }: OfferedStep): ReactElement => (
    <span className="action" key={step}>
      <Button
        kind={step === leading ? 'primary' : 'plain'}
        because={allowed ? undefined : codes(...refusalText({ because, roles }, roleNames))}
        {...(step === 'revalidate' ? { keys: 'v' } : {})}
        onClick={() => onStep(step)}
      >
        {t(`step.${step}.open`)}
      </Button>
    </span>
  );
  const isSeldom = ({ step, because }: OfferedStep): boolean =>
    SELDOM.includes(step) || (step === 'revalidate' && (because === 'role' || because === 'is_author'));
  const seldom = steps.filter(isSeldom);
  const usual = steps.filter((step) => !isSeldom(step));
  if (steps.length === 0) return null;
  return (
    <div className="row wrap step-bar">
      {usual.map(button)}
      {seldom.length > 0 && (
        <details className="seldom">
          <summary className="btn">{t('step.more')}</summary>
          <div>{seldom.map(button)}</div>
        </details>
      )}
    </div>
  );
}
