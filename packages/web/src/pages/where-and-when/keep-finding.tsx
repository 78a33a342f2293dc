import { runEventAnalysis, type EventMethod } from '@reeve/contract';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { CodeField } from '../../components/field/code-field.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { useGo } from '../../location.ts';
import { paths } from '../../paths.ts';
import {
  QUESTION_FIELDS,
  QUESTIONS,
  questionOf,
  questionSelection,
  type KnownCrimes,
  type QuestionField,
} from './event-question.ts';
import type { LayerName, Selection } from './selection.ts';

/** What one is looking at is most likely what one asks. */
const ASKED_OF: Readonly<Record<LayerName, EventMethod>> = {
  points: 'near_repeat',
  hexagons: 'hot_cells',
  density: 'density',
  gi: 'hot_cells',
  clusters: 'clusters',
  areas: 'concentration',
};

/** Opens the questions that can be asked of the crimes one is looking at. */
export function KeepFinding({ selection, known }: { selection: Selection; known: KnownCrimes }): ReactElement {
  const t = useT('where');
  const { may } = useSession();
  const [isOpen, setOpen] = useState(false);
  const because = may.includes('analyse') ? undefined : t('keep.notYours');
  return (
    <>
      <Button kind="primary" because={because} onClick={() => setOpen(true)}>
        {t('keep.open')}
      </Button>
      {isOpen && <QuestionDialog selection={selection} known={known} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Ask one question of the crimes that are chosen; the answer is kept as a run and a finding that a product can cite. */
function QuestionDialog({
  selection,
  known,
  onClose,
}: {
  selection: Selection;
  known: KnownCrimes;
  onClose: () => void;
}): ReactElement {
  const t = useT('where');
  const common = useT('common');
  const go = useGo();
  const { date } = useFormat();
  const [method, setMethod] = useState<EventMethod>(ASKED_OF[selection.layer]);
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const asked = questionSelection(selection, known);
  const question = asked && questionOf(method, asked, answers);
  const ask = useMutation({
    mutationFn: (input: NonNullable<typeof question>) => call(runEventAnalysis, { input }),
    onSuccess: ({ findingId }) => go(paths.finding(findingId)),
  });
  const because = !asked ? t('keep.nothing') : question ? undefined : t('keep.unread');
  return (
    <Dialog
      title={t('keep.title')}
      onClose={onClose}
      footer={
        <>
          <Button
            kind="primary"
            busy={ask.isPending}
            because={because}
            onClick={() => question && ask.mutate(question)}
          >
            {t('keep.act')}
          </Button>
          <Button onClick={onClose}>{common('cancel')}</Button>
        </>
      }
    >
      <p className="ink2">
        {asked && t('keep.of', { from: date(asked.from), to: date(asked.to) })}{' '}
        {(selection.hours.length > 0 || selection.rows.length > 0) && t('keep.notAll')}
      </p>
      <ChoiceGroup
        layout="above"
        label={t('keep.question')}
        options={QUESTIONS.map((value) => ({ value, label: t(`keep.method.${value}`) }))}
        value={method}
        onChange={(chosen) => {
          setMethod(chosen);
          setAnswers({});
        }}
        hint={t(`keep.answers.${method}`)}
      />
      <div className="two-fields">
        {QUESTION_FIELDS[method].map((field) => (
          <FieldOf
            key={`${method} ${field.name}`}
            field={field}
            value={answers[field.name] ?? field.first}
            onChange={(value) => setAnswers((before) => ({ ...before, [field.name]: value }))}
          />
        ))}
      </div>
      <ProblemNote error={ask.error} lead={t('keep.failed')} />
    </Dialog>
  );
}

function FieldOf({
  field,
  value,
  onChange,
}: {
  field: QuestionField;
  value: string;
  onChange: (value: string) => void;
}): ReactElement {
  const t = useT('where');
  const label = t(`keep.field.${field.name}`);
  if (field.choices)
    return (
      <ChoiceField
        label={label}
        id={`keep-${field.name}`}
        placeholder={label}
        options={field.choices.map((choice) => ({ value: choice, label: t(`keep.choice.${choice}`) }))}
        value={value}
        onChange={(chosen) => onChange(chosen ?? field.first)}
      />
    );
  return (
    <CodeField
      label={label}
      inputMode={field.kind === 'number' ? 'numeric' : undefined}
      value={value}
      onChange={onChange}
    />
  );
}
