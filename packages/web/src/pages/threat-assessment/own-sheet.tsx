import { readAssessmentSheet, type ReplyOf } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { type Assessment, indicatorsOf, keyOf, type ListedUnit, type UnitIndicator } from './assessment.ts';
import { SheetRow, type SheetAnswer } from './sheet-row.tsx';
import type { AssessmentActs } from './use-assessment.ts';

type Sheet = ReplyOf<typeof readAssessmentSheet>;

/** One's own sheet, unit by unit: saved as it is, handed in once nothing is missing. Nobody else sees it before. */
export function OwnSheet({
  assessment,
  unit,
  acts,
  onChoose,
}: {
  assessment: Assessment;
  unit: ListedUnit;
  acts: AssessmentActs;
  onChoose: (id: string) => void;
}): ReactElement | null {
  const { data, error } = useReading(readAssessmentSheet, { params: { id: assessment.id } });
  if (!data) return <ProblemNote error={error} />;
  return <SheetForm assessment={assessment} unit={unit} acts={acts} sheet={data} onChoose={onChoose} />;
}

const UNKNOWN: SheetAnswer = { value: 'unknown', cites: [], published: '', rationale: '' };

const answersOf = (sheet: Sheet): ReadonlyMap<string, SheetAnswer> =>
  new Map((sheet.sheets.find(({ own }) => own)?.values ?? []).map((one) => [keyOf(one), one]));

function SheetForm({
  assessment,
  unit,
  acts,
  sheet,
  onChoose,
}: {
  assessment: Assessment;
  unit: ListedUnit;
  acts: AssessmentActs;
  sheet: Sheet;
  onChoose: (id: string) => void;
}): ReactElement {
  const t = useT('threats');
  const { answers, typed, change, restUnknown, send } = useTypedSheet(assessment, sheet, acts.values);
  const indicators = indicatorsOf(assessment, unit);
  const faultsOf = (id: string): number => sheet.faults.filter(({ unitId }) => unitId === id).length;
  const left = sheet.faults.length;
  return (
    <section aria-label={t('ownSheet')}>
      <h2>{t('ownSheet')}</h2>
      <p className="hint">{t('ownSheetHint')}</p>
      <nav aria-label={t('units')} className="row wrap">
        {assessment.body.units.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className="ta-pick"
            aria-current={id === unit.id || undefined}
            onClick={() => onChoose(id)}
          >
            {name}{' '}
            <span className="mut">{faultsOf(id) === 0 ? t('complete') : t('open', { count: faultsOf(id) })}</span>
          </button>
        ))}
      </nav>
      {indicators.map((one, at) => (
        <SheetRow
          key={keyOf(one)}
          indicator={one}
          answer={answers.get(keyOf(one))}
          above={at === 0 ? undefined : answers.get(keyOf(indicators[at - 1] ?? one))}
          lacks={typed.has(keyOf(one)) ? [] : (sheet.faults.find((fault) => keyOf(fault) === keyOf(one))?.lacks ?? [])}
          onChange={(answer) => change(keyOf(one), answer)}
        />
      ))}
      <ProblemNote error={acts.values.error ?? acts.handIn.error} lead={t('notSaved')} />
      <div className="row wrap">
        <Button
          kind="primary"
          busy={acts.values.isPending}
          because={typed.size === 0 ? t('nothingTyped') : undefined}
          onClick={send}
        >
          {t('saveSheet')}
        </Button>
        <Button onClick={() => restUnknown(indicators)}>{t('restUnknown')}</Button>
        <Button
          busy={acts.handIn.isPending}
          because={typed.size > 0 ? t('saveFirst') : left > 0 ? t('stillOpen', { count: left }) : undefined}
          onClick={() => acts.handIn.mutate({})}
        >
          {t('handIn')}
        </Button>
      </div>
    </section>
  );
}

interface TypedSheet {
  /** Answers by indicator: those typed since the last save over those saved. */
  readonly answers: ReadonlyMap<string, SheetAnswer>;
  readonly typed: ReadonlyMap<string, SheetAnswer>;
  readonly change: (key: string, answer: SheetAnswer) => void;
  /** Answers *unknown* wherever these indicators have no value yet. */
  readonly restUnknown: (indicators: readonly UnitIndicator[]) => void;
  readonly send: () => void;
}

function useTypedSheet(assessment: Assessment, sheet: Sheet, save: AssessmentActs['values']): TypedSheet {
  const [typed, setTyped] = useState<ReadonlyMap<string, SheetAnswer>>(new Map());
  const answers = new Map([...answersOf(sheet), ...typed]);
  return {
    answers,
    typed,
    change: (key, answer) => setTyped((present) => new Map([...present, [key, answer]])),
    restUnknown: (indicators) => {
      const open = indicators.map(keyOf).filter((key) => answers.get(key)?.value === undefined);
      setTyped((present) => new Map([...present, ...open.map((key): [string, SheetAnswer] => [key, UNKNOWN])]));
    },
    send: () => {
      const values = assessment.body.units
        .flatMap((one) => indicatorsOf(assessment, one))
        .flatMap(({ unitId, template, indicator }) => {
          const answer = typed.get(keyOf({ unitId, template, indicator }));
          if (answer?.value === undefined) return [];
          const { value, confidence, cites, published, rationale } = answer;
          const known = value === 'unknown' ? {} : { confidence };
          return [
            {
              unitId,
              template,
              indicator,
              value,
              ...known,
              cites: cites.map(({ kind, id }) => ({ kind, id })),
              published,
              rationale,
            },
          ];
        });
      if (values.length > 0) save.mutate({ values }, { onSuccess: () => setTyped(new Map()) });
    },
  };
}
