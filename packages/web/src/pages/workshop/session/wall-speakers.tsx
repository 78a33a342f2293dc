import type { ReactElement } from 'react';
import { useT } from '../../../i18n.ts';
import type { Floor } from '../wording/wording-card.tsx';

/** On the big screen: who has the floor, and who waits for it, in the order of asking. */
export function WallSpeakers({ speakers }: { speakers: Floor['speakers'] }): ReactElement | null {
  const t = useT('workshop');
  if (speakers.length === 0) return null;
  const named = (one: Floor['speakers'][number]): string => [one.name, one.delegation].filter(Boolean).join(' ');
  const speaking = speakers.find((one) => one.givenAt !== null);
  const waiting = speakers.filter((one) => one.givenAt === null);
  return (
    <section className="wall-speakers" aria-label={t('speakers.title')}>
      {speaking && (
        <p>
          <b>{named(speaking)}</b> <span className="ink2">{t('speakers.has')}</span>
        </p>
      )}
      {waiting.length > 0 && (
        <p className="ink2">
          {t('common:colon', { label: t('speakers.waiting') })} {waiting.map(named).join(', ')}
        </p>
      )}
    </section>
  );
}
