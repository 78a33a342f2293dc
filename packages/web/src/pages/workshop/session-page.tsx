import { readFloor, workshopSession } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { usePathPart } from '../../location.ts';
import { useKeys } from '../../shell/use-keys.ts';
import '../meeting/wall.css';
import { useWall } from '../meeting/use-wall.ts';
import { useStateWord } from '../record/state-word.ts';
import { EnBloc } from './en-bloc.tsx';
import { SessionRecord } from './session-record.tsx';
import { Speakers } from './speakers.tsx';
import { TableItem } from './table-item.tsx';
import { useLive } from './use-live.ts';
import '../record/form.css';
import './workshop.css';

const LIVE = ['readFloor', 'readWorkshopSession'];
const NONE: readonly string[] = [];

/** A session in the room: the agenda, one comment on the table with its wordings, who speaks; `f` for the big screen. */
export function SessionPage(): ReactElement {
  const t = useT('workshop');
  const word = useStateWord();
  const id = usePathPart('id');
  const session = useReading(workshopSession.read, { params: { id } });
  const floor = useReading(readFloor, { params: { id } });
  const isLive = useLive(session.data?.documentIds ?? NONE, LIVE);
  const wall = useWall();
  const [chosen, setChosen] = useState<string>();
  const all = (floor.data?.items ?? []).flatMap((item) => item.comments);
  const index = Math.max(
    0,
    all.findIndex(({ comment }) => comment.id === chosen),
  );
  const shown = all[index];
  const go = (by: number) => (): void => setChosen(all[Math.min(all.length - 1, Math.max(0, index + by))]?.comment.id);
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
        <Button keys="f" aria-pressed={wall.isOn} onClick={wall.turn}>
          {wall.isOn ? t('session.wallOff') : t('session.wallOn')}
        </Button>
      }
      aside={!wall.isOn && floor.data && <Speakers sessionId={id} floor={floor.data} />}
    >
      <ProblemNote error={session.error ?? floor.error} onRetry={() => void floor.refetch()} />
      {!wall.isOn && <p className="ink2">{isLive ? t('session.live') : t('session.notLive')}</p>}
      {floor.data && (
        <div className={wall.isOn ? 'floor wall' : 'floor'}>
          {!wall.isOn && (
            <nav aria-label={t('session.agenda')} className="floor-agenda">
              {floor.data.items.length === 0 && <p className="mut">{t('session.noAgenda')}</p>}
              {floor.data.items.map((item) => (
                <div key={item.title}>
                  <h3>{item.title}</h3>
                  <ul className="ws-list">
                    {item.comments.map(({ comment }) => (
                      <li key={comment.id}>
                        <button
                          type="button"
                          className="btn quiet"
                          aria-current={comment.id === shown?.comment.id || undefined}
                          onClick={() => setChosen(comment.id)}
                        >
                          {comment.reference}
                        </button>{' '}
                        <span className="ink2">
                          {comment.delegation} {comment.disposition && t(`review:disposition.${comment.disposition}`)}
                        </span>
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
            </nav>
          )}
          <div className="floor-table">
            {shown ? (
              <TableItem key={shown.comment.id} sessionId={id} item={shown} may={floor.data.may} bare={wall.isOn} />
            ) : (
              <p className="mut">{t('session.nothing')}</p>
            )}
          </div>
        </div>
      )}
      {!wall.isOn && floor.data && <EnBloc sessionId={id} floor={floor.data} />}
      {!wall.isOn && record && <SessionRecord session={record} />}
    </Page>
  );
}
