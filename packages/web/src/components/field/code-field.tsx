import type { ReactElement } from 'react';
import { Field, type FieldLabel } from './field.tsx';
import { TextInput, type TextInputProps } from './text-input.tsx';

/** A labelled line for a code, a reference or a number as it is typed, in equal widths. */
export function CodeField({ label, hint, error, optional, ...control }: FieldLabel & TextInputProps): ReactElement {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      <TextInput mono {...control} />
    </Field>
  );
}
