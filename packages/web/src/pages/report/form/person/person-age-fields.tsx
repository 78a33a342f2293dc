import type { PersonAge } from '@reeve/domain';
import type { ReactElement } from 'react';
import { DateInput } from '../../../../components/field/date-input.tsx';
import { Field } from '../../../../components/field/field.tsx';
import { useT } from '../../../../i18n.ts';

/** What is known of the age of a minor: a birth date, or a range in years on a day. Both may stay empty. */
export function PersonAgeFields({
  id,
  age,
  today,
  error,
  onChange,
}: {
  id: string;
  age: PersonAge | undefined;
  today: string;
  error: string | undefined;
  onChange: (age: PersonAge | undefined) => void;
}): ReactElement {
  const t = useT('report');
  const bornOn = age && 'bornOn' in age ? age.bornOn : undefined;
  const range = age && 'from' in age ? age : undefined;
  // One number alone is an exact age.
  const changeRange = (part: 'from' | 'to', text: string): void => {
    const years = text === '' ? undefined : Number(text);
    if (years === undefined) onChange(undefined);
    else onChange({ from: years, to: years, statedOn: today, ...range, [part]: years });
  };
  return (
    <fieldset className="person-age">
      <legend>{t('persons.age')}</legend>
      <p className="hint">{t('persons.ageHint')}</p>
      <div className="threefold">
        <Field label={t('persons.bornOn')} error={error}>
          <DateInput
            id={id}
            max={today}
            value={bornOn}
            disabled={range !== undefined}
            onChange={(on) => onChange(on === undefined ? undefined : { bornOn: on })}
          />
        </Field>
        <Field label={t('persons.ageFrom')}>
          <input
            className="in"
            type="number"
            min={0}
            max={25}
            disabled={bornOn !== undefined}
            value={range?.from ?? ''}
            onChange={(event) => changeRange('from', event.target.value)}
          />
        </Field>
        <Field label={t('persons.ageTo')}>
          <input
            className="in"
            type="number"
            min={range?.from ?? 0}
            max={25}
            disabled={bornOn !== undefined}
            value={range?.to ?? ''}
            onChange={(event) => changeRange('to', event.target.value)}
          />
        </Field>
      </div>
      {range && (
        <Field label={t('persons.ageOn')}>
          <DateInput
            max={today}
            value={range.statedOn}
            onChange={(on) => onChange({ ...range, statedOn: on ?? today })}
          />
        </Field>
      )}
    </fieldset>
  );
}
