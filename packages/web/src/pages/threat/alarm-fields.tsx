import type { ThreatAlarm } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import { TextField } from '../../components/field/text-field.tsx';

export const NO_ALARM: ThreatAlarm = { atRisk: '', place: '', when: '', phone: '' };
const FIELDS = ['atRisk', 'place', 'when', 'phone'] as const;

/** The four short fields of an alarm; each may stay empty. */
export function AlarmFields({
  value,
  onChange,
  isFirst = false,
}: {
  value: ThreatAlarm;
  onChange: (value: ThreatAlarm) => void;
  /** The first field of a dialog, which takes the focus. */
  isFirst?: boolean;
}): ReactElement {
  const t = useT('threat');
  return (
    <>
      <div className="alarm-form">
        {FIELDS.map((name, index) => (
          <TextField
            key={name}
            label={t(`field.${name}`)}
            maxLength={300}
            autoComplete="off"
            placeholder={t('field.notKnown')}
            {...(isFirst && index === 0 ? { 'data-autofocus': true } : {})}
            value={value[name]}
            onChange={(text) => onChange({ ...value, [name]: text })}
          />
        ))}
      </div>
      <p className="hint">{t('field.hint')}</p>
    </>
  );
}
