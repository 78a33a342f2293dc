import type { WaitingIdentityPair } from '@reeve/contract';
import type { ReactElement } from 'react';
import { Icon } from '../../components/icon.tsx';
import { useT } from '../../i18n.ts';
import { ENTITY_ICON } from '../entity/entity-icon.ts';
import type { ChosenPair, IdentityPairs } from './identity-page.tsx';

/** The pairs that wait, in bands by what an answer helps with. */
export function PairList({
  pairs,
  chosen,
  onChoose,
}: {
  pairs: IdentityPairs;
  chosen: ChosenPair | undefined;
  onChoose: (pair: WaitingIdentityPair) => void;
}): ReactElement {
  const t = useT('identity');
  const know = useT('know');
  return (
    <nav className="id-list" aria-label={t('toDecide')}>
      {pairs.bands
        .filter(({ pairs: shown }) => shown.length > 0)
        .map(({ band, pairs: shown, more }) => (
          <section key={band} aria-label={t(`band.${band}`)}>
            <h2 className="under">
              {t(`band.${band}`)}{' '}
              <span className="mut">{more ? t('atLeast', { count: shown.length }) : shown.length}</span>
            </h2>
            <ul>
              {shown.map((one) => {
                const isCurrent = one.first.id === chosen?.first && one.second.id === chosen.second;
                return (
                  <li key={`${one.first.id} ${one.second.id}`}>
                    <button
                      type="button"
                      className={isCurrent ? 'id-pair is-current' : 'id-pair'}
                      aria-current={isCurrent ? 'true' : undefined}
                      onClick={() => onChoose(one)}
                    >
                      <Icon name={ENTITY_ICON[one.first.kind]} label={know(`kind.${one.first.kind}`)} />
                      <span className="id-names">
                        {one.first.title} · {one.second.title}
                      </span>
                      {one.state !== 'open' && <span className="mut sm">{t(`state.${one.state}`)}</span>}
                    </button>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      <p className="hint">{t('shuffled')}</p>
      {pairs.partial && <p className="hint">{t('partial')}</p>}
    </nav>
  );
}
