import type { ReactElement, SelectHTMLAttributes } from 'react';

export interface Choice<V extends string = string> {
  readonly value: V;
  readonly label: string;
}

export interface SelectProps<V extends string> extends Omit<
  SelectHTMLAttributes<HTMLSelectElement>,
  'value' | 'onChange'
> {
  options: readonly Choice<V>[];
  /** `undefined` while nothing has been chosen; nothing is ever preselected. */
  value: V | undefined;
  onChange: (value: V | undefined) => void;
  /** Text while nothing is chosen: "choose". */
  placeholder: string;
  mono?: boolean;
}

/** The platform's own select, with an empty first line so that nothing is preselected. */
export function Select<V extends string>(props: SelectProps<V>): ReactElement {
  const { options, value, onChange, placeholder, mono = false, className, ...rest } = props;
  return (
    <select
      {...rest}
      className={['in', mono ? 'mono' : '', value === undefined ? 'unset' : '', className ?? '']
        .filter(Boolean)
        .join(' ')}
      value={value ?? ''}
      onChange={(event) => onChange(options.find((option) => option.value === event.target.value)?.value)}
    >
      <option value="">{placeholder}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
