import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import { Field, type FieldLabel } from './field.tsx';
import { Select, type SelectProps } from './select.tsx';

/** A labelled choice from a list; while nothing is chosen it shows "choose" or its own placeholder. */
export function ChoiceField<V extends string>({
  label,
  hint,
  error,
  optional,
  placeholder,
  ...control
}: FieldLabel & Omit<SelectProps<V>, 'placeholder'> & { placeholder?: string }): ReactElement {
  const t = useT('common');
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      <Select placeholder={placeholder ?? t('choose')} {...control} />
    </Field>
  );
}
