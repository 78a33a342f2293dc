import { readAnalysisRun, readFinding, readThread, type ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { ThreadLine } from '../../components/thread-line.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { useGo, usePathPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { useKeys } from '../../shell/command/use-keys.ts';
import { AnalyseNav } from '../analysis/analyse-nav.tsx';
import '../analysis/analysis.css';
import { EventAnswer } from '../analysis/event-answer.tsx';
import { SmallCounts } from '../analysis/small-counts.tsx';
import { WeekFigure } from '../analysis/week-figure.tsx';
import { OpenGap } from '../collection/open-gap.tsx';
import { NextOnThread } from '../record/thread-neighbours.tsx';

type Finding = ReplyOf<typeof readFinding>;

/** One finding: its sentence, the weeks behind it, the run that made it. */
export function FindingPage(): ReactElement {
  const t = useT('analyse');
  const common = useT('common');
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(readFinding, { params: { id } });
  if (data) return <OneFinding key={id} finding={data} problem={error} />;
  return (
    <Page stage="analyse" title={t('finding.title')}>
      <AnalyseNav current="findings" />
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!error && <p className="loading">{common('loading')}</p>}
    </Page>
  );
}

function OneFinding({ finding, problem }: { finding: Finding; problem: unknown }): ReactElement {
  const t = useT('analyse');
  const go = useGo();
  const run = useReading(readAnalysisRun, { params: { id: finding.runId } });
  const thread = useReading(readThread, { params: { kind: 'finding', id: finding.id }, query: {} });
  const trace = (): void => go(paths.thread('finding', finding.id));
  useKeys({ t: trace });
  return (
    <Page
      stage="analyse"
      title={finding.title}
      subtitle={
        <>
          <span className="ref">{finding.reference}</span> {finding.createdBy}, <TimeText at={finding.createdAt} />
        </>
      }
      marking={finding.marking}
      of={{ kind: 'finding', id: finding.id }}
      thread={<ThreadLine thread={thread.data} lit="finding" hrefOf={() => paths.thread('finding', finding.id)} />}
      actions={
        <>
          <Link className="btn" to={paths.analysisRun(finding.runId)}>
            {t('finding.run')} <span className="ref">{finding.runReference}</span>
          </Link>
          <Button keys="t" onClick={trace}>
            {t('run.trace')}
          </Button>
        </>
      }
    >
      <AnalyseNav current="findings" />
      <div className="finding">
        <ProblemNote error={problem} />
        {finding.stale && (
          <p className="row wrap stale-line">
            <Tag tone="now">{t('stale.tag')}</Tag> <span>{t('stale.what')}</span>
          </p>
        )}
        <p className={run.data?.form === 'events' ? 'answer of-events' : 'answer'}>{finding.sentence}</p>
        {run.data?.form === 'events' && <EventAnswer result={run.data.result} />}
        {run.data?.form === 'weekly_count' && run.data.result && (
          <>
            <WeekFigure result={run.data.result} />
            <p className="hint">{t('run.caution')}</p>
          </>
        )}
        {run.data?.result === null && <SmallCounts />}
        {thread.data && <NextOnThread thread={thread.data} />}
        <OpenGap kind="finding" id={finding.id} />
      </div>
    </Page>
  );
}
