import type { ButtonHTMLAttributes, ReactElement } from 'react';
import { useId } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-shapes.tsx';
import { Shortcut } from './shortcut.tsx';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  /** One primary button a page. `quiet` looks like a link. */
  kind?: 'primary' | 'plain' | 'quiet';
  icon?: IconName;
  /** Keys that do the same, drawn inside the button; binding them is the page's business (`useKeys`). */
  keys?: string;
  /** The act is under way: the button stays, says so to assistive technology and does nothing. */
  busy?: boolean;
  /** Why this cannot be done now, as a sentence. The button stays reachable, so that the reason can be read. */
  because?: string | undefined;
  disabled?: boolean;
}

/** A button whose text says what will happen. */
export function Button(props: ButtonProps): ReactElement {
  const {
    kind = 'plain',
    icon,
    keys,
    busy = false,
    because,
    disabled = false,
    children,
    onClick,
    className,
    ...rest
  } = props;
  const reasonId = useId();
  const off = disabled || busy || because !== undefined;
  const look = kind === 'primary' ? 'btn pri' : kind === 'quiet' ? 'btn quiet' : 'btn';
  return (
    <>
      <button
        type="button"
        {...rest}
        className={[look, off && !busy ? 'dis' : '', className ?? ''].filter(Boolean).join(' ')}
        aria-disabled={off || undefined}
        aria-busy={busy || undefined}
        aria-describedby={because === undefined ? rest['aria-describedby'] : reasonId}
        onClick={off ? (event) => event.preventDefault() : onClick}
      >
        {icon && <Icon name={icon} size={14} />}
        {children}
        {keys && <Shortcut keys={keys} />}
      </button>
      {because !== undefined && (
        <span id={reasonId} className="because">
          {because}
        </span>
      )}
    </>
  );
}
