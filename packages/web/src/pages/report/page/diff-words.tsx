import { Fragment, type ReactElement } from 'react';
import { useT } from '../../../i18n.ts';
import type { WordDiff, WordRun } from '@reeve/domain';

/** One side of a difference between two texts. Visual marks are also announced to screen readers. */
export function DiffWords({ runs, as: Mark }: { runs: readonly WordRun[]; as: 'ins' | 'del' }): ReactElement {
  const t = useT('report');
  return (
    <>
      {runs.map((run, index) => {
        const words = run.text.trimEnd();
        return (
          // oxlint-disable-next-line react/no-array-index-key -- runs have no identity but their place in the text
          <Fragment key={index}>
            {run.kept ? (
              words
            ) : (
              <Mark>
                <span className="vh">{t(Mark === 'del' ? 'texts.removedSpoken' : 'texts.addedSpoken')} </span>
                {words}
                <span className="vh"> {t('texts.spokenEnd')}</span>
              </Mark>
            )}
            {run.text.slice(words.length)}
          </Fragment>
        );
      })}
    </>
  );
}

/** Numbers of removed and added words, next to the two marks. */
export function DiffCount({ diff }: { diff: WordDiff }): ReactElement {
  const t = useT('report');
  const marked = (runs: readonly WordRun[]): number => runs.filter((run) => !run.kept).length;
  return (
    <>
      <del>{t('texts.removedCount', { count: marked(diff.before) })}</del>{' '}
      <ins>{t('texts.addedCount', { count: marked(diff.after) })}</ins>
    </>
  );
}
