import { readLog, type LogEvent } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { useReadingPages } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { useGo } from '../../location.ts';
import { paths } from '../../paths.ts';
import '../record/record.css';
import { EventDialog } from './event-dialog.tsx';
import { EraseLeft } from './erase-left.tsx';
import { leftColumns, logColumns } from './log-columns.tsx';
import { LogFilters, useLogQuestion } from './log-filters.tsx';
import { LogStatus } from './log-status.tsx';

/** The agency's own log, newest first, for its data-protection officer and auditors. Reading it is itself logged. */
export function LogPage(): ReactElement {
  const t = useT('log');
  const common = useT('common');
  const go = useGo();
  const { may } = useSession();
  const question = useLogQuestion();
  const [opened, setOpened] = useState<LogEvent | undefined>();
  const [erasing, setErasing] = useState<LogEvent | undefined>();
  const log = useReadingPages(
    readLog,
    (before: number | undefined) => ({ query: { ...question, ...(before === undefined ? {} : { before }) } }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  const isLeft = question.leftAfterErasure === 'yes';
  const columns = isLeft ? leftColumns(t, may.includes('erase_log_texts') ? setErasing : undefined) : logColumns(t);
  return (
    <Page
      stage="protect"
      title={t('title')}
      subtitle={t('subtitle')}
      markingNote={t('markingNote')}
      actions={
        <>
          {may.includes('open_samples') && <Link to={paths.logSamples()}>{t('samples.title')}</Link>}
          {may.includes('count_due_reports') && <Link to={paths.dueCounts()}>{t('dueCounts')}</Link>}
        </>
      }
      aside={<LogStatus />}
    >
      {/* A question that came from an event is shown in the fields as well. */}
      <LogFilters key={question.aboutId ?? ''} />
      <ProblemNote error={log.error} lead={t('notRead')} onRetry={log.again} />
      {log.isPending && <p className="loading">{common('loading')}</p>}
      {isLeft && <p className="hint">{t('left.lead')}</p>}
      {!log.isPending && !log.error && log.items.length === 0 && (
        <Empty what={t(isLeft ? 'left.none' : 'empty.what')} why={t(isLeft ? 'left.noneWhy' : 'empty.why')} />
      )}
      {log.items.length > 0 && (
        <DataTable
          label={t('title')}
          columns={columns}
          rows={log.items}
          rowKey={(entry) => String(entry.seq)}
          onOpen={setOpened}
          footer={
            log.more ? (
              <p className="more">
                <Button onClick={log.more} busy={log.isLoadingMore}>
                  {t('older')}
                </Button>
              </p>
            ) : (
              <p className="mut sm more">{t('oldest')}</p>
            )
          }
        />
      )}
      {erasing && <EraseLeft event={erasing} onClose={() => setErasing(undefined)} />}
      {opened && (
        <EventDialog
          event={opened}
          onClose={() => setOpened(undefined)}
          onAbout={(id) => {
            setOpened(undefined);
            go(paths.log({ about: id }));
          }}
        />
      )}
    </Page>
  );
}
