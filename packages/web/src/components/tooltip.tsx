import { useEffect, useId, useRef, useState, type ReactElement, type ReactNode } from 'react';

/**
 * Plain words for a short code, on hover and on focus. Stays while the pointer is on the words, goes with Escape
 * (WCAG 1.4.13). `quiet` leaves it out of the tab order, for tables that would otherwise have a stop in every row;
 * the words are then read with the code.
 */
export function Tooltip({
  words,
  quiet = false,
  className,
  children,
}: {
  words: string;
  quiet?: boolean;
  className?: string;
  children: ReactNode;
}): ReactElement {
  const id = useId();
  const anchor = useRef<HTMLSpanElement>(null);
  const bubble = useRef<HTMLSpanElement>(null);
  const [shown, setShown] = useState(false);

  useEffect(() => {
    const tip = bubble.current;
    if (!shown || !tip || !anchor.current) return;
    tip.showPopover();
    const at = anchor.current.getBoundingClientRect();
    const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - tip.offsetWidth - 8));
    const below = at.bottom + 4 + tip.offsetHeight < document.documentElement.clientHeight;
    tip.style.left = `${left}px`;
    tip.style.top = `${below ? at.bottom + 4 : at.top - tip.offsetHeight - 4}px`;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setShown(false);
    };
    const onScroll = (): void => setShown(false);
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('scroll', onScroll, true);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('scroll', onScroll, true);
      if (tip.matches(':popover-open')) tip.hidePopover();
    };
  }, [shown]);

  const reach = quiet ? {} : { tabIndex: 0, role: 'note', 'aria-describedby': id };
  return (
    <span
      ref={anchor}
      className={className}
      {...reach}
      onMouseEnter={() => setShown(true)}
      onMouseLeave={() => setShown(false)}
      onFocus={() => setShown(true)}
      onBlur={() => setShown(false)}
    >
      {children}
      {quiet && <span className="vh"> ({words})</span>}
      <span ref={bubble} id={id} role="tooltip" popover="manual" className="tip">
        {words}
      </span>
    </span>
  );
}
