import { deleteAreaSet, listAreaSets, type AreaSet } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { useReading } from '../../../api/query.ts';
import { useSession } from '../../../api/session.ts';
import { Button } from '../../../components/button.tsx';
import { DataTable, type Column } from '../../../components/table/data-table.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { MarkingChips } from '../../../components/marking/marking-chips.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { useFormat } from '../../../format.ts';
import { useT } from '../../../i18n.ts';

function useColumns(onRemove: (set: AreaSet) => void): readonly Column<AreaSet>[] {
  const t = useT('crime');
  const { number } = useFormat();
  const { may } = useSession();
  return [
    { key: 'name', title: t('areas.set'), rowHead: true, cell: ({ name }) => name },
    { key: 'areas', title: t('areas.areas'), numeric: true, width: '6rem', cell: ({ areas }) => number(areas) },
    { key: 'source', title: t('areas.source'), wideOnly: true, cell: ({ source }) => source || '–' },
    {
      key: 'marking',
      title: t('areas.marking'),
      wideOnly: true,
      width: '14rem',
      cell: ({ marking }) => <MarkingChips marking={marking} />,
    },
    {
      key: 'by',
      title: t('batches.by'),
      width: '13rem',
      wideOnly: true,
      cell: ({ createdBy, createdAt }) => (
        <>
          {createdBy === 'system' ? t('batches.byProgram') : createdBy}, <TimeText at={createdAt} />
        </>
      ),
    },
    ...(may.includes('import_crimes')
      ? [
          {
            key: 'remove',
            title: t('areas.remove'),
            width: '9rem',
            cell: (set: AreaSet) => (
              <Button
                kind="quiet"
                icon="undo"
                aria-label={t('areas.removeThis', { name: set.name })}
                onClick={() => onRemove(set)}
              >
                {t('areas.remove')}
              </Button>
            ),
          },
        ]
      : []),
  ];
}

/** The imported sets of areas; a row opens its removal. Renders nothing without sets. */
export function AreaSetList(): ReactElement | null {
  const t = useT('crime');
  const { data, error, refetch } = useReading(listAreaSets, {});
  const [going, setGoing] = useState<AreaSet>();
  const columns = useColumns(setGoing);
  if (!data) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (data.items.length === 0) return null;
  return (
    <section className="area-sets" aria-labelledby="area-sets">
      <h2 id="area-sets">{t('areas.sets')}</h2>
      <DataTable label={t('areas.sets')} columns={columns} rows={data.items} rowKey={({ id }) => id} />
      {going && <RemoveDialog set={going} onClose={() => setGoing(undefined)} />}
    </section>
  );
}

function RemoveDialog({ set, onClose }: { set: AreaSet; onClose: () => void }): ReactElement {
  const t = useT('crime');
  const common = useT('common');
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => call(deleteAreaSet, { params: { id: set.id } }),
    onSuccess: () => {
      onClose();
      void client.invalidateQueries();
    },
  });
  return (
    <Dialog
      title={t('areas.removeThis', { name: set.name })}
      onClose={onClose}
      footer={
        <>
          <Button kind="primary" busy={remove.isPending} onClick={() => remove.mutate()}>
            {t('areas.removeAct', { count: set.areas })}
          </Button>
          <Button onClick={onClose}>{common('cancel')}</Button>
        </>
      }
    >
      <p className="ink2">{t('areas.removeWhat')}</p>
      <ProblemNote error={remove.error} lead={t('undo.failed')} />
    </Dialog>
  );
}
