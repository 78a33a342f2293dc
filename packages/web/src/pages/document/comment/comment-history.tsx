import type { ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { useT } from '../../../i18n.ts';
import { useStateWord } from '../../record/state-word.ts';
import type { WholeComment } from './comment-pane.tsx';

/** Why a comment was returned: what its author must know to revise it. */
export function SentBack({ comment }: { comment: WholeComment }): ReactElement | null {
  const t = useT('review');
  const back = comment.history.findLast((line) => line.to === 'returned' && line.from !== 'returned');
  if (comment.state !== 'returned' || !back) return null;
  return (
    <div className="sent-back">
      <p>
        <b>{t('history.sentBack', { by: back.by })}</b> <TimeText at={back.at} />
      </p>
      <p>{back.reason}</p>
    </div>
  );
}

/** What it is the same as, and what was found to say the same as it. */
export function SameAs({
  comment,
  onShow,
}: {
  comment: WholeComment;
  onShow: (id: string) => void;
}): ReactElement | null {
  const t = useT('review');
  const { original, folded } = comment;
  if (!original && folded.length === 0) return null;
  return (
    <div className="same-as">
      {original && (
        <p>
          {t('fold.sameAs')}{' '}
          <Button kind="quiet" onClick={() => onShow(original.id)}>
            {original.reference}
          </Button>
          : {original.text}
        </p>
      )}
      {folded.length > 0 && (
        <>
          <p>{t('fold.folded')}</p>
          <ul>
            {folded.map((one) => (
              <li key={one.id}>
                <Button kind="quiet" onClick={() => onShow(one.id)}>
                  {one.reference}
                </Button>{' '}
                {one.text}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** The steps a comment has taken: who, when, why. */
export function CommentHistory({ comment }: { comment: WholeComment }): ReactElement {
  const t = useT('review');
  const word = useStateWord();
  return (
    <details className="history">
      <summary>{t('stage.history')}</summary>
      <ol>
        {comment.history.map((line, nth) => (
          // Steps are only ever added, and two may be taken in one moment.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={nth}>
            {line.from === line.to ? t('history.changed') : word('comment', line.to)}, {line.by},{' '}
            <TimeText at={line.at} />
            {line.reason !== '' && <>: {line.reason}</>}
          </li>
        ))}
      </ol>
    </details>
  );
}
