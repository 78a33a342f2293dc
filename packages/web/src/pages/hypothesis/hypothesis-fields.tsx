import { HYPOTHESIS_COUNT, HYPOTHESIS_KINDS, type Hypothesis } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';

/** Three hypotheses to begin with: an explanation, that nothing connects the events, and that someone deceives. */
export const firstHypotheses = (): readonly Hypothesis[] =>
  HYPOTHESIS_KINDS.map((kind) => ({ id: crypto.randomUUID(), kind, text: '' }));

/** The hypotheses in their order, with their kinds; more can be added, and all but three removed. */
export function HypothesisFields({
  value,
  onChange,
}: {
  value: readonly Hypothesis[];
  onChange: (value: readonly Hypothesis[]) => void;
}): ReactElement {
  const t = useT('hypothesis');
  const change = (id: string, part: Partial<Hypothesis>): void =>
    onChange(value.map((one) => (one.id === id ? { ...one, ...part } : one)));
  return (
    <fieldset className="hy-fields">
      <legend className="lab">{t('hypotheses')}</legend>
      <p className="hint">{t('hypothesesHint')}</p>
      {value.map(({ id, kind, text }, at) => (
        <div key={id} className="hy-field">
          <TextField
            label={t('hypothesisNumber', { n: at + 1 })}
            maxLength={300}
            value={text}
            onChange={(next) => change(id, { text: next })}
          />
          <ChoiceField
            label={t('hypothesisKind')}
            options={HYPOTHESIS_KINDS.map((one) => ({ value: one, label: t(`kindLong.${one}`) }))}
            value={kind}
            onChange={(next) => next && change(id, { kind: next })}
          />
          {value.length > HYPOTHESIS_COUNT.fewest && (
            <Button
              kind="quiet"
              aria-label={t('removeHypothesis', { n: at + 1 })}
              onClick={() => onChange(value.filter((one) => one.id !== id))}
            >
              {t('remove')}
            </Button>
          )}
        </div>
      ))}
      {value.length < HYPOTHESIS_COUNT.most && (
        <Button onClick={() => onChange([...value, { id: crypto.randomUUID(), kind: 'explanation', text: '' }])}>
          {t('addHypothesis')}
        </Button>
      )}
    </fieldset>
  );
}
