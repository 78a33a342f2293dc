import { saveAgreementSheet, type InputGiven } from '@reeve/contract';
import { DEFINITION_ATTRIBUTES } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { refreshRecords } from '../record/step/refresh.ts';
import { useAttributeWord } from './attribute-word.ts';

type Answers = InputGiven<typeof saveAgreementSheet>['answers'];

/** One's own sheet: what the definition should say. An attribute may be left open. */
export function SheetForm({
  conceptId,
  roundId,
  moment,
  mine,
}: {
  conceptId: string;
  roundId: string;
  moment: 'before' | 'after';
  mine: Answers | null;
}): ReactElement {
  const t = useT('concept');
  const word = useAttributeWord();
  const client = useQueryClient();
  const [answers, setAnswers] = useState<Answers>(mine ?? {});
  const saving = useMutation({
    mutationFn: () => call(saveAgreementSheet, { params: { id: conceptId, roundId }, input: { moment, answers } }),
    onSuccess: () => refreshRecords(client),
  });
  const set = (name: string, value: unknown): void => setAnswers((before) => ({ ...before, [name]: value }));
  const isEmpty = Object.values(answers).every((value) => value === undefined);
  return (
    <details className="sheet" open={mine === null}>
      <summary>{t(mine === null ? 'sheet.fill' : 'sheet.change')}</summary>
      <p className="hint">{t('sheet.hint')}</p>
      {DEFINITION_ATTRIBUTES.map(({ name, many, values }) =>
        many ? (
          <ManyOf
            key={name}
            label={t(`attribute.${name}`)}
            options={values.map((value) => ({ value, label: word(name, value) }))}
            chosen={answers[name] as readonly string[] | undefined}
            onChange={(next) => set(name, next)}
          />
        ) : (
          <ChoiceGroup
            key={name}
            label={t(`attribute.${name}`)}
            options={values.map((value) => ({ value, label: word(name, value) }))}
            value={answers[name] as string | undefined}
            onChange={(value) => set(name, value)}
          />
        ),
      )}
      <ProblemNote error={saving.error} />
      <div className="row wrap acts">
        <Button
          kind="primary"
          busy={saving.isPending}
          because={isEmpty ? t('sheet.empty') : undefined}
          onClick={() => saving.mutate()}
        >
          {t('sheet.save')}
        </Button>
        {saving.isSuccess && <output className="sm">{t('sheet.saved')}</output>}
      </div>
    </details>
  );
}

/** Any number of a few; "none of these" is an answer too, and nothing is preselected. */
function ManyOf({
  label,
  options,
  chosen,
  onChange,
}: {
  label: string;
  options: readonly { readonly value: string; readonly label: string }[];
  chosen: readonly string[] | undefined;
  onChange: (chosen: readonly string[]) => void;
}): ReactElement {
  const t = useT('concept');
  const toggle = (value: string): void =>
    onChange(chosen?.includes(value) ? chosen.filter((one) => one !== value) : [...(chosen ?? []), value]);
  const isNone = chosen?.length === 0;
  return (
    <fieldset className="q beside many-of">
      <legend className="vh">{label}</legend>
      <span className="lab" aria-hidden>
        {label}
      </span>
      <div className="opts">
        {options.map(({ value, label: text }) => (
          <label key={value} className={chosen?.includes(value) ? 'opt on' : 'opt'}>
            <input
              className="vh"
              type="checkbox"
              checked={chosen?.includes(value) ?? false}
              onChange={() => toggle(value)}
            />
            {text}
          </label>
        ))}
        <label className={isNone ? 'opt on' : 'opt'}>
          <input className="vh" type="checkbox" checked={isNone} onChange={() => onChange([])} />
          {t('attribute.noneOf')}
        </label>
      </div>
    </fieldset>
  );
}
