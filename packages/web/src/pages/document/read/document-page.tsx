import { readEdition } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState, type ReactElement } from 'react';
import { useReading } from '../../../api/query.ts';
import { Empty } from '../../../components/empty.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useT } from '../../../i18n.ts';
import { useQueryPart } from '../../../location.ts';
import { isTyping } from '../../../shell/command/keyboard.ts';
import { useKeys } from '../../../shell/command/use-keys.ts';
import { AddressedNote } from './addressed-note.tsx';
import { BegunComments, type Writing } from '../comment/begun-comments.tsx';
import { CommentGroupForm } from '../comment/comment-group-form.tsx';
import { fits, type CommentFilter } from '../comment/comment-order.ts';
import { PrintFrame, type ReviewedDocument } from '../document-frame.tsx';
import { EditionFiles } from '../file/edition-files.tsx';
import { KeysLine } from './keys-line.tsx';
import { ReadingHead } from './reading-head.tsx';
import { ReadingPane } from './reading-pane.tsx';
import { ReviewText, type Heading } from './review-text.tsx';
import { useAddressBlock } from './use-address-block.ts';
import { blockOf } from './use-blocks.ts';
import { useComments } from '../comment/use-comments.ts';
import { useGoTo, useShownComment, type ShownComment } from './use-shown-comment.ts';
import { blockInFocus, selectedWords, stepBlock } from './words-in-text.ts';

/** A draft under review: its text with the comments next to their words. */
export function DocumentPage(): ReactElement {
  return <PrintFrame view="text" render={(document) => <Reading document={document} />} />;
}

const NO_HEADINGS: readonly Heading[] = [];

/** The edition that the address names, else the last frozen one. */
function Reading({ document }: { document: ReviewedDocument }): ReactElement {
  const t = useT('review');
  const [asked, setAsked] = useQueryPart('edition');
  const frozen = document.editions.filter((edition) => edition.frozen);
  const edition = document.editions.find((one) => one.id === asked) ?? frozen.at(-1) ?? document.editions[0];
  if (!edition) return <Empty what={t('text.nothing')} why={t('text.nothingWhy')} />;
  return <EditionReading document={document} edition={edition} onEdition={setAsked} />;
}

type Edition = ReviewedDocument['editions'][number];

interface EditionReadingProps {
  readonly document: ReviewedDocument;
  readonly edition: Edition;
  readonly onEdition: (id: string) => void;
}

function EditionReading({ document, edition, onEdition }: EditionReadingProps): ReactElement {
  const t = useT('review');
  const { data } = useReading(readEdition, { params: { id: edition.id } });
  const { comments, error, changed } = useEditionComments(document.id, edition.id);
  const [goTo, go] = useGoTo();
  const addressed = useAddressBlock(edition.id, go);
  const [writing, setWriting] = useState<Writing>();
  const [suggests, setSuggests] = useState(false);
  const [filter, setFilter] = useState<CommentFilter>();
  const visible = useMemo(() => comments.filter((one) => fits(one, filter)), [comments, filter]);
  const shown = useShownComment(comments, visible, go);
  const onBegun = (begun: Writing | undefined): void => {
    shown.show('');
    setWriting(begun);
  };
  const { begin, onComment } = useBeginComment(document, edition, data?.blocks ?? 0, onBegun);
  useReadingKeys(shown, onComment);
  return (
    <div data-reading>
      <ReadingHead
        document={document}
        edition={edition}
        outline={data?.outline}
        filter={filter}
        suggests={suggests}
        onEdition={onEdition}
        onHeading={go}
        onFilter={setFilter}
        onSuggests={setSuggests}
      />
      <EditionFiles document={document} edition={edition} />
      <ProblemNote error={error ?? begin.error} />
      <AddressedNote addressed={addressed} />
      {document.me?.steers && comments.length > 0 && (
        <CommentGroupForm documentId={document.id} comments={comments} onDone={changed} />
      )}
      <BegunComments documentId={document.id} writing={writing} onGoOn={onBegun} />
      <div className={shown.id !== '' || writing ? 'reading-body with-pane' : 'reading-body'}>
        <div>
          {edition.blocks === 0 ? (
            <Empty what={t('text.empty')} why={t('text.emptyWhy')} />
          ) : (
            <ReviewText
              key={edition.id}
              editionId={edition.id}
              language={document.body.language}
              count={edition.blocks}
              outline={data?.outline ?? NO_HEADINGS}
              comments={visible}
              shownId={shown.id}
              suggests={suggests}
              onShow={(id) => shown.show(id === shown.id ? '' : id)}
              goTo={goTo}
              onGo={go}
            />
          )}
          {document.me && edition.frozen && (
            <KeysLine isBusy={begin.isPending} onComment={onComment} onStep={shown.step} />
          )}
        </div>
        <ReadingPane
          document={document}
          shown={shown}
          writing={writing}
          onWriting={setWriting}
          onGo={({ editionId, index }) => {
            onEdition(editionId);
            go(index);
          }}
          onChanged={changed}
        />
      </div>
    </div>
  );
}

const activeElement = (): HTMLElement | null =>
  globalThis.document.activeElement instanceof HTMLElement ? globalThis.document.activeElement : null;

/** The comments of an edition; after a change they are read again, and so are the counts of the document. */
function useEditionComments(documentId: string, editionId: string) {
  const client = useQueryClient();
  const { comments, error, again } = useComments(documentId, editionId);
  const changed = (): void => {
    again();
    void client.invalidateQueries({ queryKey: ['readDocument'] });
  };
  return { comments, error, changed };
}

/** Begins a comment on the words that are selected, else on the block that has the focus; only members comment, on a frozen edition. */
function useBeginComment(
  { me }: ReviewedDocument,
  edition: Edition,
  blocks: number,
  onBegun: (writing: Writing | undefined) => void,
) {
  const begin = useMutation({
    mutationFn: async (blockId: string): Promise<Writing | undefined> => {
      const words = selectedWords();
      const block = await blockOf(edition.id, blockId, blocks);
      return block && { editionId: edition.id, words, block };
    },
    onSuccess: onBegun,
  });
  const onComment = (): void => {
    const blockId = selectedWords()?.blockId ?? blockInFocus();
    if (blockId !== undefined && edition.frozen && me) begin.mutate(blockId);
  };
  return { begin, onComment };
}

function useReadingKeys(shown: ShownComment, onComment: () => void): void {
  useKeys({
    a: onComment,
    n: () => shown.step(1),
    p: () => shown.step(-1),
    j: () => stepBlock(1),
    k: () => stepBlock(-1),
    s: shown.toWords,
    Escape: () => (shown.id === '' || isTyping(activeElement()) ? false : shown.close()),
  });
}
