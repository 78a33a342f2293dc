import type { RetentionRule } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { useT } from '../../../i18n.ts';
import { FIELD } from './field/fault-message.ts';
import { FormAnswers } from './field/form-answers.tsx';
import { FormBasis } from './field/form-basis.tsx';
import { FormGrade } from './field/form-grade.tsx';
import { FormMarkings } from './field/form-markings.tsx';
import { FormSpecial } from './field/form-special.tsx';
import { FormPersons } from './field/form-persons.tsx';
import { FormPlace } from './field/form-place.tsx';
import { FormPriority } from './field/form-priority.tsx';
import { FormSource } from './field/form-source.tsx';
import type { FormPart } from './field/form-telling.tsx';
import { FormText, type TextPart } from './field/form-text.tsx';
import { FormTopic } from './field/form-topic.tsx';
import { FormWhen } from './field/form-when.tsx';
import { movesOn, type ReportStep } from './report-steps.ts';
import { proposeForReport } from './person/retention-proposal.ts';
import { SessionPurpose } from './field/session-purpose.tsx';
import type { CodeLists } from './use-code-lists.ts';
import { UsualMarkingsList } from './usual-markings-list.tsx';

/** What a question of the form on a phone needs in addition to the form. */
export interface QuestionPart extends FormPart {
  readonly lists: CodeLists | undefined;
  readonly rules: readonly RetentionRule[];
  readonly today: string;
  readonly text: TextPart;
}

/** The fields of one screen. */
export function FormQuestion({
  step,
  next,
  ...all
}: QuestionPart & { step: ReportStep; next: () => void }): ReactElement {
  const { lists, rules, today, text, ...part } = all;
  switch (step) {
    case 'what':
      return (
        <>
          <FormText {...part} {...text} />
          <FormTopic {...part} topics={lists?.offenceTypes ?? []} />
        </>
      );
    case 'where':
      return <FormPlace {...part} />;
    case 'when':
      return <FormWhen {...part} onPicked={next} />;
    case 'how':
      return (
        <>
          <FormAnswers {...part} isShort onAnswered={(answers) => movesOn(answers) && next()} />
          {!movesOn(part.form.answers) && <FormSource {...part} />}
        </>
      );
    case 'grade':
      return <FormGrade {...part} agencyScheme={lists?.gradingScheme} withAnswers={false} />;
    case 'persons':
      return (
        <>
          <FormPersons {...part} rules={rules} today={today} onNobody={next} />
          <FormSpecial {...part} />
        </>
      );
    case 'markings':
      return <MarkingsQuestion {...all} />;
  }
}

/** The last screen: markings as last time by one tap, or each by hand; and how urgent it is. */
function MarkingsQuestion({ lists, rules, today, ...part }: QuestionPart): ReactElement {
  const t = useT('report');
  const { form, change, errors } = part;
  const usual = lists?.usual;
  const [byHand, setByHand] = useState(false);
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
        onChange={(purpose) => change({ purpose })}
      />
      <UsualMarkingsList
        form={form}
        usual={usual}
        proposal={proposeForReport(form, rules, today)}
        legalBases={lists.legalBases}
        onUse={change}
      />
      <Button kind="quiet" onClick={() => setByHand(true)}>
        {t('usual.change')}
      </Button>
      <FormPriority {...part} />
    </>
  );
}
