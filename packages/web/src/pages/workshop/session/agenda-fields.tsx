import { listComments, type ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../../api/query.ts';
import { Button } from '../../../components/button.tsx';
import { TextInput } from '../../../components/field/text-input.tsx';
import { useT } from '../../../i18n.ts';
import { agendaOf, type AgendaDraft } from './session-draft.ts';

/** The agenda: items in their order, each with its comments; unanswered comments on no item are offered. */
export function AgendaFields({
  documentId,
  agenda,
  onChange,
}: {
  documentId: string;
  agenda: readonly AgendaDraft[];
  onChange: (agenda: readonly AgendaDraft[]) => void;
}): ReactElement {
  const t = useT('workshop');
  const comments = useReading(listComments, { params: { id: documentId }, query: { limit: 1000 } });
  const all = comments.data?.items ?? [];
  const on = new Set(agenda.flatMap((item) => item.commentIds));
  const free = all.filter(({ id, state }) => !on.has(id) && (state === 'submitted' || state === 'returned'));
  return (
    <fieldset className="ws-agenda">
      <legend className="lab">{t('session.agenda')}</legend>
      {agenda.map((_, index) => (
        // items have no identity beyond their place
        <AgendaItemFields key={index} agenda={agenda} index={index} comments={all} onChange={onChange} />
      ))}
      <div className="row wrap">
        <Button icon="plus" onClick={() => onChange([...agenda, { title: '', cluster: '', commentIds: [] }])}>
          {t('agenda.add')}
        </Button>
        {free.length > 0 && (
          <Button onClick={() => onChange([...agenda, ...agendaOf(free)])}>
            {t('agenda.addAll', { count: free.length })}
          </Button>
        )}
      </div>
      {free.length > 0 && <p className="hint">{t('agenda.free')}</p>}
      {free.map((comment) => (
        <label key={comment.id} className="pick">
          <input type="checkbox" checked={false} onChange={() => onChange([...agenda, ...agendaOf([comment])])} />
          <span className="ref">{comment.reference}</span> {comment.clause} {comment.delegation}{' '}
          {comment.text.slice(0, 100)}
        </label>
      ))}
    </fieldset>
  );
}

/** An item of the agenda: its title, its place in the order, its comments. */
function AgendaItemFields({
  agenda,
  index,
  comments,
  onChange,
}: {
  agenda: readonly AgendaDraft[];
  index: number;
  comments: ReplyOf<typeof listComments>['items'];
  onChange: (agenda: readonly AgendaDraft[]) => void;
}): ReactElement | null {
  const t = useT('workshop');
  const item = agenda[index];
  if (!item) return null;
  const change = (fields: Partial<AgendaDraft>): void => onChange(agenda.with(index, { ...item, ...fields }));
  const swap = (at: number): void => {
    const [first, second] = [agenda[at], agenda[at + 1]];
    if (first && second) onChange([...agenda.slice(0, at), second, first, ...agenda.slice(at + 2)]);
  };
  return (
    <div className="ws-item">
      <div className="ws-row">
        <TextInput
          maxLength={300}
          aria-label={t('agenda.item', { number: index + 1 })}
          value={item.title}
          onChange={(title) => change({ title })}
        />
        <Button
          kind="quiet"
          aria-label={t('agenda.up', { number: index + 1 })}
          disabled={index === 0}
          onClick={() => swap(index - 1)}
        >
          ↑
        </Button>
        <Button
          kind="quiet"
          aria-label={t('agenda.down', { number: index + 1 })}
          disabled={index === agenda.length - 1}
          onClick={() => swap(index)}
        >
          ↓
        </Button>
        <Button
          kind="quiet"
          aria-label={t('agenda.remove', { number: index + 1 })}
          onClick={() => onChange(agenda.filter((_, nth) => nth !== index))}
        >
          ×
        </Button>
      </div>
      {item.commentIds.map((id) => {
        const comment = comments.find((one) => one.id === id);
        return (
          <label key={id} className="pick">
            <input
              type="checkbox"
              checked
              onChange={() => change({ commentIds: item.commentIds.filter((other) => other !== id) })}
            />
            <span className="ref">{comment?.reference}</span> {comment?.delegation} {comment?.text.slice(0, 100)}
          </label>
        );
      })}
    </div>
  );
}
