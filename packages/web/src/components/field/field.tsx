import { cloneElement, useId, type ReactElement, type ReactNode } from 'react';
import { useT } from '../../i18n.ts';

/** What a labelled control takes in addition to its own properties. */
export interface FieldLabel {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with the answer; undefined while nothing is. */
  error?: ReactNode;
  /** `true` shows "optional" next to the label; a text shows that text. */
  optional?: ReactNode;
}

interface Described {
  id?: string;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean | undefined;
}

/**
 * A label over one control, the reason for the field in one sentence under it, and what is wrong with it.
 * The control (an input, textarea, `Select`, `DateInput`) gets the id and the descriptions.
 */
export function Field({
  label,
  hint,
  error,
  optional,
  children,
}: FieldLabel & { children: ReactElement<Described> }): ReactElement {
  const made = useId();
  const id = children.props.id ?? made;
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : '', children.props['aria-describedby'] ?? '']
    .filter(Boolean)
    .join(' ');
  return (
    <div className={error ? 'f wrong' : 'f'}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="mut"> {optional === true ? <Optional /> : optional}</span>}
      </label>
      {cloneElement(children, {
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error ? true : undefined,
      })}
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
  );
}

function Optional(): ReactElement {
  const t = useT('common');
  return <>{t('optional')}</>;
}
