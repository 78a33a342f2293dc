import { KNOWS_BY, RECORD_AGREES, TOLD_BY, type GradeAnswers } from '@reeve/domain';
import type { ReactElement } from 'react';
import { ChoiceGroup } from '../../../../components/field/choice-group.tsx';
import { useT } from '../../../../i18n.ts';
import type { FormPart } from './form-telling.tsx';

/** Three plain questions on provenance. What the author saw needs no second one on a phone. */
export function FormAnswers({
  form: { answers },
  change,
  isShort = false,
  onAnswered,
}: Omit<FormPart, 'errors'> & {
  /** Leave out the questions that an earlier answer makes idle. */
  isShort?: boolean;
  onAnswered?: (answers: GradeAnswers) => void;
}): ReactElement {
  const t = useT('report');
  const codes = useT('codes');
  const options = <V extends string>(list: readonly V[], group: string): { value: V; label: string }[] =>
    list.map((value) => ({ value, label: codes(`${group}.${value}`) }));
  const put = (fields: Partial<GradeAnswers>): void => {
    const next = { ...answers, ...fields };
    change({ answers: next });
    onAnswered?.(next);
  };
  const isOwn = isShort && answers.toldBy === 'saw_it_myself';
  return (
    <>
      <ChoiceGroup
        label={t('grade.toldBy')}
        options={options(TOLD_BY, 'toldBy')}
        value={answers.toldBy}
        onChange={(toldBy) => put({ toldBy })}
      />
      {!isOwn && (
        <ChoiceGroup
          label={t('grade.knowsBy')}
          options={options(KNOWS_BY, 'knowsBy')}
          value={answers.knowsBy}
          onChange={(knowsBy) => put({ knowsBy })}
        />
      )}
      {!isOwn && (
        <ChoiceGroup
          label={t('grade.recordAgrees')}
          options={options(RECORD_AGREES, 'recordAgrees')}
          value={answers.recordAgrees}
          onChange={(recordAgrees) => put({ recordAgrees })}
        />
      )}
    </>
  );
}
