import type { ReportDraft, RetentionRule } from '@reeve/domain';
import { useEffect, useId, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { useT } from '../../i18n.ts';
import { FIELD } from './fault-message.ts';
import { FormAnswers } from './form-answers.tsx';
import { FormBasis } from './form-basis.tsx';
import { FormGrade } from './form-grade.tsx';
import { FormMarkings } from './form-markings.tsx';
import { FormPersons } from './form-persons.tsx';
import { FormPlace } from './form-place.tsx';
import { FormPriority } from './form-priority.tsx';
import { FormSource } from './form-source.tsx';
import type { FormPart } from './form-telling.tsx';
import { FormText } from './form-text.tsx';
import { FormTopic } from './form-topic.tsx';
import { FormWhen } from './form-when.tsx';
import { movesOn, neighbour, REPORT_STEPS, type ReportStep } from './report-steps.ts';
import { proposeForReport } from './retention-proposal.ts';
import { SessionPurpose } from './session-purpose.tsx';
import { UsualMarkingsList } from './usual-markings-list.tsx';
import type { CodeLists } from './use-code-lists.ts';

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
  lists,
  rules,
  today,
  onSelect,
  children,
  ...part
}: FormPart & {
  step: ReportStep;
  onStep: (step: ReportStep) => void;
  lists: CodeLists | undefined;
  rules: readonly RetentionRule[];
  today: string;
  onSelect: (passage: { start: number; end: number }) => void;
  children: ReactNode;
}): ReactElement {
  const t = useT('report');
  const headId = useId();
  const head = useRef<HTMLHeadingElement>(null);
  const first = useRef(step);
  const at = REPORT_STEPS.indexOf(step);
  const next = (): void => onStep(neighbour(step, 1));
  useEffect(() => {
    if (first.current === step) return;
    first.current = step;
    window.scrollTo(0, 0);
    head.current?.focus();
  }, [step]);
  const questions: Readonly<Record<ReportStep, () => ReactNode>> = {
    what: () => (
      <>
        <FormText {...part} onSelect={onSelect} />
        <FormTopic {...part} topics={lists?.offenceTypes ?? []} />
      </>
    ),
    where: () => <FormPlace {...part} />,
    when: () => <FormWhen {...part} onPicked={next} />,
    how: () => (
      <>
        <FormAnswers {...part} isShort onAnswered={(answers) => movesOn(answers) && next()} />
        {!movesOn(part.form.answers) && <FormSource {...part} />}
      </>
    ),
    grade: () => <FormGrade {...part} agencyScheme={lists?.gradingScheme} withAnswers={false} />,
    persons: () => <FormPersons {...part} rules={rules} today={today} onNobody={next} />,
    markings: () => <Markings {...part} lists={lists} rules={rules} today={today} />,
  };
  return (
    <section className="form-steps" aria-labelledby={headId}>
      <p className="mut sm step-count">{t('steps.progress', { step: at + 1, count: REPORT_STEPS.length })}</p>
      <div className="step-line" aria-hidden="true">
        {REPORT_STEPS.map((name, index) => (
          <span key={name} className={index === at ? 'on' : index < at ? 'done' : undefined} />
        ))}
      </div>
      <h2 id={headId} ref={head} tabIndex={-1}>
        {t(`steps.${step}`)}
      </h2>
      {questions[step]()}
      {step === 'markings' && children}
      <div className="step-bar">
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

/** The last screen: markings as last time by one tap, or each by hand; and how urgent it is. */
function Markings({
  lists,
  rules,
  today,
  ...part
}: FormPart & {
  lists: CodeLists | undefined;
  rules: readonly RetentionRule[];
  today: string;
}): ReactElement {
  const t = useT('report');
  const { form, change, errors } = part;
  const usual = lists?.usual ?? undefined;
  const [byHand, setByHand] = useState(false);
  const put = (fields: Partial<ReportDraft>): void => change(fields);
  if (!usual || byHand)
    return (
      <>
        <FormMarkings {...part} groups={lists?.groups ?? []} />
        <FormBasis {...part} lists={lists} rules={rules} today={today} />
      </>
    );
  return (
    <>
      <SessionPurpose
        purpose={form.purpose}
        error={errors.get(FIELD.purpose)}
        onChange={(purpose) => put({ purpose })}
      />
      <UsualMarkingsList
        form={form}
        usual={usual}
        proposal={proposeForReport(form, rules, today)}
        legalBases={lists?.legalBases ?? []}
        onUse={put}
      />
      <Button kind="quiet" onClick={() => setByHand(true)}>
        {t('usual.change')}
      </Button>
      <FormPriority {...part} />
    </>
  );
}
