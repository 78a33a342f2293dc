import type { Marking } from '@reeve/contract';
import type { Classification } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useT } from '../i18n.ts';
import { MarkingChips } from './marking-chips.tsx';
import { PrintLine } from './print-line.tsx';

/**
 * The marking of a page, at its top and again at its bottom and on every printed sheet.
 *
 * @param marking the union of what is on the page
 * @param foot the second of the two
 */
export function MarkingBar({
  marking,
  atMost,
  note,
  foot = false,
}: {
  marking?: Marking | undefined;
  /** For a page whose marking is not known: it is no higher than this, the reader's clearance. */
  atMost?: Classification | undefined;
  note?: string | undefined;
  foot?: boolean;
}): ReactElement {
  const t = useT('codes');
  return (
    <div className={foot ? 'mark bot' : 'mark'} role="note" aria-label={t(foot ? 'marking.foot' : 'marking.head')}>
      {marking && <MarkingChips marking={marking} />}
      {!marking && atMost && (
        <span className="mk">
          <i>{t('marking.classification')}</i>
          {t('marking.atMost', { level: t(`classification.${atMost}`) })}
        </span>
      )}
      {note !== undefined && !foot && <span className="note">{note}</span>}
      {foot && <PrintLine />}
    </div>
  );
}
