import type { ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextInput } from '../../../components/field/text-input.tsx';
import { useT } from '../../../i18n.ts';

export interface NamedPerson {
  readonly name: string;
  readonly delegation: string;
}

/** People by name and delegation, as they are written down: who is invited, who was there. */
export function PeopleRows({
  legend,
  people,
  onChange,
}: {
  legend: string;
  people: readonly NamedPerson[];
  onChange: (people: readonly NamedPerson[]) => void;
}): ReactElement {
  const t = useT('workshop');
  const change = (index: number, fields: Partial<NamedPerson>): void =>
    onChange(people.map((one, nth) => (nth === index ? { ...one, ...fields } : one)));
  return (
    <fieldset className="ws-rows">
      <legend className="lab">
        {legend} <span className="mut">{t('common:optional')}</span>
      </legend>
      {people.map((one, index) => (
        // rows have no identity beyond their place
        <div key={index} className="ws-row">
          <TextInput
            maxLength={300}
            aria-label={`${legend} ${index + 1}: ${t('rows.name')}`}
            placeholder={t('rows.name')}
            value={one.name}
            onChange={(name) => change(index, { name })}
          />
          <TextInput
            className="short"
            maxLength={60}
            aria-label={`${legend} ${index + 1}: ${t('rows.delegation')}`}
            placeholder={t('rows.delegation')}
            value={one.delegation}
            onChange={(delegation) => change(index, { delegation })}
          />
          <Button
            kind="quiet"
            aria-label={`${t('rows.remove')}: ${one.name || index + 1}`}
            onClick={() => onChange(people.filter((_, nth) => nth !== index))}
          >
            ×
          </Button>
        </div>
      ))}
      <Button icon="plus" onClick={() => onChange([...people, { name: '', delegation: '' }])}>
        {t('rows.add')}
      </Button>
    </fieldset>
  );
}

/** The filled rows, without the empty ones. */
export function filledIn(people: readonly NamedPerson[]): NamedPerson[] {
  return people
    .map(({ name, delegation }) => ({ name: name.trim(), delegation: delegation.trim() }))
    .filter(({ name }) => name !== '');
}
