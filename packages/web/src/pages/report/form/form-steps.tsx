import { useEffect, useId, useRef, type ReactElement, type ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { useT } from '../../../i18n.ts';
import { FormQuestion, type QuestionPart } from './form-question.tsx';
import { neighbour, REPORT_STEPS, type ReportStep } from './report-steps.ts';

/**
 * The form on a phone: one question a screen, over the same form. A screen whose only question is a choice moves on with the
 * tap; the others wait for Next.
 *
 * @param step     the screen shown
 * @param children what can be done with the form, on the last screen
 */
export function FormSteps({
  step,
  onStep,
  children,
  ...part
}: QuestionPart & {
  step: ReportStep;
  onStep: (step: ReportStep) => void;
  children: ReactNode;
}): ReactElement {
  const t = useT('report');
  const headId = useId();
  const head = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  const at = REPORT_STEPS.indexOf(step);
  const next = (): void => onStep(neighbour(step, 1));
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    window.scrollTo(0, 0);
    head.current?.focus();
  }, [step]);
  return (
    <section className="form-steps" aria-labelledby={headId}>
      <p className="mut sm">{t('steps.progress', { step: at + 1, count: REPORT_STEPS.length })}</p>
      <div className="step-line" aria-hidden="true">
        {REPORT_STEPS.map((name, index) => (
          <span key={name} className={index === at ? 'on' : index < at ? 'done' : undefined} />
        ))}
      </div>
      <h2 id={headId} ref={head} tabIndex={-1}>
        {t(`steps.${step}`)}
      </h2>
      <FormQuestion {...part} key={step} step={step} next={next} />
      {step === 'markings' && children}
      <div className={step === 'markings' ? 'step-bar last' : 'step-bar'}>
        {at > 0 && <Button onClick={() => onStep(neighbour(step, -1))}>{t('steps.back')}</Button>}
        {step !== 'markings' && (
          <Button kind="primary" onClick={next}>
            {t('steps.next')}
          </Button>
        )}
      </div>
    </section>
  );
}
