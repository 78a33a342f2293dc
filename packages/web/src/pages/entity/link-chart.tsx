import type { ReactElement } from 'react';
import { useWidth } from '../../components/chart/use-width.ts';
import { Icon } from '../../components/icon.tsx';
import { Link } from '../../components/link.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { ENTITY_ICON } from './entity-icon.ts';
import { placesAround, type Neighbour } from './link-places.ts';

const MOST = 30;
/** A narrow screen has room for fewer texts. */
const MOST_NARROW = 10;
const NARROW = 520;

/** The entity in the middle and those joined to it around it, by kind. Solid: a fact with a high grade; dotted: not confirmed. */
export function LinkChart({
  title,
  neighbours,
}: {
  title: string;
  neighbours: readonly Neighbour[];
}): ReactElement | null {
  const t = useT('know');
  const format = useFormat();
  const [frame, width] = useWidth();
  if (neighbours.length === 0) return null;
  const shown = neighbours.slice(0, width < NARROW ? MOST_NARROW : MOST);
  const { height, places } = placesAround(shown.length, width);
  const hidden = neighbours.length - shown.length;
  // Shares of the width, so that the chart fits a sheet of paper as well.
  const share = (pixels: number): string => `${((100 * pixels) / width).toFixed(2)}%`;
  return (
    <section aria-labelledby="link-chart">
      <h2 id="link-chart">
        {t('chart.title')} <span className="mut sm">{t('chart.note')}</span>
      </h2>
      <div className="link-chart" ref={frame} style={{ blockSize: height }}>
        <svg width="100%" height={height} aria-hidden="true">
          {shown.map(({ id, isFirm }, nth) => (
            <line
              key={id}
              className={isFirm ? 'firm' : 'unconfirmed'}
              x1="50%"
              y1={height / 2}
              x2={share(places[nth]?.x ?? 0)}
              y2={places[nth]?.y}
            />
          ))}
        </svg>
        <b className="middle" style={{ insetBlockStart: height / 2, maxInlineSize: '30%' }}>
          {title}
        </b>
        <ul>
          {shown.map(({ id, kind, title: name, links, isFirm }, nth) => {
            const { x = 0, y = 0, side = 'right' } = places[nth] ?? {};
            const words = format.list([...new Set(links.map(({ property }) => t(`property.${property}`)))]);
            return (
              <li
                key={id}
                className={side}
                style={side === 'right' ? { top: y, left: share(x) } : { top: y, right: share(width - x) }}
              >
                <Link to={paths.entity(id)} title={`${t('common:colon', { label: name })} ${words}`}>
                  <Icon name={ENTITY_ICON[kind]} label={t(`kind.${kind}`)} />
                  <span className="name">{name}</span>
                  <span className="vh">
                    {words}, {t(isFirm ? 'chart.firm' : 'chart.unconfirmed')}
                  </span>
                </Link>
              </li>
            );
          })}
        </ul>
      </div>
      {hidden > 0 && <p className="hint">{t('chart.hidden', { count: hidden })}</p>}
    </section>
  );
}
