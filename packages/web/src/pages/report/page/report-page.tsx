import { readReport, readThread, type Report } from '@reeve/contract';
import { wordDiff, type WordDiff } from '@reeve/domain';
import { useMemo, useState, type ReactElement } from 'react';
import { useReading } from '../../../api/query.ts';
import { Button } from '../../../components/button.tsx';
import { Page } from '../../../components/page.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Shortcut } from '../../../components/shortcut.tsx';
import { ThreadLine } from '../../../components/thread-line.tsx';
import { useT } from '../../../i18n.ts';
import { useGo, usePathPart } from '../../../location.ts';
import { paths } from '../../../paths.ts';
import { useKeys } from '../../../shell/command/use-keys.ts';
import { OutsideSection } from '../../handling/outside-section.tsx';
import { ReportStatements } from '../../statement/report-statements.tsx';
import { DiffCount } from './diff-words.tsx';
import { ReportActions } from './report-actions.tsx';
import { ReportDialogs } from '../step/report-dialogs.tsx';
import { ReportGrades } from './report-grades.tsx';
import { ReportHistory } from './report-history.tsx';
import { ReportPersons } from './report-persons.tsx';
import { ReportRecord } from './report-record.tsx';
import { ReportSpecial } from './report-special.tsx';
import { ReportTexts, sanitisedTextOf } from './report-texts.tsx';
import { ReportThread } from './report-thread.tsx';
import { useReportSteps } from './use-report-steps.ts';
import './report.css';

/** One report: judge, use and trace it, as far as the reader's rights reach. */
export function ReportPage(): ReactElement {
  const t = useT('report');
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(readReport, { params: { id } });
  if (data) return <OneReport key={id} report={data} problem={error} />;
  return (
    <Page stage="gather" title={t('page.title')}>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!error && <p className="loading">{t('page.loading')}</p>}
    </Page>
  );
}

function OneReport({ report, problem }: { report: Report; problem: unknown }): ReactElement {
  const t = useT('report');
  const go = useGo();
  const thread = useReading(readThread, { params: { kind: 'report', id: report.id }, query: {} });
  const trace = (): void => go(paths.thread('report', report.id));
  const { steps, step, open, close } = useReportSteps(report);
  const { diff, isShown, toggle } = useReportDiff(report);
  useKeys({ d: diff && toggle, t: trace });
  return (
    <Page
      stage="gather"
      title={report.subject === '' ? t('list.noSubject') : report.subject}
      marking={report.marking}
      markingNote={report.raw ? t('page.rawTighter') : undefined}
      of={{ kind: 'report', id: report.id }}
      thread={<ThreadLine thread={thread.data} lit="report" hrefOf={() => paths.thread('report', report.id)} />}
      actions={
        <>
          <Button keys="t" onClick={trace}>
            {t('page.trace')}
          </Button>
          <Button icon="print" onClick={() => window.print()}>
            {t('page.print')}
          </Button>
        </>
      }
      aside={
        <div className="pane">
          <ReportRecord report={report} />
          <ReportHistory report={report} />
        </div>
      }
    >
      <div>
        <ProblemNote error={problem} lead={t('page.notRefreshed')} />
        <ReportGrades report={report} />
        <ReportActions steps={steps} onStep={open} />
        <ReportTexts report={report} showDiff={isShown} />
        {diff && (
          <div className="row wrap sm mut diff-legend">
            <DiffCount diff={diff} />
            <Button kind="quiet" aria-pressed={isShown} onClick={toggle}>
              {t(isShown ? 'texts.hideDiff' : 'texts.showDiff')} <Shortcut keys="d" />
            </Button>
          </div>
        )}
        <ReportStatements report={report} />
        <OutsideSection
          of={{ kind: 'report', id: report.id }}
          state={report.state}
          version={report.version}
          codes={report.marking.handling.codes}
        />
        {thread.data && <ReportThread thread={thread.data} />}
        <ReportPersons report={report} />
        <ReportSpecial report={report} />
      </div>
      {step && (
        <ReportDialogs
          step={step}
          report={report}
          onClose={close}
          onErased={() => go(paths.reports(), { replace: true })}
        />
      )}
    </Page>
  );
}

/** What the sanitised text leaves out of the raw one, for a reader of both, and whether it is shown. */
function useReportDiff(report: Report): {
  readonly diff: WordDiff | undefined;
  readonly isShown: boolean;
  readonly toggle: () => void;
} {
  const [isShown, setShown] = useState(true);
  const sanitised = sanitisedTextOf(report);
  const diff = useMemo(
    () => (report.raw && sanitised !== undefined ? wordDiff(report.raw.text, sanitised) : undefined),
    [report.raw, sanitised],
  );
  return { diff, isShown, toggle: () => setShown((on) => !on) };
}
