import { useEffect, useState, type ReactElement } from 'react';
import { useT } from '../../../../i18n.ts';
import type { SaverState } from './draft-saver.ts';

/** Milliseconds since the epoch, updated every second while the note is visible. */
function useNowMs(): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}

/** Whether the words are on the server: in a quiet line while they are, in amber when they are not. */
export function SavedNote({ saving }: { saving: SaverState }): ReactElement {
  const t = useT('report');
  const nowMs = useNowMs();
  const { status, savedAtMs } = saving;
  if (status === 'failed' || status === 'conflict') {
    // How long ago, not when: in the exercise the clock on the page is another than the one it was saved by.
    const minutes = savedAtMs === undefined ? undefined : Math.max(1, Math.round((nowMs - savedAtMs) / 60_000));
    return (
      <output className="now m">
        {minutes === undefined ? t('saved.notYet') : t('saved.notSince', { count: minutes })}
      </output>
    );
  }
  if (savedAtMs === undefined) return <span>{t(status === 'saved' ? 'saved.opened' : 'saved.willBe')}</span>;
  const seconds = Math.max(0, Math.round((nowMs - savedAtMs) / 1000));
  return (
    <span>
      {seconds < 60 ? t('saved.secondsAgo', { seconds }) : t('saved.minutesAgo', { minutes: Math.floor(seconds / 60) })}
    </span>
  );
}
