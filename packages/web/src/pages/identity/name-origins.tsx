import { NAME_ORIGIN_SHARES } from '@reeve/analysis';
import type { ReactElement } from 'react';
import { useLanguage, useT } from '../../i18n.ts';

/** How often pairs are proposed by the origin of names, on made-up pairs: no origin of a person's name is stored. */
export function NameOrigins(): ReactElement {
  const t = useT('identity');
  const percent = new Intl.NumberFormat(useLanguage(), { style: 'percent', maximumFractionDigits: 0 });
  return (
    <details className="folded id-origins">
      <summary>{t('origins.heading')}</summary>
      <div className="table">
        <table aria-label={t('origins.heading')}>
          <thead>
            <tr>
              <th scope="col">{t('origins.origin')}</th>
              <th scope="col">{t('origins.one')}</th>
              <th scope="col">{t('origins.kin')}</th>
              <th scope="col">{t('origins.two')}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(NAME_ORIGIN_SHARES).map(([origin, { one, kin, two }]) => (
              <tr key={origin}>
                <th scope="row">{t(`origins.of.${origin}`)}</th>
                {[one, kin, two].map((share, nth) => (
                  <td key={nth} className="num">
                    {percent.format(share / 100)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="hint">{t('origins.note')}</p>
    </details>
  );
}
