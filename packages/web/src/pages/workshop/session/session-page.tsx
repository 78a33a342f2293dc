import { readFloor, workshop, workshopSession, type ReplyOf } from '@reeve/contract';
import { Fragment, type ReactElement } from 'react';
import { useReading } from '../../../api/query.ts';
import { Button } from '../../../components/button.tsx';
import { Link } from '../../../components/link.tsx';
import { Page } from '../../../components/page.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Tag } from '../../../components/text/tag.tsx';
import { TermRegion } from '../../../components/text/term-text.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { useT } from '../../../i18n.ts';
import { usePathPart } from '../../../location.ts';
import { paths } from '../../../paths.ts';
import { useKeys } from '../../../shell/command/use-keys.ts';
import '../../meeting/wall.css';
import { useWall } from '../../meeting/use-wall.ts';
import { useStateWord } from '../../record/state-word.ts';
import { EnBloc } from '../wording/en-bloc.tsx';
import { FollowChair } from './follow-chair.tsx';
import { SessionRecord, type Session } from './session-record.tsx';
import { Speakers } from './speakers.tsx';
import { TableItem } from './table-item.tsx';
import { FloorDone } from '../wording/use-floor-act.ts';
import { useLive } from './use-live.ts';
import { useTable } from './use-table.ts';
import { WallSpeakers } from './wall-speakers.tsx';
import '../../record/form/form.css';
import '../workshop.css';

const LIVE = ['readFloor', 'readWorkshopSession'];
const NONE: readonly string[] = [];

/** A session in the room: the agenda, the comment that the chair has put on the table, who speaks; `f` for the big screen. */
export function SessionPage(): ReactElement {
  const t = useT('workshop');
  const word = useStateWord();
  const id = usePathPart('id');
  const session = useReading(workshopSession.read, { params: { id } });
  const floor = useReading(readFloor, { params: { id } });
  const isLive = useLive(session.data?.documentIds ?? NONE, LIVE);
  const wall = useWall();
  const table = useTable(id, floor.data);
  const { all, shown } = table;
  const go = (by: number) => (): void => {
    const index = shown === undefined ? 0 : all.indexOf(shown) + by;
    table.choose(all[Math.min(all.length - 1, Math.max(0, index))]?.comment.id);
  };
  useKeys({ f: wall.turn, j: go(1), k: go(-1) });
  const record = session.data;
  return (
    <Page
      stage="assess"
      title={record?.title ?? t('session.one')}
      marking={record?.marking}
      of={record && { kind: 'workshop_session', id: record.id }}
      subtitle={
        record && (
          <>
            <span className="ref">{record.reference}</span> <TimeText at={record.body.startsAt} /> {record.body.room} ·{' '}
            {word('workshop_session', record.state)}
            {record.chair && ` · ${t('session.chair')} ${record.chair}`}
            {record.body.clause !== '' && ` · ${record.body.clause}`}
            {record.body.chathamHouse && ` · ${t('session.chathamHouse')}`}
          </>
        )
      }
      actions={
        record &&
        floor.data && (
          <Button keys="f" aria-pressed={wall.isOn} onClick={wall.turn}>
            {wall.isOn ? t('session.wallOff') : t('session.wallOn')}
          </Button>
        )
      }
      aside={!wall.isOn && floor.data && <Speakers sessionId={id} floor={floor.data} />}
    >
      <ProblemNote error={session.error ?? floor.error} onRetry={() => void floor.refetch()} />
      {!wall.isOn && record && <OfWorkshop session={record} />}
      {!wall.isOn && <p className="ink2">{isLive ? t('session.live') : t('session.notLive')}</p>}
      {floor.data && (
        <div className={wall.isOn ? 'floor wall' : 'floor'}>
          {!wall.isOn && <FloorAgenda items={floor.data.items} table={table} />}
          <div
            className="floor-table"
            onInput={({ target }) => {
              const isText =
                target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
              if (isText) table.write(target.value);
            }}
          >
            {!wall.isOn && <FollowChair table={table} steers={floor.data.may.steer} />}
            {shown ? (
              <FloorDone value={() => table.write('')}>
                <TermRegion>
                  <TableItem key={shown.comment.id} sessionId={id} item={shown} may={floor.data.may} bare={wall.isOn} />
                </TermRegion>
              </FloorDone>
            ) : (
              <p className="mut">{t('session.nothing')}</p>
            )}
            {wall.isOn && <WallSpeakers speakers={floor.data.speakers} />}
          </div>
        </div>
      )}
      {!wall.isOn && floor.data && <EnBloc sessionId={id} floor={floor.data} />}
      {!wall.isOn && record && <SessionRecord session={record} />}
    </Page>
  );
}

/** The workshop this is a session of, and the texts it deals with. */
function OfWorkshop({ session }: { session: Session }): ReactElement | null {
  const t = useT('workshop');
  const of = session.cites.find((one) => one.kind === 'workshop');
  const { data } = useReading(workshop.read, { params: { id: of?.id ?? '' } }, { enabled: of !== undefined });
  if (!of) return null;
  return (
    <p className="ink2">
      {t('common:colon', { label: t('list.one') })} <Link to={paths.workshop(of.id)}>{of.title}</Link>
      {data?.documents.map((document) => (
        <Fragment key={document.id}>
          {' · '}
          <span className="ref">{document.reference}</span>{' '}
          <Link to={paths.document(document.id)}>{document.title}</Link>
        </Fragment>
      ))}
    </p>
  );
}

/** The agenda with its comments; one is chosen to be read, one is on the table. */
function FloorAgenda({
  items,
  table,
}: {
  items: ReplyOf<typeof readFloor>['items'];
  table: ReturnType<typeof useTable>;
}): ReactElement {
  const t = useT('workshop');
  const { shown } = table;
  return (
    <nav aria-label={t('session.agenda')}>
      {items.length === 0 && <p className="mut">{t('session.noAgenda')}</p>}
      {items.map((item) => (
        <div key={item.title}>
          <h3>{item.title}</h3>
          <ul className="ws-list">
            {item.comments.map(({ comment }) => (
              <li key={comment.id}>
                <button
                  type="button"
                  className="btn quiet"
                  aria-current={comment.id === shown?.comment.id || undefined}
                  onClick={() => table.choose(comment.id)}
                >
                  {comment.reference}
                </button>{' '}
                {comment.id === table.current?.comment.id && <Tag tone="on">{t('follow.onTable')}</Tag>}{' '}
                <span className="ink2">
                  {comment.delegation} {comment.disposition && t(`review:disposition.${comment.disposition}`)}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
