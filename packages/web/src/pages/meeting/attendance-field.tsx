import { listStaff } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { useT } from '../../i18n.ts';

/** Attendees by name; the name of a former colleague stays until it is removed. */
export function AttendanceField({
  chosen,
  onChange,
}: {
  chosen: readonly string[];
  onChange: (names: readonly string[]) => void;
}): ReactElement {
  const t = useT('decide');
  const { data } = useReading(listStaff, {});
  const staff = data?.items ?? [];
  const others = chosen.filter((name) => !staff.some((one) => one.name === name));
  const people = [...staff, ...others.map((name) => ({ id: name, name, unit: '' }))];
  return (
    <fieldset className="attendance">
      <legend className="lab">
        {t('meeting.attendance')} <span className="mut">{t('common:optional')}</span>
      </legend>
      {people.map(({ id, name, unit }) => (
        <label key={id} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(name)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, name] : chosen.filter((other) => other !== name))
            }
          />
          <span>
            {name} <span className="mut">{unit}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
