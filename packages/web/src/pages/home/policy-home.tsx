import { controlStrategy, listPublicReleases, priority, type ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { useSession } from '../../api/session.ts';
import { objectPath, paths } from '../../paths.ts';
import { unionMarking } from '../../marking-union.ts';
import { wallTime } from '../../wall-time.ts';
import { Heading } from './command-parts.tsx';
import './policy-home.css';

/** Rows of each kind: an agency signs a few a year. */
const SHOWN = 5;

type Row = ReplyOf<typeof priority.list>['items'][number] | ReplyOf<typeof controlStrategy.list>['items'][number];

/** The start of a policy-maker: the year, what was signed, the newest release, and how to read them. Nothing waits here. */
export function PolicyHome(): ReactElement {
  const t = useT('home');
  const record = useT('record');
  const help = useT('help');
  const strategies = useReading(controlStrategy.list, { query: { state: 'signed', limit: SHOWN } });
  const priorities = useReading(priority.list, { query: { state: 'signed', limit: SHOWN } });
  const signed = [
    ...(strategies.data?.items ?? []).map((row) => ['control_strategy', row] as const),
    ...(priorities.data?.items ?? []).map((row) => ['priority', row] as const),
  ];
  return (
    <Page
      title={t('post.policy')}
      marking={unionMarking(signed.map(([, row]) => row.marking))}
      markingNote={signed.length > 0 ? record('list.markingNote') : undefined}
    >
      <section className="command policy-part" aria-labelledby="policy-year">
        <Heading id="policy-year" icon="direct" title={t('policy.year')} />
        <p>{t('policy.yearWhat')}</p>
        <p>
          <Link className="btn pri" to={paths.overview()}>
            {t('command.year')}
          </Link>
        </p>
      </section>
      <section className="command policy-part" aria-labelledby="policy-signed">
        <Heading id="policy-signed" icon="decide" title={t('policy.signed')} />
        <ProblemNote
          error={strategies.error ?? priorities.error}
          lead={t('notRefreshed')}
          onRetry={() => void Promise.all([strategies.refetch(), priorities.refetch()])}
        />
        {strategies.data && priorities.data && signed.length === 0 && (
          <p className="mut s13">{t('policy.noneSigned')}</p>
        )}
        <ul>
          {signed.map(([kind, row]) => (
            <Signed key={row.id} kind={kind} row={row} />
          ))}
        </ul>
        <p className="mut s13">{t('policy.nothingWaits')}</p>
      </section>
      <NewestRelease />
      <section className="command policy-part" aria-labelledby="policy-reading">
        <Heading id="policy-reading" icon="know" title={t('policy.reading')} />
        <ul>
          {(['interval', 'unknown', 'hours', 'names'] as const).map((name) => (
            <li key={name} className="s13">
              {t(`policy.read.${name}`)}
            </li>
          ))}
        </ul>
        <p className="s13">
          <Link to={paths.guidebook()}>{help('guidebook')}</Link>
        </p>
      </section>
    </Page>
  );
}

/** A signed strategy or priority, with the day it was proposed. */
function Signed({ kind, row }: { kind: 'control_strategy' | 'priority'; row: Row }): ReactElement {
  const t = useT('home');
  const codes = useT('codes');
  const { clock } = useSession();
  return (
    <li className="oversight-row">
      <Link to={objectPath(kind, row.id) ?? ''}>{row.title}</Link> <span className="ref sm">{row.reference}</span>
      <br />
      <span className="mut sm">
        {codes(`kind.${kind}`)}, {t('policy.proposed')}{' '}
        <DateText on={wallTime(Date.parse(row.createdAt), clock.timeZone).date} />
      </span>
    </li>
  );
}

/** The newest release of numbers for the public. */
function NewestRelease(): ReactElement {
  const t = useT('home');
  const release = useT('release');
  const { data, error, refetch } = useReading(listPublicReleases, {});
  const [newest] = data?.items ?? [];
  return (
    <section className="command policy-part" aria-labelledby="policy-release">
      <Heading id="policy-release" icon="evaluate" title={t('policy.release')} />
      <ProblemNote error={error} lead={t('notRefreshed')} onRetry={() => void refetch()} />
      {data && !newest && <p className="mut s13">{t('policy.noRelease')}</p>}
      <p className="row wrap">
        {newest && (
          <Link className="btn" to={paths.publicRelease(newest.id)}>
            <span>
              <DateText on={newest.from} />–<DateText on={newest.until} />, {release('version', { n: newest.version })}
            </span>
          </Link>
        )}
        <Link className="btn" to={paths.publicReleases()}>
          {t('policy.allReleases')}
        </Link>
      </p>
    </section>
  );
}
