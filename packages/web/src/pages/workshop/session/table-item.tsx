import type { ReactElement } from 'react';
import { InlineTargetsContext, InlineText } from '../../../components/text/inline-text.tsx';
import { Link } from '../../../components/link.tsx';
import { TermText } from '../../../components/text/term-text.tsx';
import { useT } from '../../../i18n.ts';
import { paths } from '../../../paths.ts';
import { ConsensusForm } from '../wording/consensus-form.tsx';
import { PutWording } from '../wording/put-wording.tsx';
import { WordingCard, type Floor, type OnTable } from '../wording/wording-card.tsx';

/** One comment on the table: its words, its text, and the wordings side by side. */
export function TableItem({
  sessionId,
  item,
  may,
  bare,
}: {
  sessionId: string;
  item: OnTable;
  may: Floor['may'];
  bare: boolean;
}): ReactElement {
  const t = useT('workshop');
  const { comment, block } = item;
  const isOpen = ['submitted', 'returned'].includes(comment.state);
  const targets = {
    numberOf: (id: string) => item.references.find((one) => one.id === id)?.number,
    blockHref: () => paths.document(comment.documentId, { comment: comment.id }),
  };
  return (
    <div className="table-item">
      <p className="ink2">
        <span className="ref">{comment.reference}</span> {comment.clause} {!bare && comment.author} {comment.delegation}
        {!bare && (
          <>
            {' · '}
            <Link to={paths.document(comment.documentId, { comment: comment.id })}>{t('table.inText')}</Link>
          </>
        )}
      </p>
      <blockquote className="serif">
        <InlineTargetsContext value={targets}>
          <InlineText text={block.slice(0, comment.from)} />
          <mark>
            <InlineText text={comment.quote} />
          </mark>
          <InlineText text={block.slice(comment.from + comment.quote.length)} />
        </InlineTargetsContext>
      </blockquote>
      <p>
        <TermText text={comment.text} />
      </p>
      {comment.disposition && (
        <p className="b">
          {t('common:colon', { label: t('table.decided') })} {t(`review:disposition.${comment.disposition}`)}
        </p>
      )}
      {item.objections.length > 0 && (
        <p className="objections">
          {t('common:colon', { label: t('table.toComment') })} {item.objections.map((one) => one.reason).join('; ')}
        </p>
      )}
      <div className="wordings">
        {item.wordings
          .filter((wording) => !bare || !wording.withdrawn)
          .map((wording) => (
            <WordingCard key={wording.id} {...{ wording, may, isOpen, bare }} quote={comment.quote} />
          ))}
      </div>
      {item.wordings.length === 0 && <p className="mut">{t('table.none')}</p>}
      {!bare && isOpen && may.propose && (
        <PutWording sessionId={sessionId} commentId={comment.id} quote={comment.quote} proposal={comment.proposal} />
      )}
      {!bare && isOpen && may.declare && <ConsensusForm sessionId={sessionId} item={item} />}
    </div>
  );
}
