import type { ReactElement } from 'react';
import { Field, type FieldLabel } from './field.tsx';
import { TextArea, type TextAreaProps } from './text-area.tsx';

/** A labelled text of several lines. */
export function ProseField({ label, hint, error, optional, ...control }: FieldLabel & TextAreaProps): ReactElement {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      <TextArea {...control} />
    </Field>
  );
}
