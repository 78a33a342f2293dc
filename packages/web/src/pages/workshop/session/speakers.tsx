import { askForFloor, giveFloor, leaveFloor } from '@reeve/contract';
import type { ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useT } from '../../../i18n.ts';
import { useFloorAct } from '../wording/use-floor-act.ts';
import type { Floor } from '../wording/wording-card.tsx';

/** Who has the floor and who waits for it, in the order of asking. */
export function Speakers({ sessionId, floor }: { sessionId: string; floor: Floor }): ReactElement {
  const t = useT('workshop');
  const asking = useFloorAct(() => call(askForFloor, { params: { id: sessionId } }));
  const giving = useFloorAct((id: string) => call(giveFloor, { params: { id } }));
  const leaving = useFloorAct((id: string) => call(leaveFloor, { params: { id } }));
  return (
    <section>
      <h2>{t('speakers.title')}</h2>
      {floor.speakers.length === 0 && <p className="mut">{t('speakers.none')}</p>}
      <ol className="ws-list">
        {floor.speakers.map((speaker) => (
          <li key={speaker.id}>
            <span className={speaker.givenAt === null ? '' : 'b'}>
              {speaker.name} {speaker.delegation}
            </span>{' '}
            {speaker.givenAt !== null && <span className="ink2">{t('speakers.has')}</span>}
            {floor.may.steer && speaker.givenAt === null && (
              <Button kind="quiet" onClick={() => giving.mutate(speaker.id)}>
                {t('speakers.give')}
              </Button>
            )}
            {(floor.may.steer || speaker.mine) && (
              <Button kind="quiet" onClick={() => leaving.mutate(speaker.id)}>
                {t('speakers.leave')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <ProblemNote error={asking.error ?? giving.error ?? leaving.error} lead={t('notDone')} />
      {floor.state !== 'closed' && !floor.speakers.some((speaker) => speaker.mine) && (
        <Button busy={asking.isPending} onClick={() => asking.mutate(undefined)}>
          {t('speakers.ask')}
        </Button>
      )}
    </section>
  );
}
