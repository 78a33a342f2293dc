import type { ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { useT } from '../../../i18n.ts';
import type { RecordStep } from './use-record-step.ts';

/** New lines of the history by others; the user must read them before going on. */
export function MeanwhileNote({ step }: { step: RecordStep }): ReactElement | null {
  const t = useT('record');
  const { meanwhile } = step;
  if (!meanwhile) return null;
  return (
    <div className="problem" role="alert">
      <Icon name="warn" size={16} />
      <div>
        <p className="m">{t('stale.what')}</p>
        <ul className="s13">
          {meanwhile.map((line, index) => (
            <li key={meanwhile.length - index}>
              {line.by}, <TimeText at={line.at} />
              {line.reason !== '' && `${t('common:colon', { label: '' })} ${line.reason}`}
            </li>
          ))}
        </ul>
        <Button onClick={step.goOn}>{t('stale.goOn')}</Button>
      </div>
    </div>
  );
}
