import { listConsultationSamples, type ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import './log.css';
import { OpenComplaint } from './opened-record.tsx';
import { ReleaseForm } from './release-form.tsx';
import { SampleTable } from './sample-table.tsx';

export type Sample = ReplyOf<typeof listConsultationSamples>['items'][number];

/**
 * Consultations that were drawn by lot, for the supervisor of the unit; audit and data protection open their records. There is no
 * search here, and nothing is counted.
 */
export function SamplesPage(): ReactElement {
  const t = useT('log');
  const common = useT('common');
  const format = useFormat();
  const { may } = useSession();
  const { data, error, refetch } = useReading(listConsultationSamples, {});
  const nameOf = (code: string): string => data?.units.find((unit) => unit.code === code)?.name ?? code;
  return (
    <Page
      stage="protect"
      title={t('samples.title')}
      subtitle={t('samples.subtitle')}
      markingNote={t('markingNote')}
      aside={
        data && may.includes('open_samples') ? (
          <>
            {may.includes('release_samples') && <ReleaseForm units={data.units} />}
            <OpenComplaint />
          </>
        ) : undefined
      }
    >
      <ProblemNote error={error} lead={t('samples.notRead')} onRetry={() => void refetch()} />
      {!data && !error && <p className="loading">{common('loading')}</p>}
      {data?.items.length === 0 && <Empty what={t('samples.empty')} why={t('samples.emptyWhy')} />}
      {data?.items.map((sample) => (
        <section key={sample.id} className="log-sample" aria-labelledby={`sample-${sample.id}`}>
          <h2 id={`sample-${sample.id}`}>
            {nameOf(sample.unit)}, {format.month(sample.month)}{' '}
            <span className="mut sm">
              {t('samples.released')} <TimeText at={sample.releasedAt} />
            </span>
          </h2>
          {sample.consultations.length === 0 ? (
            <p className="mut">{t('samples.nothing')}</p>
          ) : (
            <SampleTable sample={sample} mayMark={may.includes('review_samples')} />
          )}
        </section>
      ))}
    </Page>
  );
}
