import { listComments, workshopSession } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Field } from '../../components/field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { instantInZone } from '../../wall-time.ts';
import { useFloorAct } from './use-floor-act.ts';

/** Call a session of a workshop, with those comments on its agenda that have no answer yet. */
export function CallSession({ workshopId, documentId }: { workshopId: string; documentId: string }): ReactElement {
  const t = useT('workshop');
  const { account, clock } = useSession();
  const comments = useReading(listComments, { params: { id: documentId }, query: { limit: 1000 } });
  const [text, setText] = useState({ title: '', room: '', begins: '09:00', ends: '10:30' });
  const [on, setOn] = useState<string>();
  const [chathamHouse, setRule] = useState(false);
  const [left, setLeft] = useState<readonly string[]>([]);
  const open = (comments.data?.items ?? []).filter(({ state }) => state === 'submitted' || state === 'returned');
  const calling = useFloorAct(
    () => {
      if (!on) throw new Error('sent without a day');
      const at = (time: string): string => instantInZone(on, time, clock.timeZone);
      const chosen = open.filter(({ id }) => !left.includes(id));
      // What is dealt with together is one item, every other comment one of its own.
      const names = [...new Set(chosen.map(({ cluster, reference }) => cluster || reference))];
      const agenda = names.map((title) => ({
        title,
        commentIds: chosen.filter(({ cluster, reference }) => (cluster || reference) === title).map(({ id }) => id),
      }));
      return call(workshopSession.create, {
        params: { id: workshopId },
        input: {
          title: text.title.trim(),
          body: {
            chairId: account.id,
            room: text.room,
            chathamHouse,
            startsAt: at(text.begins),
            endsAt: at(text.ends),
            agenda,
          },
        },
      });
    },
    () => setText({ ...text, title: '' }),
  );
  const field = (name: keyof typeof text, type = 'text') => (
    <input
      className="in"
      type={type}
      maxLength={300}
      value={text[name]}
      onChange={(event) => setText({ ...text, [name]: event.target.value })}
    />
  );
  return (
    <details>
      <summary>{t('new.session')}</summary>
      <p className="ink2">{t('new.chair')}</p>
      <div className="two">
        <Field label={t('new.title')}>{field('title')}</Field>
        <Field label={t('new.room')}>{field('room')}</Field>
        <Field label={t('new.on')}>
          <DateField value={on} onChange={setOn} />
        </Field>
        <Field label={t('new.begins')}>{field('begins', 'time')}</Field>
        <Field label={t('new.ends')}>{field('ends', 'time')}</Field>
      </div>
      <label className="pick">
        <input type="checkbox" checked={chathamHouse} onChange={(event) => setRule(event.target.checked)} />
        {t('new.chathamHouse')}
      </label>
      {open.length > 0 && (
        <fieldset className="ws-agenda">
          <legend>{t('new.agenda')}</legend>
          {open.map(({ id, reference, clause, text: said }) => (
            <label key={id} className="pick">
              <input
                type="checkbox"
                checked={!left.includes(id)}
                onChange={() => setLeft(left.includes(id) ? left.filter((one) => one !== id) : [...left, id])}
              />
              <span className="ref">{reference}</span> {clause} {said.slice(0, 100)}
            </label>
          ))}
        </fieldset>
      )}
      <ProblemNote error={calling.error} lead={t('notDone')} />
      <Button
        busy={calling.isPending}
        because={on && text.title.trim().length > 2 ? undefined : t('new.first')}
        onClick={() => calling.mutate(undefined)}
      >
        {t('new.session')}
      </Button>
    </details>
  );
}
