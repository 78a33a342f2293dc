import { decision, evaluation, listSent } from '@reeve/contract';
import type { ReactElement, ReactNode } from 'react';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Icon } from '../../components/icon.tsx';
import { Link } from '../../components/link.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import type { Stage } from '@reeve/domain';
import './command-home.css';

const SHOWN = 5;

/** What audit and data protection read: the log, decisions, what left the agency, results; names of persons masked. */
export function OversightPanel(): ReactElement {
  const t = useT('home');
  const format = useFormat();
  const { may } = useSession();
  const decisions = useReading(decision.list, { query: { limit: SHOWN } });
  const results = useReading(evaluation.list, { query: { limit: SHOWN } });
  const sent = useReading(listSent, {});
  return (
    <>
      <p className="mut s13">{t('oversight.masked')}</p>
      <Part id="oversight-log" icon="protect" title={t('oversight.log')} all={paths.log()}>
        <p className="s13">{t('oversight.logWhat')}</p>
        {may.includes('release_samples') && (
          <p className="s13">
            <Link to={paths.logSamples()}>{t('oversight.samples')}</Link>
          </p>
        )}
      </Part>
      <Part id="oversight-decisions" icon="decide" title={t('oversight.decisions')} all={paths.decisions()}>
        <ProblemNote error={decisions.error} lead={t('notRefreshed')} onRetry={() => void decisions.refetch()} />
        {decisions.data?.items.length === 0 && <p className="mut s13">{t('oversight.noDecisions')}</p>}
        <ul>
          {decisions.data?.items.map((row) => (
            <li key={row.id} className="oversight-row">
              <Link to={paths.decision(row.id)}>{row.title}</Link> <span className="ref sm">{row.reference}</span>
              <br />
              <span className="mut sm">
                {row.createdBy}, <TimeText at={row.createdAt} />
              </span>
            </li>
          ))}
        </ul>
      </Part>
      <Part id="oversight-sent" icon="assess" title={t('oversight.sent')} all={paths.sent()}>
        <ProblemNote error={sent.error} lead={t('notRefreshed')} onRetry={() => void sent.refetch()} />
        {sent.data && (
          <p className="s13">
            {t('oversight.sentCount', {
              count: sent.data.items.length,
              recalled: format.number(sent.data.items.filter((one) => one.state.startsWith('recall')).length),
            })}
          </p>
        )}
      </Part>
      <Part id="oversight-results" icon="evaluate" title={t('command.results')} all={paths.evaluations()}>
        <ProblemNote error={results.error} lead={t('notRefreshed')} onRetry={() => void results.refetch()} />
        {results.data?.items.length === 0 && <p className="mut s13">{t('command.noResults')}</p>}
        <ul>
          {results.data?.items.map((row) => (
            <li key={row.id} className="oversight-row">
              <Link to={paths.evaluation(row.id)}>{row.title}</Link> <span className="ref sm">{row.reference}</span>
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}

function Part({
  id,
  icon,
  title,
  all,
  children,
}: {
  id: string;
  icon: Stage;
  title: string;
  all: string;
  children: ReactNode;
}): ReactElement {
  const t = useT('home');
  return (
    <section className="command" aria-labelledby={id}>
      <div className="grp">
        <Icon name={icon} stage={icon} />
        <h2 id={id}>{title}</h2>
        <Link to={all} className="sm" aria-describedby={id}>
          {t('oversight.all')}
        </Link>
      </div>
      {children}
    </section>
  );
}
