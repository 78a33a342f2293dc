import { listStaff } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../../api/query.ts';
import { Field } from '../../../components/field/field.tsx';
import { Select } from '../../../components/field/select.tsx';
import { useT } from '../../../i18n.ts';

/** A colleague, chosen by name and unit; none is preselected. */
export function OwnerField({
  label,
  hint,
  error,
  value,
  onChange,
  id,
}: {
  label: string;
  hint?: string;
  error?: string | undefined;
  value: string | undefined;
  onChange: (id: string | undefined) => void;
  id?: string;
}): ReactElement {
  const common = useT('common');
  const { data } = useReading(listStaff, {});
  return (
    <Field label={label} hint={hint} error={error}>
      <Select
        {...(id === undefined ? {} : { id })}
        options={(data?.items ?? []).map((person) => ({ value: person.id, label: `${person.name}, ${person.unit}` }))}
        value={value}
        onChange={onChange}
        placeholder={common('choose')}
      />
    </Field>
  );
}
