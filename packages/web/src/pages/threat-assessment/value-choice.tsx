import { CONFIDENCES, INDICATOR_VALUES, type Confidence, type IndicatorValue } from '@reeve/domain';
import type { ReactElement, ReactNode } from 'react';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { useT } from '../../i18n.ts';

/** The keys that pick a value: its points, and u for unknown. */
const KEYS: Readonly<Record<IndicatorValue, string>> = { nil: '0', low: '1', medium: '2', high: '3', unknown: 'u' };

/** A value of an indicator, none preselected. */
export function ValueChoice({
  label,
  value,
  error,
  onChange,
}: {
  label: ReactNode;
  value: IndicatorValue | undefined;
  error?: string | undefined;
  onChange: (value: IndicatorValue) => void;
}): ReactElement {
  const t = useT('threats');
  return (
    <ChoiceGroup
      label={label}
      layout="above"
      error={error}
      options={INDICATOR_VALUES.map((one) => ({ value: one, label: t(`valueOf.${one}`), shortcut: KEYS[one] }))}
      value={value}
      onChange={onChange}
    />
  );
}

/** How far a known value can be relied on. */
export function ConfidenceChoice({
  value,
  error,
  onChange,
}: {
  value: Confidence | undefined;
  error?: string | undefined;
  onChange: (value: Confidence) => void;
}): ReactElement {
  const t = useT('threats');
  return (
    <ChoiceGroup
      label={t('confidence')}
      layout="above"
      error={error}
      options={CONFIDENCES.map((one) => ({ value: one, label: t(`confidenceOf.${one}`) }))}
      value={value}
      onChange={onChange}
    />
  );
}
