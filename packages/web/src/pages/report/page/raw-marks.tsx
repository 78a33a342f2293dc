import { listCrimeFacets } from '@reeve/contract';
import { MENTION_KINDS, suggestMentions, type MentionKind } from '@reeve/domain';
import { useMemo, type ReactElement } from 'react';
import { useReading } from '../../../api/query.ts';
import { useFormat } from '../../../format.ts';
import { useT } from '../../../i18n.ts';
import { textPieces } from '../../suggestion/text-pieces.ts';

/**
 * The raw text with a mark at each words that name something. It is read in the page of a reader of the raw text: nothing
 * is sent, stored or accepted, because no words of a raw file are stored outside it.
 */
export function RawMarks({ text }: { text: string }): ReactElement {
  const t = useT('report');
  const { list } = useFormat();
  const { data } = useReading(listCrimeFacets, { query: {} }, { once: true });
  const mentions = useMemo(
    () => suggestMentions(text, { places: (data?.areas ?? []).map(({ name }) => name) }),
    [text, data],
  );
  const kindAt = new Map<string, MentionKind>(mentions.map(({ kind, from }) => [String(from), kind]));
  const pieces = textPieces(
    text,
    mentions.map(({ from, to }) => ({ key: String(from), from, to, object: null })),
  );
  const named = MENTION_KINDS.map((kind) => ({
    kind,
    words: [...new Set(mentions.filter((one) => one.kind === kind).map(({ from, to }) => text.slice(from, to)))],
  })).filter(({ words }) => words.length > 0);
  return (
    <>
      <p className="txt">
        {pieces.map(({ from, text: words, keys: [key] }) => {
          const kind = key === undefined ? undefined : kindAt.get(key);
          if (kind === undefined) return words;
          return (
            <mark key={from} className="raw-mark">
              <span className="vh">{t(`marks.kind.${kind}`)} </span>
              {words}
              <span className="vh"> {t('texts.spokenEnd')}</span>
            </mark>
          );
        })}
      </p>
      <dl className="raw-named">
        {named.map(({ kind, words }) => (
          <div key={kind}>
            <dt>{t(`marks.kind.${kind}`)}</dt>
            <dd>{list(words)}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">{t(named.length === 0 ? 'marks.none' : 'marks.only')}</p>
    </>
  );
}
