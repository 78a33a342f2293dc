import type { meeting, ReplyOf } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { useT } from '../../i18n.ts';
import { MinutesEditor } from './minutes-editor.tsx';

/** The minutes; the chair of the meeting writes them here until they are closed. */
export function MinutesSection({ record }: { record: ReplyOf<typeof meeting.read> }): ReactElement {
  const t = useT('decide');
  const { may } = useSession();
  const [isWriting, setWriting] = useState(false);
  const { minutes } = record.body;
  const mayWrite = may.includes('run_meeting') && record.state !== 'closed';
  return (
    <section className="minutes" aria-labelledby="minutes">
      <h2 id="minutes">{t('minutes.title')}</h2>
      {isWriting && mayWrite ? (
        <MinutesEditor record={record} onDone={() => setWriting(false)} />
      ) : (
        <>
          {minutes === '' ? (
            <p className="hint">{t('minutes.none')}</p>
          ) : (
            <p className="minutes-text serif">{minutes}</p>
          )}
          {mayWrite && (
            <p className="no-print">
              <Button onClick={() => setWriting(true)}>{t(minutes === '' ? 'minutes.write' : 'minutes.change')}</Button>
            </p>
          )}
        </>
      )}
    </section>
  );
}
