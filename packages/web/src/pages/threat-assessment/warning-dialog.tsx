import { listCrimeFacets, readCodeLists } from '@reeve/contract';
import { COUNT_DAYS } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { SeveralChoice } from '../../components/field/several-choice.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { countOf } from '../record/form/number-text.ts';
import type { Assessment } from './assessment.ts';
import type { AssessmentActs } from './use-assessment.ts';

type Counted = NonNullable<Assessment['body']['warnings'][number]['counted']>;

const EMPTY = {
  offenceTypes: [] as readonly string[],
  areas: [] as readonly string[],
  days: 7 as Counted['days'],
  within: '28',
};
const LINE = { direction: 'above' as 'above' | 'below', line: '', times: '1' };
/** Days within which a counted crime is recorded. */
const [FEWEST_DAYS, MOST_DAYS] = [7, 90];

/** Adds a warning indicator: what is counted, by hand or from recorded crime, and the line that raises an alert. */
export function WarningDialog({
  assessment,
  save,
  onClose,
}: {
  assessment: Assessment;
  save: AssessmentActs['warning'];
  onClose: () => void;
}): ReactElement {
  const t = useT('threats');
  const [unitId, setUnitId] = useState<string>();
  const [text, setText] = useState('');
  const [alert, setAlert] = useState(LINE);
  const [by, setBy] = useState<'hand' | 'counted'>('hand');
  const [count, setCount] = useState(EMPTY);
  const [at, row, within] = [countOf(alert.line), countOf(alert.times), countOf(count.within)];
  const isWhole = unitId !== undefined && text.trim().length >= 3 && at !== undefined && row !== undefined && row >= 1;
  const isCountOpen =
    by === 'counted' &&
    (count.offenceTypes.length === 0 || within === undefined || within < FEWEST_DAYS || within > MOST_DAYS);
  const send = (): void => {
    if (!isWhole || isCountOpen) return;
    const counted = {
      offenceTypes: [...count.offenceTypes],
      areas: [...count.areas],
      days: count.days,
      recordedWithinDays: Math.round(within ?? 0),
    };
    save.mutate(
      {
        unitId,
        text,
        direction: alert.direction,
        line: at,
        times: Math.round(row),
        ...(by === 'counted' ? { counted } : {}),
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog
      wide={by === 'counted'}
      title={t('addWarning')}
      onClose={onClose}
      footer={
        <Button
          kind="primary"
          busy={save.isPending}
          because={isWhole ? (isCountOpen ? t('needsCount') : undefined) : t('needsLine')}
          onClick={send}
        >
          {t('save')}
        </Button>
      }
    >
      <ChoiceField
        label={t('unit')}
        options={assessment.body.units.map(({ id, name }) => ({ value: id, label: name }))}
        value={unitId}
        onChange={setUnitId}
      />
      <TextField label={t('counted')} hint={t('countedHint')} maxLength={300} value={text} onChange={setText} />
      <ChoiceGroup
        label={t('reading')}
        options={(['hand', 'counted'] as const).map((value) => ({ value, label: t(`readingBy.${value}`) }))}
        value={by}
        onChange={setBy}
      />
      {by === 'counted' && <CountFields value={count} onChange={(part) => setCount({ ...count, ...part })} />}
      <LineFields value={alert} onChange={(part) => setAlert({ ...alert, ...part })} />
      <ProblemNote error={save.error} lead={t('notSaved')} />
    </Dialog>
  );
}

function CountFields({
  value,
  onChange,
}: {
  value: typeof EMPTY;
  onChange: (part: Partial<typeof EMPTY>) => void;
}): ReactElement {
  const t = useT('threats');
  const { data: lists } = useReading(readCodeLists, {});
  const { data: facets } = useReading(listCrimeFacets, { query: {} });
  return (
    <>
      <SeveralChoice
        label={t('countOffences')}
        items={(lists?.offenceTypes ?? []).map(({ code, title }) => ({ code, name: title }))}
        value={value.offenceTypes}
        onChange={(offenceTypes) => onChange({ offenceTypes })}
      />
      <SeveralChoice
        label={t('countAreas')}
        items={facets?.areas ?? []}
        value={value.areas}
        onChange={(areas) => onChange({ areas })}
      />
      <p className="hint">{t('countAreasHint')}</p>
      <ChoiceGroup
        label={t('countDays')}
        options={COUNT_DAYS.map((days) => ({ value: String(days), label: t(`countDaysOf.${days}`) }))}
        value={String(value.days)}
        onChange={(days) => onChange({ days: COUNT_DAYS.find((one) => String(one) === days) ?? value.days })}
      />
      <TextField
        label={t('recordedWithin')}
        hint={t('recordedWithinHint')}
        inputMode="numeric"
        maxLength={2}
        value={value.within}
        onChange={(within) => onChange({ within })}
      />
    </>
  );
}

/** The line that raises an alert, on which side of it, and after how many readings in a row. */
function LineFields({
  value,
  onChange,
}: {
  value: typeof LINE;
  onChange: (part: Partial<typeof LINE>) => void;
}): ReactElement {
  const t = useT('threats');
  return (
    <>
      <ChoiceGroup
        label={t('direction')}
        options={(['above', 'below'] as const).map((side) => ({ value: side, label: t(`directionOf.${side}`) }))}
        value={value.direction}
        onChange={(direction) => onChange({ direction })}
      />
      <div className="two">
        <TextField
          label={t('line')}
          inputMode="decimal"
          maxLength={9}
          value={value.line}
          onChange={(line) => onChange({ line })}
        />
        <TextField
          label={t('times')}
          hint={t('timesHint')}
          inputMode="numeric"
          maxLength={2}
          value={value.times}
          onChange={(times) => onChange({ times })}
        />
      </div>
    </>
  );
}
