import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import { textPieces } from './text-pieces.ts';
import type { Suggested } from './suggestion-page.tsx';

/** The sanitised text with a numbered mark at each words that name something; a click chooses the suggestion. */
export function MarkedText({
  suggested,
  current,
  onChoose,
}: {
  suggested: Suggested;
  current: string | undefined;
  onChoose: (key: string) => void;
}): ReactElement {
  const t = useT('know');
  const { text, items } = suggested;
  const chosen = items.find(({ key }) => key === current);
  return (
    <section className="sg-text" aria-labelledby="sg-text">
      <h2 id="sg-text" className="under">
        {t('suggest.text')} <span className="mut">{t('suggest.textNote')}</span>
      </h2>
      <p className="sg-words serif" lang={suggested.language}>
        {textPieces(text, items).map(({ from, text: words, keys }) => {
          const [key = ''] = keys;
          const nth = items.findIndex((one) => one.key === key);
          const isWithin = chosen !== undefined && chosen.from <= from && from < chosen.to;
          if (nth < 0) return isWithin ? <u key={from}>{words}</u> : words;
          const look = `sg-mark is-${items[nth]?.state ?? 'open'}${isWithin ? ' is-current' : ''}`;
          return (
            <button type="button" key={from} className={look} onClick={() => onChoose(key)}>
              {words}
              <sup>{nth + 1}</sup>
            </button>
          );
        })}
      </p>
      <p className="row wrap sm mut">
        <span className="sg-mark">{t('suggest.state.open')}</span>
        <span className="sg-mark is-accepted">{t('suggest.state.accepted')}</span>
        <span className="sg-mark is-dismissed">{t('suggest.state.dismissed')}</span>
      </p>
    </section>
  );
}
