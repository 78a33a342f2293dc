import type { ReviewComment } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useT } from '../../../i18n.ts';
import { useStateWord } from '../../record/state-word.ts';
import { positionNote } from './position-note.ts';

/** A comment next to its words, in short: author, type, text, and state. A button that shows all of it. */
export function CommentCard({
  comment,
  isShown,
  onShow,
}: {
  comment: ReviewComment;
  isShown: boolean;
  onShow: (id: string) => void;
}): ReactElement {
  const t = useT('review');
  const word = useStateWord();
  const note = positionNote(comment);
  const said = comment.disposition ? t(`disposition.${comment.disposition}`) : word('comment', comment.state);
  const isOpen = comment.state === 'submitted' || comment.state === 'returned';
  return (
    <button
      type="button"
      id={`card-${comment.id}`}
      className={`comment-card${isShown ? ' on' : ''}${note ? ' loose' : ''}`}
      aria-pressed={isShown}
      onClick={() => onShow(comment.id)}
    >
      <span className="who">
        <abbr title={t(`type.${comment.type}`)}>{comment.type}</abbr>{' '}
        <b>{comment.delegation === '' ? comment.author : t('comment.of', { delegation: comment.delegation })}</b>
        {comment.onBehalfOf !== '' && `, ${t('comment.onBehalfOf', { whom: comment.onBehalfOf })}`}
        {comment.line > 0 && <span className="ln">, {comment.line}</span>}
      </span>
      <span className="what">{comment.text === '' ? (comment.proposal ?? '') : comment.text}</span>
      {note && <span className="place">{t(`place.${note}`)}</span>}
      {comment.cluster !== '' && <span className="place">{t('cluster.of', { name: comment.cluster })}</span>}
      <span className={isOpen ? 'how open' : 'how'}>
        {said}
        {comment.supports > 0 && `; ${t('comment.supports', { count: comment.supports })}`}
        {comment.objects > 0 && `; ${t('comment.objects', { count: comment.objects })}`}
        {comment.replies > 0 && `; ${t('comment.replies', { count: comment.replies })}`}
      </span>
    </button>
  );
}
