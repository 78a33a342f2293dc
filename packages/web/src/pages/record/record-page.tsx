import { readThread } from '@reeve/contract';
import { isPolicyMaker, STAGE_OF, type ObjectKind } from '@reeve/domain';
import type { ReactElement, ReactNode } from 'react';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ThreadLine } from '../../components/thread-line.tsx';
import { useT } from '../../i18n.ts';
import { useGo } from '../../location.ts';
import { paths } from '../../paths.ts';
import { useKeys } from '../../shell/command/use-keys.ts';
import { OpenGap } from '../collection/open-gap.tsx';
import { NextOnThread } from './thread-neighbours.tsx';
import type { AnyRecord } from './record.ts';
import './record.css';
import { RecordHistory } from './record-history.tsx';

/** The page of a record while it is read, or when it could not be. */
export function RecordFallback({
  kind,
  error,
  onRetry,
  nav,
}: {
  kind: ObjectKind;
  error: unknown;
  onRetry: () => void;
  nav?: ReactNode;
}): ReactElement {
  const codes = useT('codes');
  const common = useT('common');
  return (
    <Page stage={STAGE_OF[kind]} title={codes(`kind.${kind}`)}>
      {nav}
      <ProblemNote error={error} onRetry={onRetry} />
      {!error && <p className="loading">{common('loading')}</p>}
    </Page>
  );
}

/**
 * The anatomy every record page shares: marking, thread, title with reference and state, trace and print, the kind's own
 * content, its neighbours on the thread; facts and history in the second column. A policy-maker has no thread and no list of readers.
 *
 * @param title the h1; by default the record's own title
 * @param markingNote next to the marking; by default that listed objects may be marked more strictly
 * @param facts the first block of the second column
 * @param unchanged the word for a line of history whose state stays
 * @param look the class of the content
 * @param near true to list its neighbours under it
 * @param listed kinds of neighbours the content lists itself
 */
export function RecordPage({
  kind,
  record,
  problem,
  title = record.title,
  subtitle,
  markingNote,
  actions,
  facts,
  unchanged,
  look = 'rec',
  near = true,
  listed,
  children,
}: {
  kind: ObjectKind;
  record: AnyRecord;
  problem: unknown;
  title?: string;
  subtitle?: ReactNode;
  markingNote?: string | undefined;
  actions?: ReactNode;
  facts: ReactNode;
  unchanged?: string;
  look?: 'rec' | 'assess';
  near?: boolean;
  listed?: readonly ObjectKind[];
  children: ReactNode;
}): ReactElement {
  const t = useT('record');
  const common = useT('common');
  const go = useGo();
  const { account } = useSession();
  const traces = !isPolicyMaker(account.roles);
  const thread = useReading(readThread, { params: { kind, id: record.id }, query: {} }, { enabled: traces });
  const trace = (): void => go(paths.thread(kind, record.id));
  useKeys({ t: traces ? trace : undefined });
  return (
    <Page
      stage={STAGE_OF[kind]}
      title={title}
      subtitle={subtitle}
      marking={record.marking}
      markingNote={markingNote ?? t('markingNote')}
      of={traces ? { kind, id: record.id } : undefined}
      thread={traces && <ThreadLine thread={thread.data} lit={kind} hrefOf={() => paths.thread(kind, record.id)} />}
      actions={
        <>
          {actions}
          {traces && (
            <Button keys="t" onClick={trace}>
              {t('trace')}
            </Button>
          )}
          <Button icon="print" onClick={() => window.print()}>
            {common('print')}
          </Button>
        </>
      }
      aside={
        <div className="rec-aside">
          {facts}
          <RecordHistory kind={kind} record={record} unchanged={unchanged} />
          <OpenGap kind={kind} id={record.id} />
        </div>
      }
    >
      <div className={look}>
        <ProblemNote error={problem} lead={t('notRefreshed')} />
        {children}
        {near && thread.data && <NextOnThread thread={thread.data} listed={listed} />}
      </div>
    </Page>
  );
}
