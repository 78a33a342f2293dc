import { listPublicReleases, readOverview, type ReplyOf } from '@reeve/contract';
import type { ReactElement, ReactNode } from 'react';
import { useReading } from '../../api/query.ts';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { objectPath, paths } from '../../paths.ts';
import { unionMarking } from '../../marking-union.ts';
import { Heading } from './command-parts.tsx';
import './policy-home.css';

/** The start of a policy-maker: the year, its strategy and priorities, the newest release, and how to read them. Nothing waits here. */
export function PolicyHome(): ReactElement {
  const t = useT('home');
  const codes = useT('codes');
  const record = useT('record');
  const help = useT('help');
  const { data, error, refetch } = useReading(readOverview, {});
  const { strategy = null, priorities = [] } = data ?? {};
  const signed = [...(strategy ? [strategy] : []), ...priorities];
  return (
    <Page
      title={t('post.policy')}
      marking={unionMarking(signed.map(({ marking }) => marking))}
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
        <ProblemNote error={error} lead={t('notRefreshed')} onRetry={() => void refetch()} />
        {data && signed.length === 0 && <p className="mut s13">{t('policy.noneSigned')}</p>}
        <ul>
          {strategy && (
            <Signed entry={strategy}>
              {codes('kind.control_strategy')}, {t('policy.validSince')} <DateText on={strategy.validFrom} />
            </Signed>
          )}
          {priorities.map((one) => (
            <Signed key={one.id} entry={one} code={one.code}>
              {one.measure}
            </Signed>
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

/** A signed strategy or priority, with a line about it. */
function Signed({
  entry,
  code,
  children,
}: {
  entry: Pick<ReplyOf<typeof readOverview>['priorities'][number], 'kind' | 'id' | 'title' | 'reference'>;
  code?: string;
  children: ReactNode;
}): ReactElement {
  return (
    <li className="oversight-row">
      <Link to={objectPath(entry.kind, entry.id) ?? ''}>
        {code !== undefined && `${code} `}
        {entry.title}
      </Link>{' '}
      <span className="ref sm">{entry.reference}</span>
      <br />
      <span className="mut sm">{children}</span>
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
