import type { AnswerCounts } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';

/** How a report is drawn by whether it was of use: full, crossed, open. Each mark has its word for who cannot see it. */
export const MARKS = [
  ['ofUse', 'of_use', '●'],
  ['notOfUse', 'not_of_use', '⊘'],
  ['notGraded', 'open', '○'],
] as const;

/** The legend of the marks. */
export function AnswerMarks(): ReactElement {
  const t = useT('direct');
  return (
    <p className="pl-legend">
      {MARKS.map(([name, word, mark]) => (
        <span key={name}>
          <span aria-hidden="true">{mark}</span> {t(`answers.${word}`)}
        </span>
      ))}
    </p>
  );
}

/** One mark a report; the words for a reader who cannot see them are the counts. */
export function AnswerDots({ counts }: { counts: AnswerCounts }): ReactElement | null {
  const t = useT('direct');
  const { ofUse, notOfUse, notGraded } = counts;
  const sent = ofUse + notOfUse + notGraded;
  if (sent === 0) return null;
  return (
    <span className="pl-dots">
      <span aria-hidden="true">{MARKS.map(([name, , mark]) => mark.repeat(counts[name])).join('')}</span>
      <span className="vh">{t('answers.counts', { sent, ofUse, notOfUse, open: notGraded })}</span>
    </span>
  );
}
