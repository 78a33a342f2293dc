import type { ReactElement, ReactNode } from 'react';

/** Two or three views of the same content, one of them shown: buttons in one frame, each with its state. */
export function Segments<V extends string>({
  label,
  options,
  value,
  onChange,
}: {
  label: string;
  options: readonly { readonly value: V; readonly label: ReactNode }[];
  value: V;
  onChange: (value: V) => void;
}): ReactElement {
  return (
    <fieldset className="seg">
      <legend className="vh">{label}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
