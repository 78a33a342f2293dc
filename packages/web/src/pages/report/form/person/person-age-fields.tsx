import type { PersonAge } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useT } from '../../../../i18n.ts';
import { DateField } from '../../../../components/field/date-field.tsx';
import { TextField } from '../../../../components/field/text-field.tsx';

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
    <fieldset>
      <legend>{t('persons.age')}</legend>
      <p className="hint">{t('persons.ageHint')}</p>
      <div className="threefold">
        <DateField
          label={t('persons.bornOn')}
          error={error}
          id={id}
          max={today}
          value={bornOn}
          disabled={range !== undefined}
          onChange={(on) => onChange(on === undefined ? undefined : { bornOn: on })}
        />
        <TextField
          label={t('persons.ageFrom')}
          type="number"
          min={0}
          max={25}
          disabled={bornOn !== undefined}
          value={range?.from ?? ''}
          onChange={(text) => changeRange('from', text)}
        />
        <TextField
          label={t('persons.ageTo')}
          type="number"
          min={range?.from ?? 0}
          max={25}
          disabled={bornOn !== undefined}
          value={range?.to ?? ''}
          onChange={(text) => changeRange('to', text)}
        />
      </div>
      {range && (
        <DateField
          label={t('persons.ageOn')}
          max={today}
          value={range.statedOn}
          onChange={(on) => onChange({ ...range, statedOn: on ?? today })}
        />
      )}
    </fieldset>
  );
}
