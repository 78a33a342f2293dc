import type { ImportQuality } from '@reeve/contract';
import type { ReactElement } from 'react';
import { Tag } from '../../../components/text/tag.tsx';
import { useFormat } from '../../../format.ts';
import { useT } from '../../../i18n.ts';

/** Of a share, as much as helps: a small one is not rounded away. */
const percentOf = (share: number): number => Number((share * 100).toFixed(share > 0 && share < 0.01 ? 2 : 1));

/** Data quality of a file, figure by figure; figures that need attention are marked. */
export function QualityList({ quality }: { quality: ImportQuality }): ReactElement {
  const t = useT('crime');
  const { number } = useFormat();
  const { commonestPoint: point, lag, windows } = quality;
  const figures = [
    { key: 'located', of: quality.located },
    { key: 'rejected', of: quality.rejected },
    { key: 'midnight', of: quality.midnight, more: { expected: number(Math.round(quality.midnight.expected)) } },
    {
      key: 'firstOfMonth',
      of: quality.firstOfMonth,
      more: { expected: number(Math.round(quality.firstOfMonth.expected)) },
    },
    ...(point ? [{ key: 'commonestPoint', of: point, more: { lon: number(point.lon), lat: number(point.lat) } }] : []),
    { key: 'alike', of: quality.alike },
    { key: 'longWindows', of: windows.longerThanDay },
    { key: 'negativeWindows', of: windows.negative },
    ...(lag
      ? [
          {
            key: 'lag',
            of: lag.negative,
            more: {
              median: number(Number(lag.medianDays.toFixed(1))),
              ninetieth: number(Number(lag.ninetiethDays.toFixed(1))),
            },
          },
        ]
      : []),
  ].filter(({ of }) => of.of > 0);
  return (
    <ul className="quality">
      {figures.map(({ key, of, more }) => (
        <li key={key}>
          <Tag tone={of.verdict === 'look' ? 'now' : 'plain'}>{t(`verdict.${of.verdict}`)}</Tag>
          <span>
            {t(`quality.${key}`, {
              n: number(of.count),
              of: number(of.of),
              percent: number(percentOf(of.share)),
              ...more,
            })}
            {of.verdict === 'look' && <span className="mut"> {t(`qualityMeans.${key}`)}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
