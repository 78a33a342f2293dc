import { readLog, type ReplyOf } from '@reeve/contract';
import { AUDIT_ACTIONS } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReadingPages } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { DataTable, type Column } from '../../components/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Field } from '../../components/field.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Select } from '../../components/select.tsx';
import { Tag } from '../../components/tag.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { useQueryPart } from '../../location.ts';
import { becauseKey, objectKey } from './log-word.ts';

type Entry = ReplyOf<typeof readLog>['items'][number];

/** The agency's own log, newest first, for its data-protection officer and auditors. Reading it is itself logged. */
export function LogPage(): ReactElement {
  const t = useT('log');
  const codes = useT('codes');
  const common = useT('common');
  const format = useFormat();
  const [actionText, setAction] = useQueryPart('action');
  const action = AUDIT_ACTIONS.find((known) => known === actionText);
  const log = useReadingPages(
    readLog,
    (before: number | undefined) => ({ query: { ...(before === undefined ? {} : { before }), ...(action ? { action } : {}) } }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  const word = (key: string | undefined, raw: string): string => (key === undefined ? raw : t(key));
  const columns: readonly Column<Entry>[] = [
    { key: 'seq', title: t('column.seq'), cell: (entry) => format.number(entry.seq), numeric: true, wideOnly: true, width: '4.5rem' },
    { key: 'at', title: t('column.at'), cell: (entry) => <TimeText at={entry.at} />, width: '7.5rem' },
    { key: 'actor', title: t('column.actor'), cell: (entry) => (entry.actor === 'system' ? t('system') : entry.actor), rowHead: true },
    { key: 'action', title: t('column.action'), cell: (entry) => codes(`action.${entry.action}`) },
    {
      key: 'object',
      title: t('column.object'),
      cell: (entry) =>
        entry.objectKind === null ? '' : `${word(objectKey(entry.objectKind), entry.objectKind)}${entry.objects > 1 ? ` × ${format.number(entry.objects)}` : ''}`,
      wideOnly: true,
    },
    { key: 'purpose', title: t('column.purpose'), cell: (entry) => entry.purpose ?? '', wideOnly: true },
    { key: 'why', title: t('column.why'), cell: (entry) => entry.justification ?? '', wideOnly: true },
    {
      key: 'decision',
      title: t('column.decision'),
      cell: (entry) =>
        entry.decision === 'allow' ? (
          codes('decision.allow')
        ) : (
          <>
            <Tag>{codes('decision.deny')}</Tag>{' '}
            {entry.because !== null && <span className="mut sm">{word(becauseKey(entry.because), entry.because)}</span>}
          </>
        ),
    },
  ];
  return (
    <Page stage="protect" title={t('title')} subtitle={t('subtitle')} markingNote={t('markingNote')}>
      <div className="filters">
        <Field label={t('filter.action')}>
          <Select
            options={AUDIT_ACTIONS.map((name) => ({ value: name, label: codes(`action.${name}`) }))}
            value={action}
            onChange={(next) => setAction(next ?? '')}
            placeholder={t('filter.all')}
          />
        </Field>
      </div>
      <ProblemNote error={log.error} lead={t('notRead')} onRetry={log.again} />
      {log.isPending && <p className="loading">{common('loading')}</p>}
      {!log.isPending && !log.error && log.items.length === 0 && <Empty what={t('empty.what')} why={t('empty.why')} />}
      {log.items.length > 0 && (
        <DataTable
          label={t('title')}
          columns={columns}
          rows={log.items}
          rowKey={(entry) => String(entry.seq)}
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
    </Page>
  );
}
