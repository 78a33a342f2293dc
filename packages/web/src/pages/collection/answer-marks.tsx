import type { AnswerCounts } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';

/** How a report is drawn by whether it was of use: full, crossed, open. */
const MARKS = [
  ['ofUse', 'of_use'],
  ['notOfUse', 'not_of_use'],
  ['notGraded', 'open'],
] as const;

/** The legend of the marks. */
export function AnswerMarks(): ReactElement {
  const t = useT('direct');
  return (
    <p className="pl-legend">
      {MARKS.map(([name, word]) => (
        <span key={name}>
          <i className={`pl-dot is-${name}`} /> {t(`answers.${word}`)}
        </span>
      ))}
    </p>
  );
}

/** One mark a report, and the counts in words for readers who do not see them. */
export function AnswerDots({ counts }: { counts: AnswerCounts }): ReactElement | null {
  const t = useT('direct');
  const { ofUse, notOfUse, notGraded } = counts;
  const sent = ofUse + notOfUse + notGraded;
  if (sent === 0) return null;
  return (
    <span>
      {MARKS.map(([name]) =>
        Array.from({ length: counts[name] }, (_, nth) => <i key={`${name} ${nth}`} className={`pl-dot is-${name}`} />),
      )}
      <span className="vh">{t('answers.counts', { sent, ofUse, notOfUse, open: notGraded })}</span>
    </span>
  );
}
