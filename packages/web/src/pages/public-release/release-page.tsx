import { publicReleasePdf, readPublicRelease, type ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { addressOf } from '../../api/address.ts';
import { useReading } from '../../api/query.ts';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { DateText, TimeText } from '../../components/time-text.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { usePathPart } from '../../location.ts';
import { CrimeTable } from './crime-table.tsx';
import { DecideButtons } from './decide-buttons.tsx';
import { EntryText, keptReleases } from './entry-text.tsx';
import './release.css';

export type Release = ReplyOf<typeof readPublicRelease>;

/** One release as the public sees it; a draft has its approval next to it. */
export function PublicReleasePage(): ReactElement {
  const t = useT('release');
  const common = useT('common');
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(readPublicRelease, { params: { id } });
  return (
    <Page
      stage="evaluate"
      title={data ? t('title', { year: data.year, until: t(`month.${data.month}`) }) : t('list')}
      subtitle={
        data && (
          <>
            <DateText on={data.from} />–<DateText on={data.until} />, {t('version', { n: data.version })}{' '}
            <Tag>{t(`state.${data.state}`)}</Tag>
          </>
        )
      }
      actions={
        data && (
          <a className="btn" href={addressOf(publicReleasePdf, { id })} download>
            {t('pdf')}
          </a>
        )
      }
      aside={data && <Steps release={data} />}
    >
      <ProblemNote error={error} lead={t('notRead')} onRetry={() => void refetch()} />
      {!data && !error && <p className="loading">{common('loading')}</p>}
      {data && <Numbers release={data} />}
    </Page>
  );
}

function Numbers({ release }: { release: Release }): ReactElement {
  const t = useT('release');
  const format = useFormat();
  const kept = keptReleases(release);
  const { operations, acts, hours, results } = release;
  const figures = [
    [t('operation.fewer'), <EntryText key="fewer" entry={operations.fewer} kept={kept} />],
    [t('operation.none'), <EntryText key="none" entry={operations.none} kept={kept} />],
    [t('operation.more'), <EntryText key="more" entry={operations.more} kept={kept} />],
    [t('operation.all'), <EntryText key="all" entry={operations.all} kept={kept} />],
    [t('act.questions'), <EntryText key="questions" entry={acts.questions} kept={kept} />],
    [t('act.decisions'), <EntryText key="decisions" entry={acts.decisions} kept={kept} />],
    [t('act.complaints'), <EntryText key="complaints" entry={acts.complaints} kept={kept} />],
    [t('act.hours'), format.number(hours.priorities)],
    [t('act.hoursOutside'), format.number(hours.outside)],
  ] as const;
  const signed = (value: number): string =>
    `${value > 0 ? '+' : value < 0 ? '−' : ''}${format.number(Math.abs(value))}`;
  return (
    <div className="pr">
      <section aria-labelledby="pr-crime">
        <h2 id="pr-crime">{t('crime')}</h2>
        <CrimeTable release={release} kept={kept} />
      </section>
      <section aria-labelledby="pr-acts">
        <h2 id="pr-acts">{t('acts')}</h2>
        <dl className="pr-figures">
          {figures.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="pr-results">
        <h2 id="pr-results">{t('results')}</h2>
        <p className="mut sm">{t('resultsNote')}</p>
        {results.length === 0 && <p>{t('noResults')}</p>}
        <ul>
          {results.map((one) => (
            <li key={`${one.offence} ${one.difference} ${one.low} ${one.high}`}>
              {t('common:colon', { label: one.offence })}{' '}
              {t('result', { best: signed(one.difference), low: signed(one.low), high: signed(one.high) })}{' '}
              <Tag>{t(`operation.${one.claim}`)}</Tag>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="pr-legend">
        <h2 id="pr-legend">{t('legend')}</h2>
        <p className="s13">– {t('withheld')}</p>
        {kept.map((one, at) => (
          <p key={`${one.year} ${one.month} ${one.version}`} className="s13">
            [{at + 1}] {t('unchanged', { until: t(`month.${one.month}`), year: one.year, version: one.version })}
          </p>
        ))}
        <p className="s13">{t('noPerson')}</p>
      </section>
    </div>
  );
}

/** Who composed it and why, and the decision of the second person. */
function Steps({ release }: { release: Release }): ReactElement {
  const t = useT('release');
  const { madeBy, madeAt, because, decidedBy, decidedAt, reason } = release;
  return (
    <>
      <h2>{t('steps')}</h2>
      <p className="s13">
        {t('composedBy')} <b>{madeBy}</b>, <TimeText at={madeAt} />
        <br />
        {because}
      </p>
      {decidedAt !== null && (
        <p className="s13">
          {t('decidedBy')} <b>{decidedBy}</b>, <TimeText at={decidedAt} />
          <br />
          {reason}
        </p>
      )}
      {release.state === 'draft' && <p className="s13">{t('draftWhat')}</p>}
      {release.state === 'outdated' && <p className="s13">{t('outdatedWhat')}</p>}
      {release.state === 'released' && <p className="s13">{t('releasedWhat')}</p>}
      <DecideButtons release={release} />
    </>
  );
}
