import { useEffect, useState, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { useSession } from '../api/session.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n.ts';

/**
 * On paper only: that this is an exercise, who printed it, for what purpose and when. The time is the real one, as in the
 * log, also where an exercise has a clock of its own.
 */
export function PrintLine(): ReactElement {
  const t = useT('common');
  const format = useFormat();
  const { account, purpose, clock } = useSession();
  const [at, setAt] = useState('');
  useEffect(() => {
    const stamp = (): void => flushSync(() => setAt(new Date().toISOString()));
    window.addEventListener('beforeprint', stamp);
    return () => window.removeEventListener('beforeprint', stamp);
  }, []);
  return (
    <span className="printed">
      {clock.exercise && <b>{t('shell:exercise')} </b>}
      {t('printedBy', {
        name: account.name,
        purpose: purpose?.title ?? t('unknown'),
        at: at && format.instantFull(at),
      })}
    </span>
  );
}
