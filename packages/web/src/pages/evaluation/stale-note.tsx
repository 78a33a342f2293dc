import { task } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { useT } from '../../i18n.ts';
import { EvaluateDialog } from '../task/evaluate-button.tsx';
import type { Evaluation } from './evaluation-page.tsx';

/** The data have changed since: shown at the top, with a link to a new version. Only the newest version can be evaluated again. */
export function StaleNote({ record }: { record: Evaluation }): ReactElement {
  const t = useT('evaluate');
  const { may } = useSession();
  const [open, setOpen] = useState(false);
  const { data } = useReading(task.read, { params: { id: record.body.taskId } });
  const isNewest = record.versions.at(-1)?.id === record.id;
  return (
    <output className="row wrap">
      <Tag tone="now">{t('stale.tag')}</Tag>
      <span>
        {t('stale.note')} {isNewest && t('stale.what')}
      </span>
      {isNewest && data && may.includes('evaluate_result') && (
        <Button onClick={() => setOpen(true)}>{t('stale.again')}</Button>
      )}
      {open && data && <EvaluateDialog record={data} onClose={() => setOpen(false)} />}
    </output>
  );
}
