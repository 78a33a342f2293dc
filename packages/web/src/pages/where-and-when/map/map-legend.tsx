import { publicTotal } from '@reeve/analysis';
import type { ReactElement } from 'react';
import { useFormat } from '../../../format.ts';
import { useT } from '../../../i18n.ts';
import { Ramp } from '../time/hours-pane.tsx';
import type { Surface } from './surface.ts';

/** What the colours mean, with every parameter and n. */
export function MapLegend({
  surface,
  placed,
  isPublic,
}: {
  surface: Surface;
  placed: number;
  isPublic: boolean;
}): ReactElement {
  const t = useT('where');
  const { number } = useFormat();
  const n = number(isPublic ? publicTotal(surface.n) : surface.n);
  if ('refused' in surface)
    return (
      <div className="map-legend">
        <p>{t('legend.tooFew', { count: surface.n })}</p>
      </div>
    );
  switch (surface.layer) {
    case 'points':
      return (
        <div className="map-legend">
          <p>{t('legend.points', { n })}</p>
        </div>
      );
    case 'hexagons': {
      const { breaks, hexagons, hidden } = surface;
      return (
        <div className="map-legend">
          <Classes breaks={breaks} counts={Array.from(hexagons.count)} />
          <p>{t('legend.hexagons', { side: number(hexagons.sideM), n })}</p>
          {hidden > 0 && <p>{t('legend.hidden', { count: hidden })}</p>}
        </div>
      );
    }
    case 'density':
      return (
        <div className="map-legend">
          <div className="ramp-line">
            <span>{t('legend.floor')}</span>
            <Ramp />
            <span>{t('legend.peak', { peak: number(Math.round(surface.maximum * 10) / 10) })}</span>
          </div>
          <p>{t('legend.density', { bandwidth: number(surface.bandwidthM), cell: number(surface.grid.cellM), n })}</p>
          <p>{t('legend.edges')}</p>
        </div>
      );
    case 'gi':
      return (
        <div className="map-legend">
          <SureClasses />
          <p>{t('legend.gi', { cell: number(surface.grid.cellM), cells: number(surface.cells), n })}</p>
          <p>{t('legend.edges')}</p>
        </div>
      );
    case 'areas':
      return (
        <div className="map-legend">
          <Classes breaks={surface.breaks} counts={surface.perArea.map(({ count = 0 }) => count)} />
          <p>{t('legend.areas', { set: surface.set, n })}</p>
          {surface.outside > 0 && !isPublic && <p>{t('legend.outside', { count: surface.outside })}</p>}
          {surface.hidden > 0 && <p>{t('legend.areasHidden', { count: surface.hidden })}</p>}
        </div>
      );
    case 'clusters':
      return (
        <div className="map-legend">
          <p>
            {t('legend.clusters', {
              count: surface.found.clusters,
              within: number(surface.found.withinM),
              least: number(surface.found.leastEvents),
              n: number(placed),
            })}
          </p>
        </div>
      );
  }
}

/** The classes of a ramp with the numbers of each. */
function Classes({ breaks, counts }: { breaks: readonly number[]; counts: readonly number[] }): ReactElement {
  const { number } = useFormat();
  const most = counts.reduce((max, count) => Math.max(max, count), 0);
  const classes = breaks.map((start, nth) => {
    const last = (breaks[nth + 1] ?? most + 1) - 1;
    return {
      nth: 6 - breaks.length + nth + 1,
      words: start >= last ? number(start) : `${number(start)}–${number(last)}`,
    };
  });
  return (
    <ul className="classes">
      {classes.map(({ nth, words }) => (
        <li key={nth}>
          <i className={`q${nth}`} aria-hidden="true" /> {words}
        </li>
      ))}
    </ul>
  );
}

/** How sure a hot or cold cell is, by its colour. */
function SureClasses(): ReactElement {
  const t = useT('where');
  return (
    <ul className="classes">
      <li>
        <i className="q6" aria-hidden="true" /> {t('legend.hot', { sure: '99.9 %' })}
      </li>
      <li>
        <i className="q4" aria-hidden="true" /> {t('legend.hot', { sure: '99 %' })}
      </li>
      <li>
        <i className="q2" aria-hidden="true" /> {t('legend.hot', { sure: '95 %' })}
      </li>
      <li>
        <i className="cold" aria-hidden="true" /> {t('legend.cold')}
      </li>
    </ul>
  );
}
