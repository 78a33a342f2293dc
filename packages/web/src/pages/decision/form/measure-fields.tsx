import { PRESET_MATURITY_DAYS, USUAL_MATURITY_DAYS } from '@reeve/domain';
import type { ReactElement } from 'react';
import { ChoiceGroup } from '../../../components/field/choice-group.tsx';
import { ChoiceField } from '../../../components/field/choice-field.tsx';
import { CodeField } from '../../../components/field/code-field.tsx';
import { DateField } from '../../../components/field/date-field.tsx';
import { ProseField } from '../../../components/field/prose-field.tsx';
import { SeveralChoice } from '../../../components/field/several-choice.tsx';
import { useSession } from '../../../api/session.ts';
import { useFormat } from '../../../format.ts';
import { useT } from '../../../i18n.ts';
import { measureOf, type DecisionDraft, type DraftFault } from '../decision-draft.ts';
import { PowerNote } from '../power-note.tsx';
import { AreaRoles } from './area-roles.tsx';
import { SuggestedComparison } from './suggested-comparison.tsx';
import { usePlaces } from '../../record/use-places.ts';
import { MOST_WEEKS, spokenWindows } from '../../record/windows.ts';

export interface MeasureFieldsProps {
  readonly draft: DecisionDraft;
  readonly onChange: (fields: Partial<DecisionDraft>) => void;
  readonly needed: (fault: DraftFault) => string | undefined;
}

/** How one will see whether it worked, fixed now: what is counted, where, against what, over two equal windows. */
export function MeasureFields({ draft, onChange, needed }: MeasureFieldsProps): ReactElement {
  const t = useT('decide');
  return (
    <section className="measure-fields" aria-labelledby="measure-fields">
      <h2 id="measure-fields">{t('measure.title')}</h2>
      <ChoiceGroup
        label={t('measure.how')}
        hint={draft.how && t(`measure.${draft.how}Hint`)}
        options={[
          { value: 'counted' as const, label: t('measure.counted') },
          { value: 'described' as const, label: t('measure.described') },
        ]}
        value={draft.how}
        onChange={(how) => onChange({ how })}
        error={draft.how === undefined ? needed('measure') : undefined}
      />
      {draft.how === 'counted' && <CountedFields draft={draft} onChange={onChange} needed={needed} />}
      {draft.how !== undefined && (
        <ProseField
          label={t('measure.text')}
          optional={draft.how === 'counted'}
          error={draft.how === 'described' ? needed('measure') : undefined}
          rows={2}
          maxLength={4000}
          value={draft.measureText}
          onChange={(measureText) => onChange({ measureText })}
        />
      )}
    </section>
  );
}

function CountedFields({ draft, onChange, needed }: MeasureFieldsProps): ReactElement {
  const t = useT('decide');
  const format = useFormat();
  const places = usePlaces();
  const measure = measureOf(draft);
  const spoken = measure && spokenWindows(measure);
  const span = ([from, to]: readonly [string, string]): string => `${format.date(from)} – ${format.date(to)}`;
  const early = measure && places.firstOn !== null && measure.beforeFrom < places.firstOn ? places.firstOn : undefined;
  return (
    <>
      <div className="three">
        <ChoiceField
          label={t('measure.offence')}
          error={needed('measure_offence_type')}
          options={places.offenceTypes.map(({ code, title }) => ({ value: code, label: title }))}
          value={draft.offenceType}
          onChange={(offenceType) => onChange({ offenceType })}
        />
        <WindowFields draft={draft} onChange={onChange} needed={needed} />
      </div>
      {spoken && (
        <p className="s13">
          {t('measure.windows', { before: span(spoken.before), after: span(spoken.after) })}
          {early !== undefined && <span className="now"> {t('measure.tooEarly', { first: format.date(early) })}</span>}
        </p>
      )}
      <AreaRoles draft={draft} onChange={onChange} needed={needed} />
      <SuggestedComparison draft={draft} onUse={(roles) => onChange({ roles })} />
      <ChoiceGroup
        label={t('measure.peak')}
        hint={t(draft.chosenByItsPeak === false ? 'measure.otherHint' : 'measure.peakHint')}
        options={[
          { value: 'peak' as const, label: t('measure.byPeak') },
          { value: 'other' as const, label: t('measure.byOther') },
        ]}
        value={draft.chosenByItsPeak === undefined ? undefined : draft.chosenByItsPeak ? 'peak' : 'other'}
        onChange={(why) => onChange({ chosenByItsPeak: why === 'peak' })}
      />
      <details className="folded" open={draft.harmTypes.length > 0}>
        <summary>{t('measure.harm')}</summary>
        <p className="hint">{t('measure.harmHint')}</p>
        <SeveralChoice
          label={t('measure.harm')}
          hideLabel
          items={places.offenceTypes.map(({ code, title }) => ({ code, name: title }))}
          value={draft.harmTypes}
          onChange={(harmTypes) => onChange({ harmTypes })}
        />
      </details>
      {measure && <PowerNote measure={measure} />}
    </>
  );
}

/** From when, for how long, and how old a count has to be. */
function WindowFields({ draft, onChange, needed }: MeasureFieldsProps): ReactElement {
  const t = useT('decide');
  const { clock } = useSession();
  const dates = needed('measure_weeks') ?? needed('measure_dates') ?? needed('measure_windows_unequal');
  return (
    <>
      <DateField
        label={t('measure.startsOn')}
        hint={t('measure.startsOnHint')}
        error={dates}
        min={clock.today}
        value={draft.startsOn}
        onChange={(startsOn) => onChange({ startsOn })}
      />
      <CodeField
        label={t('measure.weeks')}
        hint={t('measure.weeksHint')}
        type="number"
        min={1}
        max={MOST_WEEKS}
        value={draft.weeks ?? ''}
        onChange={(text) => onChange({ weeks: text === '' ? undefined : Number(text) })}
      />
      <CodeField
        label={t('measure.maturity')}
        hint={t('measure.maturityHint')}
        type="number"
        min={0}
        max={USUAL_MATURITY_DAYS}
        placeholder={String(PRESET_MATURITY_DAYS)}
        value={draft.maturityDays ?? ''}
        onChange={(text) => onChange({ maturityDays: text === '' ? undefined : Number(text) })}
      />
    </>
  );
}
