import type { Marking } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useT } from '../i18n.ts';
import { MarkingChips } from './marking-chips.tsx';

/**
 * The marking of a page, at its top and again at its bottom and on every printed sheet.
 *
 * @param marking the union of what is on the page; without one the bar says so by `note` alone
 * @param foot the second of the two
 */
export function MarkingBar({
  marking,
  note,
  foot = false,
}: {
  marking?: Marking | undefined;
  note?: string | undefined;
  foot?: boolean;
}): ReactElement {
  const t = useT('codes');
  return (
    <div className={foot ? 'mark bot' : 'mark'} role="note" aria-label={t(foot ? 'marking.foot' : 'marking.head')}>
      {marking && <MarkingChips marking={marking} />}
      {note !== undefined && !foot && <span className="note">{note}</span>}
      {note !== undefined && foot && !marking && <span className="note">{note}</span>}
    </div>
  );
}
