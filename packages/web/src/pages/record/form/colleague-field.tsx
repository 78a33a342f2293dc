import { listStaff, type ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../../api/query.ts';
import { ChoiceField } from '../../../components/field/choice-field.tsx';
import type { FieldLabel } from '../../../components/field/field.tsx';

type Colleague = ReplyOf<typeof listStaff>['items'][number];
interface Chosen extends FieldLabel {
  value: string | undefined;
  onChange: (id: string | undefined) => void;
  id?: string;
}
const anyone = (): boolean => true;

/**
 * A person with an account of the agency, chosen by name and unit; none is preselected.
 *
 * @param among whether the server accepts a person here; the one chosen before is offered in any case
 */
export function ColleagueField({
  among = anyone,
  ...field
}: Chosen & { among?: (person: Colleague) => boolean }): ReactElement {
  const { data } = useReading(listStaff, {});
  return (
    <ChoiceField
      {...field}
      options={(data?.items ?? [])
        .filter((person) => among(person) || person.id === field.value)
        .map((person) => ({ value: person.id, label: `${person.name}, ${person.unit}` }))}
    />
  );
}

/** The same among those to whom a record can be given. */
export const OwnerField = (field: Chosen): ReactElement => (
  <ColleagueField {...field} among={({ isOwner }) => isOwner} />
);

/** The same among those whose account can be linked to a recipient. */
export const PartnerField = (field: Chosen): ReactElement => (
  <ColleagueField {...field} among={({ isPartner }) => isPartner === true} />
);
