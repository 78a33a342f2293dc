import { INDICATOR_WEIGHTS } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { ChoiceField } from '../../../components/field/choice-field.tsx';
import { TextField } from '../../../components/field/text-field.tsx';
import { useT } from '../../../i18n.ts';

/** An indicator that the agency adds; `id` if an earlier version has it. */
export interface OwnIndicator {
  readonly key: string;
  readonly id: string | undefined;
  readonly name: string;
  readonly weight: number | undefined;
}

export const WEIGHTS = INDICATOR_WEIGHTS.map((one) => ({ value: String(one), label: String(one) }));

/** The indicators that the agency adds to a template, each with its name and weight. */
export function OwnIndicators({
  own,
  onChange,
}: {
  own: readonly OwnIndicator[];
  onChange: (own: readonly OwnIndicator[]) => void;
}): ReactElement {
  const t = useT('scales');
  const change = (key: string, part: Partial<OwnIndicator>): void =>
    onChange(own.map((one) => (one.key === key ? { ...one, ...part } : one)));
  return (
    <fieldset>
      <legend className="lab">{t('template.ownOnes')}</legend>
      <p className="hint">{t('template.ownHint')}</p>
      {own.map((one, at) => (
        <div key={one.key} className="sc-own">
          <TextField
            label={t('template.ownName', { n: at + 1 })}
            maxLength={120}
            value={one.name}
            onChange={(next) => change(one.key, { name: next })}
          />
          <ChoiceField
            label={t('template.ownWeight', { n: at + 1 })}
            options={WEIGHTS}
            value={one.weight === undefined ? undefined : String(one.weight)}
            onChange={(next) => change(one.key, { weight: next === undefined ? undefined : Number(next) })}
          />
          <Button
            kind="quiet"
            aria-label={t('template.removeOwn', { n: at + 1 })}
            onClick={() => onChange(own.filter(({ key }) => key !== one.key))}
          >
            {t('remove')}
          </Button>
        </div>
      ))}
      <Button
        onClick={() => onChange([...own, { key: crypto.randomUUID(), id: undefined, name: '', weight: undefined }])}
      >
        {t('template.addOwn')}
      </Button>
    </fieldset>
  );
}
