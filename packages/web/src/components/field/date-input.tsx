import type { InputHTMLAttributes, ReactElement } from 'react';

export interface DateInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'type'> {
  /** `YYYY-MM-DD`, or undefined while empty. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** A day in the agency's calendar, by the platform's own date control. `min` and `max` are `YYYY-MM-DD`, inclusive. */
export function DateInput({ value, onChange, className, ...rest }: DateInputProps): ReactElement {
  return (
    <input
      {...rest}
      type="date"
      className={className ? `in mono ${className}` : 'in mono'}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
    />
  );
}
