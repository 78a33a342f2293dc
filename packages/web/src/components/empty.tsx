import type { ReactElement, ReactNode } from 'react';

/** An empty place that says what belongs here, why it is empty, and how to begin. */
export function Empty({ what, why, how }: { what: ReactNode; why?: ReactNode; how?: ReactNode }): ReactElement {
  return (
    <div className="empty">
      <p className="m">{what}</p>
      {why && <p className="mut">{why}</p>}
      {how && <div className="how">{how}</div>}
    </div>
  );
}
