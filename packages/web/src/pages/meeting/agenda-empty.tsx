import type { ReactElement } from 'react';
import { Empty } from '../../components/empty.tsx';
import { useT } from '../../i18n.ts';

/** An agenda without items: nothing asks, or everything has been closed. */
export function AgendaEmpty({ asking, decided }: { asking: number; decided: number }): ReactElement {
  const t = useT('decide');
  return (
    <Empty
      what={t(decided > 0 ? 'agenda.done' : 'agenda.none')}
      why={t('agenda.noneWhy')}
      how={asking > 0 ? t('agenda.asks', { count: asking }) : t('agenda.nothingAsks')}
    />
  );
}
