import { listStaff } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../../api/query.ts';
import { ChoiceField } from '../../../components/field/choice-field.tsx';
import type { FieldLabel } from '../../../components/field/field.tsx';

/** A colleague to whom a record can be given, chosen by name and unit; none is preselected. */
export function OwnerField(
  field: FieldLabel & {
    value: string | undefined;
    onChange: (id: string | undefined) => void;
    id?: string;
  },
): ReactElement {
  const { data } = useReading(listStaff, {});
  return (
    <ChoiceField
      {...field}
      options={(data?.items ?? [])
        .filter(({ id, isOwner }) => isOwner || id === field.value)
        .map((person) => ({ value: person.id, label: `${person.name}, ${person.unit}` }))}
    />
  );
}
