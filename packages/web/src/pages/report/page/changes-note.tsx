import type { ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { useT } from '../../../i18n.ts';
import { historyEvent } from './history-event.ts';
import type { ReportChanges } from './report-changes.ts';

/** Another person was faster: the version on the server now, that nothing was lost, and how to go on. */
export function ChangesNote({
  changes,
  onGoOn,
}: {
  changes: ReportChanges;
  /** Absent where the step is no longer there to take. */
  onGoOn: (() => void) | undefined;
}): ReactElement {
  const t = useT('report');
  return (
    <div className="problem" role="alert">
      <Icon name="warn" size={16} />
      <div>
        <p className="m">{t('conflict.what')}</p>
        <ul className="s13">
          {changes.lines.map((line, index) => (
            <li key={changes.lines.length - index}>
              <b className="m">{t(`event.${historyEvent(line)}`)}</b> {t('history.by', { name: line.by })},{' '}
              <TimeText at={line.at} />
              {line.reason !== '' && `${t('common:colon', { label: '' })} ${line.reason}`}
            </li>
          ))}
          {changes.lines.length === 0 && changes.parts.map((part) => <li key={part}>{t(`conflict.part_${part}`)}</li>)}
        </ul>
        <p>{t(onGoOn ? 'conflict.kept' : 'conflict.keptClosed')}</p>
        {onGoOn && <Button onClick={onGoOn}>{t('conflict.goOn')}</Button>}
      </div>
    </div>
  );
}
