import type { ReactElement, ReactNode } from 'react';

/** A table that may be wider than the screen: it scrolls separately, and by keys once it has the focus. */
export function ScrolledTable({ label, children }: { label: string; children: ReactNode }): ReactElement {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard (WCAG 2.1.1)
    <section className="table compare-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
