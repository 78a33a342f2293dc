import type { ReactElement } from 'react';
import { ChoiceField } from '../../../components/field/choice-field.tsx';
import type { FieldLabel } from '../../../components/field/field.tsx';

/** One of several records, by reference and title. */
export function RecordChoice({
  records,
  ...field
}: FieldLabel & {
  records: readonly { readonly id: string; readonly reference: string; readonly title: string }[];
  id?: string;
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}): ReactElement {
  return (
    <ChoiceField
      {...field}
      options={records.map(({ id, reference, title }) => ({ value: id, label: `${reference} ${title}` }))}
    />
  );
}
