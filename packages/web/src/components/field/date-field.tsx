import type { ReactElement } from 'react';
import { Field, type FieldLabel } from './field.tsx';
import { DateInput, type DateInputProps } from './date-input.tsx';

/** A labelled day in the agency's calendar. */
export function DateField({ label, hint, error, optional, ...control }: FieldLabel & DateInputProps): ReactElement {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      <DateInput {...control} />
    </Field>
  );
}
