import type { Session } from '@reeve/contract';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactElement } from 'react';
import { isNoAnswer } from '../../api/error.ts';
import { makeQueryClient } from '../../api/query.ts';
import { SESSION_KEY, useSession } from '../../api/session.ts';
import { MarkingBar } from '../../components/marking/marking-bar.tsx';
import { loadAreas, useT } from '../../i18n.ts';
import { readKeptSession } from '../../kept-shift/kept-shift.ts';
import { useKeptShift } from '../../kept-shift/use-kept-shift.ts';
import { showTheme } from '../../shell/theme.ts';
import { ShiftCopy, shiftMarking } from './shift-copy.tsx';
import './briefing.css';

/**
 * The shift from its sealed copy when the page is opened without a connection: to be read, not answered. The first answer of
 * the server loads the page again.
 *
 * @param otherwise what is shown where this browser has no copy in force
 */
export function OfflineShift({ otherwise }: { otherwise: ReactElement }): ReactElement | null {
  const [client, setClient] = useState<QueryClient | 'none' | undefined>();
  useEffect(() => {
    void Promise.all([readKeptSession(Date.now()), loadAreas(['briefing'])]).then(
      ([session]) => setClient(session === undefined ? 'none' : clientOf(session)),
      () => setClient('none'),
    );
  }, []);
  if (client === undefined) return null;
  if (client === 'none') return otherwise;
  return (
    <QueryClientProvider client={client}>
      <Copy />
    </QueryClientProvider>
  );
}

/** Readings of their own, as the kept session: outside, no one is signed in. */
function clientOf(session: Session): QueryClient {
  showTheme(session.account.theme);
  const client = makeQueryClient();
  client.setQueryData(SESSION_KEY, session);
  return client;
}

function Copy(): ReactElement {
  const t = useT('briefing');
  const shell = useT('shell');
  const { clock, clearance } = useSession();
  const phone = useKeptShift('fail');
  const { kept, error, isAsking } = phone;
  const answered = !isAsking && !isNoAnswer(error);
  useEffect(() => {
    if (answered) window.location.reload();
  }, [answered]);
  const marking = shiftMarking(phone);
  const atMost = marking ? undefined : clearance;
  const { sheet } = kept?.shift ?? {};
  const title = sheet ? sheet.unit : t('shift.title');
  useEffect(() => {
    document.title = `${title} · Reeve`;
  }, [title]);
  return (
    <main>
      <section className="session" aria-label={shell('session')}>
        <span>{clock.exercise && <span className="exer">{shell('exercise')}</span>}</span>
        <span>{t('shift.offline')}</span>
      </section>
      <MarkingBar marking={marking} atMost={atMost} />
      <div className="page" data-stage="act">
        <div className="content">
          <div className="head">
            <h1>{title}</h1>
            {sheet && <div className="sub">{sheet.area}</div>}
          </div>
          <ShiftCopy phone={phone} />
        </div>
      </div>
      <MarkingBar marking={marking} atMost={atMost} foot />
    </main>
  );
}
