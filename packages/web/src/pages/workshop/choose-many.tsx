import type { ReactElement } from 'react';
import './workshop.css';

/** Several of a list, by their references. */
export function ChooseMany({
  legend,
  hint,
  options,
  chosen,
  onChange,
}: {
  legend: string;
  hint?: string;
  options: readonly { readonly id: string; readonly reference: string; readonly title: string }[];
  chosen: readonly string[];
  onChange: (ids: readonly string[]) => void;
}): ReactElement | null {
  if (options.length === 0) return null;
  return (
    <fieldset className="ws-agenda">
      <legend className="lab">{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
      {options.map(({ id, reference, title }) => (
        <label key={id} className="pick">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
            }
          />
          <span className="ref">{reference}</span> {title}
        </label>
      ))}
    </fieldset>
  );
}
