import { readLog } from '@reeve/contract';
import { AUDIT_ACTIONS } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReadingPages } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Field } from '../../components/field.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Select } from '../../components/select.tsx';
import { useT } from '../../i18n.ts';
import { useQueryPart } from '../../location.ts';
import { logColumns } from './log-columns.tsx';

/** The agency's own log, newest first, for its data-protection officer and auditors. Reading it is itself logged. */
export function LogPage(): ReactElement {
  const t = useT('log');
  const codes = useT('codes');
  const common = useT('common');
  const [actionText, setAction] = useQueryPart('action');
  const action = AUDIT_ACTIONS.find((known) => known === actionText);
  const log = useReadingPages(
    readLog,
    (before: number | undefined) => ({
      query: { ...(before === undefined ? {} : { before }), ...(action ? { action } : {}) },
    }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  const columns = logColumns(t);
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
