import type { EditionBlock } from '@reeve/contract';
import type { ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { useT } from '../../../i18n.ts';
import { useBegun, useKeptWords, type KeptWords } from './kept-words.ts';
import { hasWords, UNTYPED, type TypedComment } from './typed-comment.ts';
import type { SelectedWords } from '../read/words-in-text.ts';

/** What is commented on: words of a block of an edition, or all of it. */
export interface Writing {
  readonly editionId: string;
  readonly block: EditionBlock;
  /** Absent when the whole block was taken by a key: its words are chosen in the form. */
  readonly words: SelectedWords | undefined;
}

/** A comment that was begun, with the place it is about. */
interface BegunComment extends TypedComment {
  readonly writing: Writing;
  readonly chosen: readonly [from: number, to: number];
}

const prefixOf = (documentId: string): string => `comment on ${documentId} `;

/** One name for the words of each comment: those of other words of the same block are another comment. */
export function nameOf(documentId: string, { editionId, block, words }: Writing): string {
  return `${prefixOf(documentId)}${editionId} ${block.id} ${words ? `${words.from}–${words.to}` : 'whole'}`;
}

/** The comment that is being written on these words, begun already or new. */
export function useBegunComment(documentId: string, writing: Writing): KeptWords<BegunComment> {
  const { words, block } = writing;
  return useKeptWords<BegunComment>(
    nameOf(documentId, writing),
    { ...UNTYPED, writing, chosen: words ? [words.from, words.to] : [0, block.text.length] },
    hasWords,
  );
}

/** Comments that were begun and not sent: continued, or discarded by hand and in no other way. */
export function BegunComments({
  documentId,
  writing,
  onGoOn,
}: {
  documentId: string;
  /** The one whose form is open already. */
  writing: Writing | undefined;
  onGoOn: (writing: Writing) => void;
}): ReactElement | null {
  const t = useT('review');
  const openName = writing && nameOf(documentId, writing);
  const begun = useBegun(prefixOf(documentId))
    .map(({ typed, forget }) => ({ typed: typed as BegunComment, forget })) // the prefix is that of this form alone
    .filter(({ typed }) => nameOf(documentId, typed.writing) !== openName);
  if (begun.length === 0) return null;
  return (
    <section className="begun no-print" aria-label={t('begun.title')}>
      <p>
        <b>{t('begun.title')}</b> <span className="ink2">{t('begun.what')}</span>
      </p>
      <ul>
        {begun.map(({ typed, forget }) => {
          const { block } = typed.writing;
          const said = typed.text.trim() || typed.proposal || typed.rationale;
          return (
            <li key={nameOf(documentId, typed.writing)}>
              <span>
                {block.clause !== '' &&
                  `${t('common:colon', { label: t('comment.clause', { clause: block.clause }) })} `}
                {said.length > 140 ? `${said.slice(0, 140)}…` : said}
              </span>
              <Button onClick={() => onGoOn(typed.writing)}>{t('begun.goOn')}</Button>
              <Button kind="quiet" onClick={forget}>
                {t('begun.throwAway')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
