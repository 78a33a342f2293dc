import { listStaff } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../../api/query.ts';
import { ChoiceField } from '../../../components/field/choice-field.tsx';
import type { FieldLabel } from '../../../components/field/field.tsx';

interface Chosen extends FieldLabel {
  value: string | undefined;
  onChange: (id: string | undefined) => void;
  id?: string;
}

/** A person with an account of the agency, chosen by name and unit; none is preselected. */
export function ColleagueField({ ownersOnly = false, ...field }: Chosen & { ownersOnly?: boolean }): ReactElement {
  const { data } = useReading(listStaff, {});
  return (
    <ChoiceField
      {...field}
      options={(data?.items ?? [])
        .filter(({ id, isOwner }) => !ownersOnly || isOwner || id === field.value)
        .map((person) => ({ value: person.id, label: `${person.name}, ${person.unit}` }))}
    />
  );
}

/** The same among those to whom a record can be given. */
export const OwnerField = (field: Chosen): ReactElement => <ColleagueField {...field} ownersOnly />;
