import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';
import './control-strategy.css';

export interface NonPriorityAnswer {
  readonly title: string;
  readonly reason: string;
  readonly crimeArea: string;
}

export const NO_ANSWER: NonPriorityAnswer = { title: '', reason: '', crimeArea: '' };

/** What is deliberately no priority, each with its reason. */
export function NonPriorityFields({
  value,
  error,
  onChange,
}: {
  value: readonly NonPriorityAnswer[];
  error: string | undefined;
  onChange: (value: readonly NonPriorityAnswer[]) => void;
}): ReactElement {
  const t = useT('direct');
  const change = (at: number, part: Partial<NonPriorityAnswer>): void =>
    onChange(value.map((one, nth) => (nth === at ? { ...one, ...part } : one)));
  return (
    <fieldset className="cs-none" id="field-nonPriorities" tabIndex={-1}>
      <legend className="lab">{t('strategy.nonPriorities')}</legend>
      <p className="hint">{t('strategy.nonPrioritiesHint')}</p>
      {value.map((one, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no identity of their own and are edited in place
        <div key={at} className="two">
          <TextField
            label={t('strategy.nonPriority', { n: at + 1 })}
            maxLength={200}
            value={one.title}
            onChange={(title) => change(at, { title })}
          />
          <TextField
            label={t('strategy.because', { n: at + 1 })}
            maxLength={1000}
            value={one.reason}
            onChange={(reason) => change(at, { reason })}
          />
          <TextField
            label={t('strategy.crimeArea', { n: at + 1 })}
            optional
            maxLength={20}
            value={one.crimeArea}
            onChange={(crimeArea) => change(at, { crimeArea })}
          />
        </div>
      ))}
      {error && <p className="error">{error}</p>}
      <Button onClick={() => onChange([...value, NO_ANSWER])}>{t('strategy.addNonPriority')}</Button>
    </fieldset>
  );
}
