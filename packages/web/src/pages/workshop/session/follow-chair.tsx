import type { ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useT } from '../../../i18n.ts';
import type { Table } from './use-table.ts';

/** Shows whether the user sees the comment on the table, and the way back to it. */
export function FollowChair({ table, steers }: { table: Table; steers: boolean }): ReactElement | null {
  const t = useT('workshop');
  const { current, isAway, isQuiet } = table;
  if (!current) return null;
  return (
    <div className="row wrap follow no-print">
      <output className={isAway ? 'b' : 'ink2'}>
        {isAway
          ? t('follow.away', { reference: current.comment.reference })
          : t(steers ? (isQuiet ? 'follow.quietly' : 'follow.leading') : 'follow.following')}
      </output>
      {isAway && <Button onClick={table.back}>{t('follow.back')}</Button>}
      {isAway && steers && <Button onClick={table.put}>{t('follow.put')}</Button>}
      {steers && (
        <label className="sm">
          <input type="checkbox" checked={isQuiet} onChange={(event) => table.setQuiet(event.target.checked)} />{' '}
          {t('follow.quiet')}
        </label>
      )}
      <ProblemNote error={table.error} lead={t('notDone')} />
    </div>
  );
}
