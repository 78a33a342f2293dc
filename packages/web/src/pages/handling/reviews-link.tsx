import { listDisclosureReviews } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Link } from '../../components/link.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';

/** On the side of the home page of named reviewers: how many reviews wait, and a link to them. */
export function ReviewsLink(): ReactElement | null {
  const t = useT('handling');
  const { data, error, refetch } = useReading(listDisclosureReviews, {});
  if (!error && (data?.items ?? []).length === 0) return null;
  const waiting = (data?.items ?? []).filter((review) => review.closedAt === null).length;
  return (
    <>
      <h2>{t('reviews.title')}</h2>
      <ProblemNote error={error} lead={t('reviews.notRead')} onRetry={() => void refetch()} />
      {data && (
        <p className="s13">
          <Link to={paths.disclosureReviews()}>{t('reviews.waiting', { count: waiting })}</Link>
        </p>
      )}
    </>
  );
}
