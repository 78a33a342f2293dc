import type { ReactElement } from 'react';
import { Field, type FieldLabel } from './field.tsx';
import { TextInput, type TextInputProps } from './text-input.tsx';

/** A labelled line of text. */
export function TextField({ label, hint, error, optional, ...control }: FieldLabel & TextInputProps): ReactElement {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      <TextInput {...control} />
    </Field>
  );
}
