import type { ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { Link } from '../../../components/link.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { useT } from '../../../i18n.ts';
import { paths } from '../../../paths.ts';
import type { WholeComment } from './comment-pane.tsx';

type Decided = WholeComment['dispositions'][number];
/** Where a changed block is read. */
export type BlockPlace = NonNullable<Decided['changes'][number]['place']> & { readonly blockId: string };

/** The decisions on a comment, the last first: where, by whom, the outcome in the text, and its author's response. */
export function CommentDecisions({
  comment,
  onGo,
}: {
  comment: WholeComment;
  onGo: (place: BlockPlace) => void;
}): ReactElement | null {
  const t = useT('review');
  if (comment.dispositions.length === 0) return null;
  return (
    <div className="decisions">
      {comment.dispositions.toReversed().map((one, nth) => (
        <div key={one.id} className={nth > 0 ? 'past' : ''}>
          <p>
            <b>{t(`disposition.${one.code}`)}</b>, {one.by}, <TimeText at={one.at} />
          </p>
          {one.session && (
            <p>
              {t('comment.decidedIn')} <Link to={paths.workshopSession(one.session.id)}>{one.session.title}</Link>
            </p>
          )}
          <p>{one.reason}</p>
          <Changes changes={one.changes} onGo={onGo} />
        </div>
      ))}
      {comment.response && (
        <p className={comment.response === 'objection_maintained' ? 'stands' : ''}>
          {t(`response.${comment.response}`)}
          {comment.responseNote !== '' && `${t('common:colon', { label: '' })} ${comment.responseNote}`}
        </p>
      )}
    </div>
  );
}

function Changes({
  changes,
  onGo,
}: {
  changes: Decided['changes'];
  onGo: (place: BlockPlace) => void;
}): ReactElement | null {
  const t = useT('review');
  if (changes.length === 0) return null;
  return (
    <>
      <p>{t('comment.changed')}</p>
      <ul>
        {changes.map(({ blockId, digest, place }) => (
          <li
            key={blockId}
            title={digest === null ? undefined : t('comment.becomes', { block: blockId, digest: digest.slice(0, 8) })}
          >
            {place ? (
              <Button kind="quiet" onClick={() => onGo({ ...place, blockId })}>
                {[place.number, place.text.length > 60 ? `${place.text.slice(0, 60)}…` : place.text]
                  .filter(Boolean)
                  .join(' ')}
              </Button>
            ) : (
              <span className="mut">{t('comment.blockAway')}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
