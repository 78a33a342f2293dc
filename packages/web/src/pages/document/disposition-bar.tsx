import { DISPOSITIONS, type DispositionCode } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import type { ReviewedDocument } from './document-frame.tsx';

/** How the comments of a review were answered, as one bar with its numbers next to it: the numbers state everything the bar shows. */
export function DispositionBar({ comments }: { comments: ReviewedDocument['comments'] }): ReactElement | null {
  const t = useT('review');
  if (comments.submitted === 0) return null;
  const counts = new Map(comments.byDisposition.map((one) => [one.disposition, one.comments]));
  const parts: readonly (readonly [DispositionCode | 'open', number])[] = [
    ...DISPOSITIONS.map((code) => [code, counts.get(code) ?? 0] as const),
    ['open', comments.unanswered] as const,
  ];
  const shown = parts.filter(([, count]) => count > 0);
  return (
    <div className="disposition-bar">
      <svg viewBox={`0 0 ${comments.submitted} 1`} preserveAspectRatio="none" aria-hidden="true">
        {shown.map(([code, count], i) => (
          <rect
            key={code}
            className={`d-${code}`}
            x={shown.slice(0, i).reduce((sum, [, before]) => sum + before, 0)}
            width={count}
            height={1}
          />
        ))}
      </svg>
      <ul>
        {shown.map(([code, count]) => (
          <li key={code}>
            <i className={`d-${code}`} aria-hidden="true" /> {t(`disposition.${code}`)} <b>{count}</b>
          </li>
        ))}
        <li className="of">
          {t('frame.answered', { answered: comments.submitted - comments.unanswered, all: comments.submitted })}
        </li>
      </ul>
    </div>
  );
}
