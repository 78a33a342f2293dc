import type { ReactElement } from 'react';

/** Keys as labelled on the keyboard: `<Shortcut keys="Ctrl Enter" />` draws one cap a word. Hidden from screen readers. */
export function Shortcut({ keys }: { keys: string }): ReactElement {
  return (
    <span className="keys" aria-hidden="true">
      {keys.split(' ').map((key, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the same cap may occur twice, and the order never changes
        <kbd key={`${key}${index}`}>{key}</kbd>
      ))}
    </span>
  );
}
