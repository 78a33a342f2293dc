import { listComments } from '@reeve/contract';
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
  const change = (index: number, fields: Partial<AgendaDraft>): void =>
    onChange(agenda.map((item, nth) => (nth === index ? { ...item, ...fields } : item)));
  const swap = (index: number): void => {
    const [first, second] = [agenda[index], agenda[index + 1]];
    if (first && second) onChange([...agenda.slice(0, index), second, first, ...agenda.slice(index + 2)]);
  };
  return (
    <fieldset className="ws-agenda">
      <legend className="lab">{t('session.agenda')}</legend>
      {agenda.map((item, index) => (
        // items have no identity beyond their place
        <div key={index} className="ws-item">
          <div className="ws-row">
            <TextInput
              maxLength={300}
              aria-label={t('agenda.item', { number: index + 1 })}
              value={item.title}
              onChange={(title) => change(index, { title })}
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
            const comment = all.find((one) => one.id === id);
            return (
              <label key={id} className="pick">
                <input
                  type="checkbox"
                  checked
                  onChange={() => change(index, { commentIds: item.commentIds.filter((other) => other !== id) })}
                />
                <span className="ref">{comment?.reference}</span> {comment?.delegation} {comment?.text.slice(0, 100)}
              </label>
            );
          })}
        </div>
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
