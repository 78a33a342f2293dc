import { listDisclosureReviews, type ReplyOf } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { Empty } from '../../components/empty.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import '../record/record.css';
import './handling.css';
import { refusalKey } from './refusal.ts';
import { ReviewDialog } from './review-dialog.tsx';

export type Review = ReplyOf<typeof listDisclosureReviews>['items'][number];

/** What may help the defence and was blocked, given to this person to look into; what waits comes first. */
export function DisclosureReviewsPage(): ReactElement {
  const t = useT('handling');
  const common = useT('common');
  const { data, error, refetch } = useReading(listDisclosureReviews, {});
  const [closing, setClosing] = useState<Review | undefined>();
  const items = (data?.items ?? []).toSorted((a, b) => Number(a.closedAt !== null) - Number(b.closedAt !== null));
  return (
    <Page stage="protect" title={t('reviews.title')} subtitle={t('reviews.subtitle')}>
      <ProblemNote error={error} lead={t('reviews.notRead')} onRetry={() => void refetch()} />
      {!data && !error && <p className="loading">{common('loading')}</p>}
      {data && items.length === 0 && <Empty what={t('reviews.empty')} why={t('reviews.emptyWhy')} />}
      <ul className="reviews">
        {items.map((review) => (
          <OneReview key={review.id} review={review} onClose={() => setClosing(review)} />
        ))}
      </ul>
      {closing && <ReviewDialog review={closing} onClose={() => setClosing(undefined)} />}
    </Page>
  );
}

function OneReview({ review, onClose }: { review: Review; onClose: () => void }): ReactElement {
  const t = useT('handling');
  return (
    <li>
      <h2>
        <Link to={paths.search({ q: review.reference })} className="ref u">
          {review.reference}
        </Link>
      </h2>
      <dl className="rec-facts">
        <dt>{t('reviews.because')}</dt>
        <dd>{t(refusalKey(review.because))}</dd>
        <dt>{t('reviews.recipient')}</dt>
        <dd>{review.recipient}</dd>
        <dt>{t('reviews.originator')}</dt>
        <dd>{review.originator}</dd>
        <dt>{t('reviews.opened')}</dt>
        <dd>
          {review.openedBy}, <TimeText at={review.openedAt} />
        </dd>
        {review.closedAt !== null && (
          <>
            <dt>{t('reviews.outcome')}</dt>
            <dd>
              {review.outcome}{' '}
              <span className="mut sm">
                <TimeText at={review.closedAt} />
              </span>
            </dd>
          </>
        )}
      </dl>
      {review.closedAt === null && (
        <Button aria-label={t('reviews.openFor', { reference: review.reference })} onClick={onClose}>
          {t('reviews.open')}
        </Button>
      )}
    </li>
  );
}
