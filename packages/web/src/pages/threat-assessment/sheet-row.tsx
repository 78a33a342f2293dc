import type { Confidence, IndicatorValue } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';
import type { CitedObject } from '../judgement/cite-options.ts';
import { CitePicker } from '../judgement/cite-picker.tsx';
import { CitedList } from '../judgement/cited-list.tsx';
import type { UnitIndicator } from './assessment.ts';
import { ConfidenceChoice, ValueChoice } from './value-choice.tsx';

/** What is on a sheet for one indicator, as it is typed. */
export interface SheetAnswer {
  readonly value?: IndicatorValue | undefined;
  readonly confidence?: Confidence | undefined;
  readonly cites: readonly CitedObject[];
  readonly published: string;
  readonly rationale: string;
}
const EMPTY: SheetAnswer = { cites: [], published: '', rationale: '' };

/** One indicator: its value, and for a known one confidence, sources and a sentence. */
export function SheetRow({
  indicator,
  answer = EMPTY,
  above,
  lacks,
  onChange,
}: {
  indicator: UnitIndicator;
  answer: SheetAnswer | undefined;
  /** The answer before, whose sources can be taken over. */
  above: SheetAnswer | undefined;
  lacks: readonly string[];
  onChange: (answer: SheetAnswer) => void;
}): ReactElement {
  const t = useT('threats');
  const set = (part: Partial<SheetAnswer>): void => onChange({ ...answer, ...part });
  return (
    <div className="ta-row">
      <ValueChoice
        label={
          <>
            {indicator.name} <span className="mut">×{indicator.weight}</span>
            {indicator.template === 'impact' && <span className="mut"> {t('impactOf')}</span>}
          </>
        }
        value={answer.value}
        onChange={(value) => set({ value })}
      />
      {answer.value !== undefined && answer.value !== 'unknown' && (
        <KnownFields answer={answer} above={above} lacks={lacks} set={set} />
      )}
    </div>
  );
}

/** Of a known value: confidence, a sentence, and sources. */
function KnownFields({
  answer,
  above,
  lacks,
  set,
}: {
  answer: SheetAnswer;
  above: SheetAnswer | undefined;
  lacks: readonly string[];
  set: (part: Partial<SheetAnswer>) => void;
}): ReactElement {
  const t = useT('threats');
  const [isPicking, setPicking] = useState(false);
  const hasSources = answer.cites.length > 0 || answer.published !== '';
  const aboveHas = above !== undefined && (above.cites.length > 0 || above.published !== '');
  const wrong = (name: string): string | undefined => (lacks.includes(name) ? t(`lacks.${name}`) : undefined);
  return (
    <div className="ta-known">
      <ConfidenceChoice
        value={answer.confidence}
        error={wrong('confidence')}
        onChange={(confidence) => set({ confidence })}
      />
      <TextField
        label={t('rationale')}
        error={wrong('rationale')}
        maxLength={1000}
        value={answer.rationale}
        onChange={(rationale) => set({ rationale })}
      />
      <TextField
        label={t('published')}
        optional
        error={wrong('sources')}
        maxLength={300}
        value={answer.published}
        onChange={(published) => set({ published })}
      />
      <CitedList items={answer.cites} onRemove={(id) => set({ cites: answer.cites.filter((one) => one.id !== id) })} />
      <div className="row wrap">
        {!hasSources && aboveHas && (
          <Button kind="quiet" onClick={() => set({ cites: above.cites, published: above.published })}>
            {t('sameSources')}
          </Button>
        )}
        {!isPicking && (
          <Button kind="quiet" onClick={() => setPicking(true)}>
            {t('addSource')}
          </Button>
        )}
      </div>
      {isPicking && (
        <CitePicker
          from="threat_assessment"
          taken={answer.cites.map(({ id }) => id)}
          label={t('source')}
          onPick={(cited) => {
            setPicking(false);
            set({ cites: [...answer.cites, cited] });
          }}
        />
      )}
    </div>
  );
}
