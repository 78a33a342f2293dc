import { workshopSession } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { useSession } from '../../../api/session.ts';
import { Button } from '../../../components/button.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useT } from '../../../i18n.ts';
import { newSession, sessionInput } from './session-draft.ts';
import { SessionFields } from './session-fields.tsx';
import { useFloorAct } from '../wording/use-floor-act.ts';

/** Call a session of a workshop. */
export function CallSession({ workshopId, documentId }: { workshopId: string; documentId: string }): ReactElement {
  const t = useT('workshop');
  const { account, clock } = useSession();
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft] = useState(newSession(account.id));
  const input = sessionInput(draft, clock.timeZone);
  const calling = useFloorAct(
    () => {
      if (!input) throw new Error('sent with something missing');
      return call(workshopSession.create, { params: { id: workshopId }, input });
    },
    () => setDraft({ ...newSession(account.id), room: draft.room }),
  );
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('new.session')}</summary>
      <div className="rec-form ws-form">
        {isOpen && <SessionFields documentId={documentId} present={[]} draft={draft} onChange={setDraft} />}
        <ProblemNote error={calling.error} lead={t('notDone')} />
        <Button
          busy={calling.isPending}
          because={input ? undefined : t('new.first')}
          onClick={() => calling.mutate(undefined)}
        >
          {t('new.session')}
        </Button>
      </div>
    </details>
  );
}
