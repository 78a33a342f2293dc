import type { ReactElement } from 'react';
import { useT } from '../../../i18n.ts';

/** Result of an import: counts by kind, and what was rejected. Announced to screen readers when it appears. */
export function ImportResult({
  lines,
  notes,
}: {
  lines: readonly string[];
  /** Sentences of the server, in the reader's language. */
  notes: readonly string[];
}): ReactElement {
  const t = useT('files');
  return (
    <div className="brought-in" aria-live="polite">
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {notes.length > 0 && (
        <>
          <p className="ink2">{t('notes')}</p>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
