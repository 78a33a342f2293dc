import type { ReleasedEntry } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import type { Release } from './release-page.tsx';

/** The releases whose values a release keeps, in the order of the page. */
export type Kept = readonly NonNullable<ReleasedEntry['since']>[];

const same = (a: Kept[number], b: Kept[number]): boolean =>
  a.year === b.year && a.month === b.month && a.version === b.version;

/** Every release whose value is kept somewhere, once. */
export function keptReleases({ rows, totals, all, operations, acts }: Release): Kept {
  const entries = [
    ...rows.flatMap((row) => [...row.entries, row.all]),
    ...totals,
    all,
    ...Object.values(operations),
    ...Object.values(acts),
  ];
  const kept = entries.flatMap(({ since }) => since ?? []);
  return kept.filter((one, at) => kept.findIndex((other) => same(one, other)) === at);
}

/** A number as printed: a dash where it is withheld, with words for those who do not see it. */
export function EntryText({ entry, kept }: { entry: ReleasedEntry | undefined; kept: Kept }): ReactElement {
  const t = useT('release');
  const format = useFormat();
  if (!entry || entry.value === null)
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="vh">{t('withheldShort')}</span>
      </>
    );
  const { since, value } = entry;
  return (
    <>
      {format.number(value)}
      {since !== null && (
        <>
          {' '}
          <span className="sm">
            [{kept.findIndex((one) => same(one, since)) + 1}]<span className="vh"> {t('unchangedShort')}</span>
          </span>
        </>
      )}
    </>
  );
}
