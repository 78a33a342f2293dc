import { FIRST_YEAR, LAST_YEAR } from '@reeve/domain';
import type { InputHTMLAttributes, ReactElement } from 'react';

export interface DateInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'type'> {
  /** `YYYY-MM-DD`, or undefined while empty. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** A day in the agency's calendar, by the platform's own date control. `min` and `max` are `YYYY-MM-DD`, inclusive; by default the years that Reeve accepts. */
export function DateInput({ value, onChange, className, min, max, ...rest }: DateInputProps): ReactElement {
  return (
    <input
      {...rest}
      type="date"
      min={min ?? `${FIRST_YEAR}-01-01`}
      max={max ?? `${LAST_YEAR}-12-31`}
      className={className ? `in mono ${className}` : 'in mono'}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
    />
  );
}
