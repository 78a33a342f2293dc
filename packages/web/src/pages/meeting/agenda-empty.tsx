import type { ReactElement } from 'react';
import { Empty } from '../../components/empty.tsx';
import { useT } from '../../i18n.ts';

/** An agenda without items: nothing asks, or everything has been closed. */
export function AgendaEmpty({
  asking,
  decided,
  isOver,
}: {
  asking: number;
  decided: number;
  /** The meeting has been held: nothing more comes on its agenda. */
  isOver: boolean;
}): ReactElement {
  const t = useT('decide');
  return (
    <Empty
      what={t(decided > 0 ? 'agenda.done' : 'agenda.none')}
      why={t('agenda.noneWhy')}
      how={
        isOver
          ? undefined
          : asking > 0
            ? t('agenda.asks', { count: asking })
            : t(decided > 0 ? 'agenda.nothingAsksAfter' : 'agenda.nothingAsks')
      }
    />
  );
}
