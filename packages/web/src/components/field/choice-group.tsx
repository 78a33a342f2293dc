import { useId, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';

export interface GroupOption<V extends string = string> {
  readonly value: V;
  readonly label: ReactNode;
  /** A word more, shown on hover and read with the label. */
  readonly hint?: string;
  /** The digit or letter that picks it; by default a value of one character is its own key. */
  readonly shortcut?: string;
}

interface ChoiceGroupProps<V extends string> {
  readonly label: ReactNode;
  readonly options: readonly GroupOption<V>[];
  readonly value: V | undefined;
  readonly onChange: (value: V) => void;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  /** `beside`: label left of the row (above it on a phone); `above`: always above. */
  readonly layout?: 'beside' | 'above';
  readonly mono?: boolean;
  readonly disabled?: boolean;
  /** Where the focus goes if the answer is missing. */
  readonly id?: string;
}

/**
 * One of a few, all in sight: native radio buttons drawn as a row. Arrows move inside, Tab leaves, a digit or letter
 * picks. Nothing is chosen until the person chooses.
 */
export function ChoiceGroup<V extends string>({
  label,
  options,
  value,
  onChange,
  hint,
  error,
  layout = 'beside',
  mono = false,
  disabled = false,
  id: focusId,
}: ChoiceGroupProps<V>): ReactElement {
  const id = useId();
  const pick = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || disabled) return;
    const pressed = event.key.toLowerCase();
    const keyOf = (option: GroupOption<V>): string =>
      option.shortcut ?? (option.value.length === 1 ? option.value : '');
    const found = options.find((option) => keyOf(option).toLowerCase() === pressed);
    if (!found || pressed === '') return;
    event.preventDefault();
    event.stopPropagation();
    onChange(found.value);
    document.getElementById(`${id}-${found.value}`)?.focus();
  };
  const describedBy = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ');
  return (
    <div className={`q ${layout}${error ? ' wrong' : ''}`}>
      <span className="lab" id={`${id}-label`}>
        {label}
      </span>
      <div>
        <div
          className={mono ? 'opts mono' : 'opts'}
          role="radiogroup"
          id={focusId}
          aria-labelledby={`${id}-label`}
          aria-describedby={describedBy || undefined}
          aria-invalid={error ? true : undefined}
          tabIndex={-1}
          onKeyDown={pick}
        >
          {options.map((option) => (
            <label key={option.value} className={option.value === value ? 'opt on' : 'opt'} title={option.hint}>
              <input
                className="vh"
                type="radio"
                id={`${id}-${option.value}`}
                name={id}
                value={option.value}
                checked={option.value === value}
                disabled={disabled}
                onChange={() => onChange(option.value)}
              />
              {option.label}
              {option.hint && <span className="vh">, {option.hint}</span>}
            </label>
          ))}
        </div>
        {error && (
          <p className="error" id={`${id}-error`}>
            {error}
          </p>
        )}
        {hint && (
          <p className="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
