import {
  HARM_LEVELS,
  HARM_SCALES,
  HORIZON_YEARS,
  LIKELIHOODS,
  TRENDS,
  TURNOUTS,
  VULNERABILITY_FACTORS,
} from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { ChoiceGroup } from '../../../components/field/choice-group.tsx';
import { ProseField } from '../../../components/field/prose-field.tsx';
import { TextField } from '../../../components/field/text-field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useT } from '../../../i18n.ts';
import type { ListedUnit, Outlook } from '../assessment.ts';
import type { AssessmentActs } from '../use-assessment.ts';

const NOTHING = { wouldChange: '', turnoutNote: '', harm: {}, capacity: '', capability: '' } as const;

type OutlookValues = Omit<Outlook, 'unitId'>;

interface OutlookPartProps {
  readonly values: OutlookValues;
  readonly set: (part: Partial<OutlookValues>) => void;
}

const digits = (from: readonly number[]) => from.map((one) => ({ value: String(one), label: String(one) }));
const textOf = (value: number | undefined): string | undefined => (value === undefined ? undefined : String(value));

/** Trend, horizon, what would change it, harm and likelihood; and next to them, what the organisation can do. */
export function OutlookDialog({
  unit,
  outlook,
  wasForecast,
  save,
  onClose,
}: {
  unit: ListedUnit;
  outlook: Outlook | undefined;
  /** The assessment before had a forecast for it. */
  wasForecast: boolean;
  save: AssessmentActs['outlook'];
  onClose: () => void;
}): ReactElement {
  const t = useT('threats');
  const [values, setValues] = useState<OutlookValues>(outlook ?? NOTHING);
  const set = (part: Partial<OutlookValues>): void => setValues((present) => ({ ...present, ...part }));
  return (
    <Dialog
      wide
      title={t('outlookOf', { name: unit.name })}
      onClose={onClose}
      footer={
        <Button
          kind="primary"
          busy={save.isPending}
          onClick={() => save.mutate({ ...values, unitId: unit.id }, { onSuccess: onClose })}
        >
          {t('save')}
        </Button>
      }
    >
      <ChoiceGroup
        label={t('trendLabel')}
        options={TRENDS.map((value) => ({ value, label: t(`trend.${value}`) }))}
        value={values.trend}
        onChange={(trend) => set({ trend })}
      />
      <ChoiceGroup
        label={t('horizon')}
        options={digits(HORIZON_YEARS)}
        value={textOf(values.horizonYears)}
        onChange={(years) => set({ horizonYears: Number(years) })}
      />
      <ProseField
        label={t('wouldChange')}
        hint={t('wouldChangeHint')}
        rows={2}
        maxLength={1000}
        value={values.wouldChange ?? ''}
        onChange={(wouldChange) => set({ wouldChange })}
      />
      {wasForecast && <TurnoutFields values={values} set={set} />}
      <HarmFields values={values} set={set} />
      <TextField
        label={t('capacity')}
        hint={t('positionHint')}
        optional
        maxLength={1000}
        value={values.capacity ?? ''}
        onChange={(capacity) => set({ capacity })}
      />
      <TextField
        label={t('capability')}
        optional
        maxLength={1000}
        value={values.capability ?? ''}
        onChange={(capability) => set({ capability })}
      />
      <ProblemNote error={save.error} lead={t('notSaved')} />
    </Dialog>
  );
}

/** What the forecast of the assessment before turned out to be. */
function TurnoutFields({ values, set }: OutlookPartProps): ReactElement {
  const t = useT('threats');
  return (
    <>
      <ChoiceGroup
        label={t('turnout')}
        options={TURNOUTS.map((value) => ({ value, label: t(`turnoutOf.${value}`) }))}
        value={values.turnout}
        onChange={(turnout) => set({ turnout })}
      />
      <TextField
        label={t('turnoutNote')}
        optional
        maxLength={300}
        value={values.turnoutNote ?? ''}
        onChange={(turnoutNote) => set({ turnoutNote })}
      />
    </>
  );
}

/** Harm by scale, how vulnerable the harmed are, and how likely it is. */
function HarmFields({ values, set }: OutlookPartProps): ReactElement {
  const t = useT('threats');
  return (
    <>
      <fieldset className="ta-harm">
        <legend className="lab">{t('harm')}</legend>
        <p className="hint">{t('harmHint')}</p>
        {HARM_SCALES.map((scale) => (
          <ChoiceGroup
            key={scale}
            label={t(`harmOf.${scale}`)}
            options={digits(HARM_LEVELS)}
            value={textOf(values.harm?.[scale])}
            onChange={(level) => set({ harm: { ...values.harm, [scale]: Number(level) } })}
          />
        ))}
      </fieldset>
      <ChoiceGroup
        label={t('vulnerability')}
        options={VULNERABILITY_FACTORS.map((one) => ({
          value: String(one),
          label: t(`vulnerable.${String(one).replace('.', '_')}`),
        }))}
        value={textOf(values.vulnerability)}
        onChange={(factor) => set({ vulnerability: Number(factor) })}
      />
      <ChoiceGroup
        label={t('likelihood')}
        hint={t('likelihoodHint')}
        options={digits(LIKELIHOODS)}
        value={textOf(values.likelihood)}
        onChange={(likelihood) => set({ likelihood: Number(likelihood) })}
      />
    </>
  );
}
