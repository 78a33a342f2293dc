import { listIdentityPairs, type ReplyOf, type WaitingIdentityPair } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { useGo, useQueryPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { useKeys } from '../../shell/command/use-keys.ts';
import { DecidedList } from './decided-list.tsx';
import { NameOrigins } from './name-origins.tsx';
import { PairList } from './pair-list.tsx';
import { PairView } from './pair-view.tsx';
import './identity.css';

export type IdentityPairs = ReplyOf<typeof listIdentityPairs>;

/** Two entities of the address, as ids. */
export interface ChosenPair {
  readonly first: string;
  readonly second: string;
}

/** Pairs of entities that may be one, each for a person to decide on. Nothing is joined automatically, and no person is ranked. */
export function IdentityPage(): ReactElement {
  const t = useT('identity');
  const go = useGo();
  const [first] = useQueryPart('first');
  const [second] = useQueryPart('second');
  const { data, error, refetch } = useReading(listIdentityPairs, { query: {} }, { keep: true });
  const waiting = data?.bands.flatMap(({ pairs }) => pairs) ?? [];
  const next = waiting[0];
  const chosen: ChosenPair | undefined =
    first !== '' && second !== '' ? { first, second } : next && { first: next.first.id, second: next.second.id };
  const open = (pair: WaitingIdentityPair | undefined): void => {
    if (pair) go(paths.identities({ first: pair.first.id, second: pair.second.id }), { replace: true });
  };
  const at = waiting.findIndex((one) => one.first.id === chosen?.first && one.second.id === chosen.second);
  useKeys({ j: () => open(waiting[at + 1]), k: () => open(waiting[Math.max(0, at - 1)]) });
  return (
    <Page
      stage="know"
      title={t('title')}
      subtitle={t('subtitle')}
      aside={data && <DecidedList decided={data.decided} conflicts={data.conflicts} />}
    >
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <p className="loading">{t('loading')}</p>}
      {data && (
        <div className="id-columns">
          <PairList pairs={data} chosen={chosen} onChoose={open} />
          {chosen ? (
            <PairView
              key={`${chosen.first} ${chosen.second}`}
              pair={chosen}
              onDecided={() => open(waiting[at + 1] ?? waiting[at - 1])}
            />
          ) : (
            <Empty what={t('none')} why={t('noneWhy')} />
          )}
        </div>
      )}
      <NameOrigins />
    </Page>
  );
}
