import type { AnchorHTMLAttributes, ReactElement } from 'react';
import { useGo } from '../location.ts';

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** An address from `paths.ts`. */
  to: string;
}

/** A link inside the app: a real address that opens in a new tab when asked to, and without a reload otherwise. */
export function Link({ to, onClick, children, ...rest }: LinkProps): ReactElement {
  const go = useGo();
  return (
    <a
      {...rest}
      href={to}
      onClick={(event) => {
        onClick?.(event);
        const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
        if (event.defaultPrevented || !plain || rest.target === '_blank') return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}
