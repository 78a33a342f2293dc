import { endDuty, keepControlRoom, readDutyRoster, type ReplyOf } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Suspense, useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { DataTable, type Column } from '../../components/table/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { lazyComponent } from '../../components/lazy-component.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';
import { ThreatNav } from './threat-nav.tsx';
import './threat.css';

const DutyDialog = lazyComponent(async () => (await import('./duty-dialog.tsx')).DutyDialog);

type Roster = ReplyOf<typeof readDutyRoster>;
type Period = Roster['items'][number];

/** Who is duty commander and deputy, now and later, and the control room's number. */
export function DutyPage(): ReactElement {
  const t = useT('threat');
  const common = useT('common');
  const { may } = useSession();
  const [isAdding, setAdding] = useState(false);
  const { data, error, refetch } = useReading(readDutyRoster, {});
  const isKeeper = may.includes('keep_duty');
  const columns = useColumns(isKeeper);
  const hasCommander = data?.items.some((one) => one.now && one.post === 'duty_commander');
  return (
    <Page
      stage="act"
      title={t('duty.title')}
      subtitle={t('duty.subtitle')}
      actions={
        isKeeper && (
          <Button kind="primary" onClick={() => setAdding(true)}>
            {t('duty.add')}
          </Button>
        )
      }
    >
      <ThreatNav current="duty" />
      <ProblemNote error={error} lead={t('duty.notRead')} onRetry={() => void refetch()} />
      {!data && !error && <p className="loading">{common('loading')}</p>}
      {data && <ControlRoom room={data.controlRoom} isKeeper={isKeeper} />}
      {data && !hasCommander && <p className="phone-line">{t('phone.noDuty')}</p>}
      {data && data.items.length === 0 && <Empty what={t('duty.none')} why={t('duty.noneWhy')} />}
      {data && data.items.length > 0 && (
        <DataTable label={t('duty.title')} columns={columns} rows={data.items} rowKey={({ id }) => id} />
      )}
      <Suspense>{isAdding && <DutyDialog onClose={() => setAdding(false)} />}</Suspense>
    </Page>
  );
}

function useColumns(isKeeper: boolean): readonly Column<Period>[] {
  const t = useT('threat');
  const columns: readonly Column<Period>[] = [
    {
      key: 'name',
      title: t('duty.person'),
      rowHead: true,
      cell: ({ name, post, now }) => (
        <>
          {name} {now && <Tag tone="on">{t('duty.now')}</Tag>}
          <div className="mut sm">{t(`post.${post}`)}</div>
        </>
      ),
    },
    { key: 'from', title: t('duty.from'), cell: ({ from }) => <TimeText at={from} /> },
    { key: 'until', title: t('duty.until'), cell: ({ until }) => <TimeText at={until} /> },
    { key: 'keptBy', title: t('duty.keptBy'), wideOnly: true, cell: ({ keptBy }) => keptBy },
  ];
  if (!isKeeper) return columns;
  return [
    ...columns,
    { key: 'acts', title: <span className="vh">{t('duty.remove')}</span>, cell: (one) => <Remove one={one} /> },
  ];
}

function Remove({ one }: { one: Period }): ReactElement {
  const t = useT('threat');
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => call(endDuty, { params: { id: one.id }, input: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: [readDutyRoster.name] }),
  });
  return (
    <>
      <Button
        aria-label={t('duty.removeFor', { name: one.name })}
        busy={remove.isPending}
        onClick={() => remove.mutate()}
      >
        {t('duty.remove')}
      </Button>
      <ProblemNote error={remove.error} lead={t('duty.notSaved')} />
    </>
  );
}

function ControlRoom({ room, isKeeper }: { room: Roster['controlRoom']; isKeeper: boolean }): ReactElement {
  const t = useT('threat');
  const client = useQueryClient();
  const [number, setNumber] = useState(room?.number ?? '');
  const save = useMutation({
    mutationFn: () => call(keepControlRoom, { input: { number: number.trim() } }),
    onSuccess: () => client.invalidateQueries({ queryKey: [readDutyRoster.name] }),
  });
  const shown = (
    <p>
      {t('common:colon', { label: t('duty.controlRoom') })} <b>{room?.number ?? t('duty.noNumber')}</b>
      {room && (
        <span className="mut sm">
          {' '}
          {room.by}, <TimeText at={room.at} />
        </span>
      )}
    </p>
  );
  if (!isKeeper) return shown;
  return (
    <form
      className="threat-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (number.trim().length >= 2) save.mutate();
      }}
    >
      {shown}
      <div className="row wrap">
        <TextField
          label={t('duty.newNumber')}
          type="tel"
          maxLength={60}
          autoComplete="off"
          value={number}
          onChange={setNumber}
        />
        <Button
          type="submit"
          busy={save.isPending}
          because={number.trim().length < 2 ? t('duty.needsNumber') : undefined}
        >
          {t('duty.saveNumber')}
        </Button>
      </div>
      <ProblemNote error={save.error} lead={t('duty.notSaved')} />
    </form>
  );
}
