import type { ReplyOf, search } from '@reeve/contract';
import { STAGE_OF } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Icon } from '../../components/icon.tsx';
import { Link } from '../../components/link.tsx';
import { MarkingLine } from '../../components/marking/marking-chips.tsx';
import type { Rows } from '../../components/table/use-rows.ts';
import { useT } from '../../i18n.ts';
import { highlight } from './highlight.ts';

type SearchHit = ReplyOf<typeof search>['items'][number];

/** One search result: what it is, the words around the match, its own marking. */
export function Hit({
  hit,
  question,
  to,
  current,
  row,
}: {
  hit: SearchHit;
  question: string;
  to: string;
  current: boolean;
  row: ReturnType<Rows['rowProps']>;
}): ReactElement {
  const t = useT('search');
  const codes = useT('codes');
  return (
    <li className={current ? 'hit sel-row' : 'hit'}>
      <Icon name={STAGE_OF[hit.kind]} stage={STAGE_OF[hit.kind]} />
      <div className="hit-text">
        <p className="hit-head">
          <span>
            <span className="mut sm">{codes(`kind.${hit.kind}`)}</span>{' '}
            <Link to={to} className="m" {...row}>
              <Marked text={hit.title} question={question} />
            </Link>{' '}
            <span className="ref">{hit.reference}</span>
            {!hit.exact && <span className="mut sm"> {t('alike')}</span>}
          </span>
          <MarkingLine marking={hit.marking} />
        </p>
        {hit.asks && <p className="mut sm">{t(`asks.${hit.asks}`)}</p>}
        {hit.excerpt !== '' && (
          <p className="serif">
            <Marked text={hit.excerpt} question={question} />
          </p>
        )}
      </div>
    </li>
  );
}

function Marked({ text, question }: { text: string; question: string }): ReactElement {
  return (
    <>
      {highlight(text, question).map(({ text: part, hit, at }) =>
        hit ? <mark key={at}>{part}</mark> : <span key={at}>{part}</span>,
      )}
    </>
  );
}
