import type { ImportPreview } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { placed } from './place-points.ts';

const [WIDTH, HEIGHT] = [640, 320];

/** Where the rows would land: points without a ground, north up and true to scale, with the edges in degrees and a scale. */
export function PointsPicture({ points }: { points: ImportPreview['points'] }): ReactElement | null {
  const t = useT('crime');
  const { number } = useFormat();
  const picture = placed(points, WIDTH, HEIGHT);
  if (!picture) return null;
  const { west, south, east, north, barPx, barM } = picture;
  const degrees = (value: number): string => `${number(Number(value.toFixed(3)))}°`;
  const edges = { west: degrees(west), south: degrees(south), east: degrees(east), north: degrees(north) };
  const scale =
    barM >= 1000 ? t('land.kilometres', { shown: number(barM / 1000) }) : t('land.metres', { shown: number(barM) });
  return (
    <figure className="land">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('land.label', edges)}>
        <rect width={WIDTH} height={HEIGHT} className="ground" />
        {picture.dots.map(([x, y], nth) => (
          <circle key={nth} cx={x} cy={y} r={2} />
        ))}
        <path d={`M12 ${HEIGHT - 16}v6h${barPx}v-6`} className="bar" />
        <text x={18 + barPx} y={HEIGHT - 9}>
          {scale}
        </text>
      </svg>
      <figcaption className="sm mut">{t('land.edges', edges)}</figcaption>
    </figure>
  );
}
