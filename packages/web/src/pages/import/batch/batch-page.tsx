import { readImportBatch, readImportFaults, type ImportBatchInFull } from '@reeve/contract';
import { useCallback, useEffect, useState, type ReactElement } from 'react';
import { useReading } from '../../../api/query.ts';
import { addressOf } from '../../../api/address.ts';
import { useSession } from '../../../api/session.ts';
import { Button } from '../../../components/button.tsx';
import { Link } from '../../../components/link.tsx';
import { Page } from '../../../components/page.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Tag } from '../../../components/text/tag.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { useFormat } from '../../../format.ts';
import { useT } from '../../../i18n.ts';
import { usePathPart } from '../../../location.ts';
import { paths } from '../../../paths.ts';
import { useSpanWords } from '../../data-set/span-words.ts';
import { secondsLeft, withSample, type Sample } from './eta.ts';
import { GatherNav } from '../gather-nav.tsx';
import '../import.css';
import { useOffenceWord } from '../crime/offence-word.ts';
import { ProgressBar } from './progress-bar.tsx';
import { CountingResult } from '../counting-choice.tsx';
import { DaysOfFile } from './days-of-file.tsx';
import { QualityList } from './quality-list.tsx';
import '../wizard.css';
import { UndoDialog } from './undo-dialog.tsx';

const POLL_MS = 700;

/** One imported file: its progress, then imported and rejected rows, and the undo. */
export function BatchPage(): ReactElement {
  const t = useT('crime');
  const common = useT('common');
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(readImportBatch, { params: { id } });
  const again = useCallback(async () => (await refetch()).data, [refetch]);
  if (data) return <OneBatch key={id} batch={data} problem={error} again={again} />;
  return (
    <Page stage="gather" title={t('batch.title')}>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!error && <p className="loading">{common('loading')}</p>}
    </Page>
  );
}

function OneBatch({
  batch,
  problem,
  again,
}: {
  batch: ImportBatchInFull;
  problem: unknown;
  again: () => Promise<ImportBatchInFull | undefined>;
}): ReactElement {
  const t = useT('crime');
  const { may } = useSession();
  const [isUndoing, setUndoing] = useState(false);
  const isLoading = batch.state === 'loading';
  const samples = useProgress(batch, isLoading, again);
  return (
    <Page
      stage="gather"
      title={batch.fileName}
      subtitle={
        <>
          <span className="ref">{batch.reference}</span>{' '}
          {batch.createdBy === 'system' ? t('batches.byProgram') : batch.createdBy}, <TimeText at={batch.createdAt} />
        </>
      }
      marking={batch.marking}
    >
      <GatherNav current="imports" />
      <div className="batch" aria-live="polite">
        <ProblemNote error={problem} onRetry={() => void again()} />
        <p>
          <Tag tone={batch.state === 'failed' ? 'now' : 'plain'}>{t(`record:state.import_batch.${batch.state}`)}</Tag>
        </p>
        {isLoading && (
          <ProgressBar
            label={t('batch.reading')}
            done={batch.rowsRead}
            total={batch.rowsTotal}
            unit="rows"
            left={secondsLeft(samples, batch.rowsTotal)}
          />
        )}
        {batch.state === 'failed' && (
          <div className="problem" role="alert">
            <div>
              <p className="m">{t('batch.failed')}</p>
              {batch.failureCode !== null && <p>{t(`failure.${batch.failureCode}`)}</p>}
            </div>
          </div>
        )}
        {(batch.state === 'loaded' || batch.state === 'undone') && <Result batch={batch} />}
        {batch.state === 'loaded' && may.includes('import_crimes') && (
          <div className="row wrap acts">
            <Button icon="undo" onClick={() => setUndoing(true)}>
              {t('undo.do')}
            </Button>
          </div>
        )}
      </div>
      {isUndoing && <UndoDialog batch={batch} onClose={() => setUndoing(false)} />}
    </Page>
  );
}

/** Ask again while rows are being read; the answers as they came tell the speed. */
function useProgress(
  batch: ImportBatchInFull,
  isLoading: boolean,
  again: () => Promise<ImportBatchInFull | undefined>,
): readonly Sample[] {
  const [samples, setSamples] = useState<readonly Sample[]>(() => [{ atMs: performance.now(), done: batch.rowsRead }]);
  useEffect(() => {
    if (!isLoading) return;
    const timer = setInterval(() => {
      void again().then((now) => {
        if (now) setSamples((before) => withSample(before, { atMs: performance.now(), done: now.rowsRead }));
      });
    }, POLL_MS);
    return () => clearInterval(timer);
  }, [isLoading, again]);
  return samples;
}

function Result({ batch }: { batch: ImportBatchInFull }): ReactElement {
  const t = useT('crime');
  const covers = useT('coverage');
  const spanWords = useSpanWords();
  const word = useOffenceWord();
  const { number } = useFormat();
  const { coverage, dataSet, countedBy } = batch;
  const counts = [
    ['new', batch.rowsNew],
    ['duplicate', batch.rowsDuplicate],
    ['rejected', batch.rowsRejected],
  ] as const;
  return (
    <>
      <p className="import-answer">{t('batch.sentence', { count: batch.rowsRead })}</p>
      <dl className="import-counts">
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{t(`batch.${name}`)}</dt>
            <dd className="mono">{number(count)}</dd>
            <dd className="mut sm">{t(`batch.${name}Note`)}</dd>
          </div>
        ))}
      </dl>
      {batch.rowsChanged > 0 && <p>{covers('changed', { count: batch.rowsChanged })}</p>}
      <DaysOfFile {...batch} />
      {batch.unknownTypes > 0 && <p>{t('values.newTypes', { count: batch.unknownTypes })}</p>}
      {countedBy ? (
        <>
          <p>
            {t('common:colon', { label: t('counting.by') })} {countedBy.name}
          </p>
          <CountingResult areaSetId={countedBy.id} outside={batch.unknownAreas} />
        </>
      ) : (
        batch.unknownAreas > 0 && <p>{t('values.unknownAreas', { count: batch.unknownAreas })}</p>
      )}
      <p className="mut sm">
        {t('batch.layout', { layout: t(`layout.${batch.layout}`, { defaultValue: batch.layout }) })}
      </p>
      {batch.state === 'loaded' && dataSet && (
        <p>
          {t('common:colon', { label: covers('set.which') })} <Link to={paths.dataSet(dataSet.id)}>{dataSet.name}</Link>
          .{' '}
          {coverage
            ? covers('batch.covers', { span: spanWords(coverage), who: coverage.statedBy })
            : covers('batch.notStated')}
          {coverage && coverage.offenceTypes.length > 0 && (
            <> {covers('batch.onlyTypes', { types: coverage.offenceTypes.map(word).join(', ') })}</>
          )}
        </p>
      )}
      {batch.quality && (
        <section>
          <h2>{t('quality.title')}</h2>
          <QualityList quality={batch.quality} />
        </section>
      )}
      <p className="row wrap">
        {batch.state === 'loaded' && (
          <Link className="btn" to={paths.crimes({ batch: batch.id })}>
            {t('batch.show')}
          </Link>
        )}
        {batch.rowsRejected > 0 && (
          <a className="btn" href={addressOf(readImportFaults, { id: batch.id })} download>
            {t('batch.faults', { count: batch.rowsRejected })}
          </a>
        )}
      </p>
    </>
  );
}
