import { tableChanges, wordDiff, type CellChange } from '@reeve/domain';
import type { ReactElement, ReactNode } from 'react';
import { useT } from '../../../i18n.ts';
import { DiffWords } from '../../report/page/diff-words.tsx';
import { InOneText } from './in-one-text.tsx';
import type { BothReferences } from './use-references.ts';

/**
 * A table that changed, cell by cell: as it was, as it is, or both in one. Its head is shown and the rows that differ; the others are
 * counted.
 */
export function ChangedTable({
  before,
  after,
  references,
  show,
}: {
  before: string | undefined;
  after: string | undefined;
  references: BothReferences;
  show: 'before' | 'after' | 'both';
}): ReactElement {
  const t = useT('review');
  const rows = tableChanges(before, after, references).filter(
    ({ change }) => show === 'both' || change !== (show === 'before' ? 'added' : 'removed'),
  );
  const shown = rows.filter(({ change }, at) => at === 0 || change !== 'same');
  const same = rows.length - shown.length;
  return (
    // The table may be wider than a phone: it scrolls separately, and by keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region has to be reachable by keys
    <section className="changed-table" tabIndex={0} aria-label={t(`compare.table.${show}`)}>
      <table lang="">
        <tbody>
          {shown.map((row, nth) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows have no identity but their place
            <tr key={nth} className={show === 'both' ? row.change : undefined}>
              {row.cells.map((cell, at) => {
                if (show !== 'both' && cell[show] === undefined) return null;
                const inner = <CellWords cell={cell} show={show} />;
                // oxlint-disable-next-line react/no-array-index-key -- as above
                return nth === 0 ? (
                  <th key={at} scope="col">
                    {inner}
                  </th>
                ) : (
                  <td key={at}>{inner}</td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {same > 0 && <p className="mut sm">{t('compare.sameRows', { count: same })}</p>}
    </section>
  );
}

function CellWords({
  cell: { before = '', after = '' },
  show,
}: {
  cell: CellChange;
  show: 'before' | 'after' | 'both';
}): ReactNode {
  if (show === 'both') return <InOneText earlier={before} later={after} />;
  return <DiffWords runs={wordDiff(before, after)[show]} as={show === 'before' ? 'del' : 'ins'} />;
}
