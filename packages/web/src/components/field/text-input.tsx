import type { InputHTMLAttributes, ReactElement, Ref } from 'react';

export interface TextInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'> {
  /** A number is written as it is; what is typed is always a text. */
  value: string | number;
  onChange: (value: string) => void;
  /** Codes, references and numbers are in equal widths. */
  mono?: boolean;
  ref?: Ref<HTMLInputElement> | undefined;
}

/** One line of text. Its label is a `Field` around it or `aria-label`. */
export function TextInput({ value, onChange, mono = false, className, ...rest }: TextInputProps): ReactElement {
  return (
    <input
      {...rest}
      className={['in', mono ? 'mono' : '', className ?? ''].filter(Boolean).join(' ')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
