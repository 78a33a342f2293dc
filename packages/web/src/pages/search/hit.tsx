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
  to,
  current,
  row,
}: {
  hit: SearchHit;
  to: string;
  current: boolean;
  row: ReturnType<Rows['rowProps']>;
}): ReactElement {
  const t = useT('search');
  const codes = useT('codes');
  const why = t(`reason.${hit.reason}`);
  // An exact word is in the marks; its repetition would say nothing.
  const reason =
    hit.matched === null || hit.reason === 'exact' ? why : t('reasonWith', { reason: why, words: hit.matched });
  return (
    <li className={current ? 'hit sel-row' : 'hit'}>
      <Icon name={STAGE_OF[hit.kind]} stage={STAGE_OF[hit.kind]} />
      <div>
        <p className="hit-head">
          <span>
            <span className="mut sm">{codes(`kind.${hit.kind}`)}</span>{' '}
            <Link to={to} className="m" {...row}>
              <Marked text={hit.title} marks={hit.marks} />
            </Link>{' '}
            <span className="ref">{hit.reference}</span>
            <span className="mut sm"> {reason}</span>
          </span>
          <MarkingLine marking={hit.marking} />
        </p>
        {hit.asks && <p className="mut sm">{t(`asks.${hit.asks}`)}</p>}
        {hit.excerpt !== '' && (
          <p className="serif">
            <Marked text={hit.excerpt} marks={hit.marks} />
          </p>
        )}
      </div>
    </li>
  );
}

function Marked({ text, marks }: { text: string; marks: readonly string[] }): ReactElement {
  return (
    <>
      {highlight(text, marks).map(({ text: part, hit, at }) =>
        hit ? <mark key={at}>{part}</mark> : <span key={at}>{part}</span>,
      )}
    </>
  );
}
