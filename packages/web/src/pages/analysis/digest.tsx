import type { ReactElement } from 'react';

/** The first twelve digits of a digest; the whole of it on hover. */
export function Digest({ value }: { value: string }): ReactElement {
  return (
    <span className="mono sm" title={value}>
      {value.slice(0, 12)}
    </span>
  );
}
