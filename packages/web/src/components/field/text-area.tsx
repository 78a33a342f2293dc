import type { ReactElement, Ref, TextareaHTMLAttributes } from 'react';

export interface TextAreaProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange'> {
  value: string;
  onChange: (value: string) => void;
  mono?: boolean;
  ref?: Ref<HTMLTextAreaElement> | undefined;
}

/** Text of several lines. Its label is a `Field` around it or `aria-label`. */
export function TextArea({ value, onChange, mono = false, className, ...rest }: TextAreaProps): ReactElement {
  return (
    <textarea
      {...rest}
      className={['in', mono ? 'mono' : '', className ?? ''].filter(Boolean).join(' ')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
