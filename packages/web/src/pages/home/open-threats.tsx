import type { ReactElement } from 'react';
import { Icon } from '../../components/icon.tsx';
import { Link } from '../../components/link.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { useThreats } from '../../shell/threats.tsx';

/** Open threats to life, before everything else there is to do. */
export function OpenThreats(): ReactElement | null {
  const t = useT('threat');
  const format = useFormat();
  const { items } = useThreats();
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="work-threats">
      <div className="grp">
        <Icon name="warn" />
        <h2 id="work-threats">{t('list.open')}</h2>
        <span className="mut sm">{items.length}</span>
      </div>
      <ul>
        {items.map((one) => (
          <li key={one.id} className="work-row">
            <Link to={paths.threat(one.id)} className="do">
              <span className="what">
                {!one.acknowledged && <Tag tone="stop">{t('list.waiting')}</Tag>}{' '}
                {one.atRisk === '' ? t('field.notKnown') : one.atRisk}
                {one.place !== '' && `, ${one.place}`}
              </span>
              <span className="why sm">
                {t('banner.raised', { time: format.instant(one.raisedAt) })}{' '}
                {one.acknowledged &&
                  t('banner.acknowledged', { by: one.acknowledged.by, time: format.instant(one.acknowledged.at) })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
