import { readThread } from '@reeve/contract';
import type { ReactElement, ReactNode } from 'react';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ThreadLine } from '../../components/thread-line.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { useGo } from '../../location.ts';
import { paths } from '../../paths.ts';
import { useKeys } from '../../shell/use-keys.ts';
import { countKinds, NextOnThread } from '../record/nearby.tsx';
import type { AnyRecord } from '../record/record.ts';
import { AssessNav } from './assess-nav.tsx';

type AssessKind = 'judgement' | 'product';

/** The page while its record is read, or when it could not be. */
export function AssessAway({
  kind,
  error,
  onRetry,
}: {
  kind: AssessKind;
  error: unknown;
  onRetry: () => void;
}): ReactElement {
  const codes = useT('codes');
  const common = useT('common');
  return (
    <Page stage="assess" title={codes(`kind.${kind}`)}>
      <AssessNav current={kind === 'product' ? 'products' : 'judgements'} />
      <ProblemNote error={error} onRetry={onRetry} />
      {!error && <p className="loading">{common('loading')}</p>}
    </Page>
  );
}

/** The frame of a judgement or product: marking, thread, title, its content; neighbours under it, history beside it. */
export function AssessPage({
  kind,
  record,
  problem,
  subtitle,
  markingNote,
  actions,
  aside,
  near = true,
  children,
}: {
  kind: AssessKind;
  record: AnyRecord;
  problem: unknown;
  subtitle: ReactNode;
  markingNote?: string | undefined;
  actions?: ReactNode;
  aside?: ReactNode;
  near?: boolean;
  children: ReactNode;
}): ReactElement {
  const t = useT('assess');
  const common = useT('common');
  const go = useGo();
  const thread = useReading(readThread, { params: { kind, id: record.id }, query: {} });
  const trace = (): void => go(paths.thread(kind, record.id));
  useKeys({ t: trace });
  return (
    <Page
      stage="assess"
      title={record.title}
      subtitle={subtitle}
      marking={record.marking}
      markingNote={markingNote}
      of={{ kind, id: record.id }}
      thread={
        <ThreadLine
          counts={thread.data ? countKinds(thread.data) : { [kind]: 1 }}
          lit={kind}
          hrefOf={() => paths.thread(kind, record.id)}
        />
      }
      actions={
        <>
          {actions}
          <Button keys="t" onClick={trace}>
            {t('page.trace')}
          </Button>
          <Button icon="print" onClick={() => window.print()}>
            {common('print')}
          </Button>
        </>
      }
      aside={
        <div className="assess-aside">
          {aside}
          <History kind={kind} record={record} />
        </div>
      }
    >
      <div className="assess">
        <ProblemNote error={problem} lead={t('page.notRefreshed')} />
        {children}
        {near && thread.data && <NextOnThread thread={thread.data} />}
      </div>
    </Page>
  );
}

/** What happened to it, newest first. */
function History({ kind, record }: { kind: AssessKind; record: AnyRecord }): ReactElement {
  const t = useT('assess');
  return (
    <section aria-labelledby="assess-history">
      <h2 id="assess-history">{t('page.history')}</h2>
      <ul className="history-lines">
        {record.history.toReversed().map((line, index) => (
          <li key={record.history.length - index}>
            <span className="m">
              {line.from === line.to ? t('page.reviewed') : t(`record:state.${kind}.${line.to}`)}
            </span>{' '}
            {line.by}, <TimeText at={line.at} />
            {line.reason.trim() !== '' && <span className="mut"> {line.reason}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
