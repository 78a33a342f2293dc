import { readComment, type ReplyOf, type ReviewComment } from '@reeve/contract';
import { plainText } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReading } from '../../../api/query.ts';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { useT } from '../../../i18n.ts';
import { useStateWord } from '../../record/state-word.ts';
import { CommentDecisions, type BlockPlace } from './comment-decisions.tsx';
import { CommentHistory, SameAs, SentBack } from './comment-history.tsx';
import { CommentSteps } from './comment-steps.tsx';
import { DispositionForm } from './disposition-form.tsx';
import type { ReviewedDocument } from '../document-frame.tsx';
import { EditComment } from './edit-comment.tsx';
import { PositionForm } from './position-form.tsx';
import { ReplyForm } from './reply-form.tsx';
import { ResponseForm } from './response-form.tsx';

export type WholeComment = ReplyOf<typeof readComment>;

/** A comment with all that hangs on it, and what this reader may do about it. */
export function CommentPane({
  id,
  document,
  comments,
  onShow,
  onGo,
  onChanged,
  onNext,
}: {
  id: string;
  document: ReviewedDocument;
  /** All of the document that this person may see. */
  comments: readonly ReviewComment[];
  onShow: (id: string) => void;
  onGo: (place: BlockPlace) => void;
  onChanged: () => void;
  /** Go on to the next comment that waits for an answer; undefined where none does. */
  onNext: (() => void) | undefined;
}): ReactElement {
  const t = useT('review');
  const { data, error, refetch } = useReading(readComment, { params: { id } });
  const changed = (): void => {
    void refetch();
    onChanged();
  };
  if (!data) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  const isWaiting = data.state === 'submitted' || data.state === 'answered' || data.state === 'closed';
  // A comment in the name of a delegation is answered to all of it, not only to the person who imported it.
  const hears = data.delegation === '' ? data.mine : data.delegation === document.me?.delegation;
  return (
    <section className="comment-pane" aria-label={t('comment.title', { reference: data.reference })}>
      <CommentWords comment={data} />
      <SentBack comment={data} />
      <SameAs comment={data} onShow={onShow} />
      <CommentDecisions comment={data} onGo={onGo} />
      <Positions comment={data} />
      <ul className="replies">
        {data.replies.map((reply) => (
          <li key={reply.id}>
            <b>{reply.by}</b> <TimeText at={reply.at} />
            <p>{reply.text}</p>
          </li>
        ))}
      </ul>
      {data.alike.length > 0 && (
        <details>
          <summary>{t('comment.alike', { count: data.alike.length })}</summary>
          <ul>
            {data.alike.map((other) => (
              <li key={other.id}>
                <span className="ref">{other.reference}</span> {other.text}
              </li>
            ))}
          </ul>
        </details>
      )}
      {document.me && (
        <>
          {data.mayEdit && <EditComment comment={data} onDone={changed} />}
          <CommentSteps comment={data} comments={comments} onDone={changed} />
          {document.me.steers && isWaiting && (
            <DispositionForm comment={data} comments={comments} document={document} onDone={changed} onNext={onNext} />
          )}
          {hears && data.state === 'answered' && <ResponseForm comment={data} onDone={changed} />}
          {isWaiting && <PositionForm comment={data} onDone={changed} />}
          {data.state !== 'draft' && <ReplyForm commentId={data.id} onDone={changed} />}
        </>
      )}
      <CommentHistory comment={data} />
    </section>
  );
}

function Positions({ comment }: { comment: WholeComment }): ReactElement | null {
  const t = useT('review');
  if (comment.positions.length === 0) return null;
  return (
    <div className="positions">
      <h3>{t('position.standing')}</h3>
      <ul>
        {comment.positions.map((one) => (
          <li key={`${one.by} ${one.at}`}>
            {one.by}
            {one.delegation !== '' && ` (${one.delegation})`}
            {t('common:colon', { label: '' })} {t(`position.${one.position}`)}
            {one.reason !== '' && `, ${one.reason}`}
          </li>
        ))}
      </ul>
      <p className="mut sm">{t('position.onlyAList')}</p>
    </div>
  );
}

/** Where a comment is, whose it is, what it says and what it proposes. */
function CommentWords({ comment: data }: { comment: WholeComment }): ReactElement {
  const t = useT('review');
  const word = useStateWord();
  const quote = plainText(data.quote);
  const where = [
    data.clause && t('comment.clause', { clause: data.clause }),
    data.line > 0 && t('comment.line', { line: data.line }),
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <>
      <h2>
        <span className="ref">{data.reference}</span>
      </h2>
      <p className="ink2">
        {[t(`type.${data.type}`), t(`severity.${data.severity}`), where].filter(Boolean).join('; ')}
      </p>
      <p className="ink2">
        {data.author}
        {data.delegation !== '' && `, ${t('comment.of', { delegation: data.delegation })}`},{' '}
        {t(`capacity.${data.capacity}`)}
        {data.onBehalfOf !== '' && `, ${t('comment.onBehalfOf', { whom: data.onBehalfOf })}`};{' '}
        {word('comment', data.state)}
      </p>
      {data.cluster !== '' && <p className="ink2">{t('cluster.of', { name: data.cluster })}</p>}
      <blockquote>{quote.length > 600 ? `${quote.slice(0, 600)}…` : quote}</blockquote>
      <p className="said">{data.text}</p>
      {data.proposal !== null && (
        <p className="proposal">
          <del>{quote}</del> <ins>{data.proposal === '' ? t('comment.deleted') : plainText(data.proposal)}</ins>
        </p>
      )}
      {data.rationale !== '' && (
        <p className="ink2">
          {t('common:colon', { label: t('form.rationale') })} {data.rationale}
        </p>
      )}
    </>
  );
}
