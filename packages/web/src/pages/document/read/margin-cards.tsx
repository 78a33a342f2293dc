import type { ReviewComment } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { useT } from '../../../i18n.ts';
import { CommentCard } from '../comment/comment-card.tsx';

/** Most cards next to a block before the others are folded: more would push the text apart. */
const FIRST = 4;

interface Cards {
  readonly comments: readonly ReviewComment[];
  readonly shownId: string;
  readonly onShow: (id: string) => void;
}

/** The comments next to one block: of many, the first ones and the open one; a button shows the others. */
export function MarginCards({ comments, shownId, onShow }: Cards): ReactElement {
  const t = useT('review');
  const [isOpen, setOpen] = useState(false);
  const seen = isOpen ? comments : comments.filter((one, nth) => nth < FIRST || one.id === shownId);
  const more = comments.length - seen.length;
  return (
    <div>
      <CardList comments={seen} shownId={shownId} onShow={onShow} />
      {more > 0 && (
        <button type="button" className="btn quiet" onClick={() => setOpen(true)}>
          {t('place.more', { count: more })}
        </button>
      )}
    </div>
  );
}

/** Comments that say no place in this text: over it, folded where they are many. */
export function UnplacedComments({ comments, shownId, onShow }: Cards): ReactElement | null {
  const t = useT('review');
  if (comments.length === 0) return null;
  return (
    <details open={comments.length <= FIRST || comments.some((one) => one.id === shownId)}>
      <summary>{t('place.none', { count: comments.length })}</summary>
      <CardList comments={comments} shownId={shownId} onShow={onShow} />
    </details>
  );
}

function CardList({ comments, shownId, onShow }: Cards): ReactElement {
  return (
    <>
      {comments.map((comment) => (
        <CommentCard key={comment.id} comment={comment} isShown={comment.id === shownId} onShow={onShow} />
      ))}
    </>
  );
}
