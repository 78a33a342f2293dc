import type { compareEditions, EditionBlock, ReplyOf } from '@reeve/contract';
import {
  blockChanges,
  CELL_BREAK,
  printedNumber,
  printedText,
  sayBlockChange,
  wordDiff,
  type BlockImage,
  type References,
} from '@reeve/domain';
import type { ReactElement, ReactNode } from 'react';
import { BlockPicture } from '../../../components/text/block-picture.tsx';
import { useLanguage, useT } from '../../../i18n.ts';
import { DiffWords } from '../../report/page/diff-words.tsx';
import { ChangedTable } from './changed-table.tsx';
import { InOneText } from './in-one-text.tsx';
import type { BothReferences } from './use-references.ts';

type Comparison = ReplyOf<typeof compareEditions>;

/** A block that differs between two editions: its change, its words, its cells, its picture. */
export function ChangedBlock({
  how,
  line,
  references,
}: {
  how: 'beside' | 'inline';
  line: Comparison['items'][number];
  references: BothReferences;
}): ReactElement {
  const t = useT('review');
  const language = useLanguage();
  const { earlier, later } = line;
  const numbers = [earlier, later].flatMap((block) => (block?.number ? [printedNumber(block.number, language)] : []));
  const besides = earlier && later ? blockChanges(earlier, later, references) : [];
  const said = [
    t(`compare.change.${line.change}`),
    ...(line.moved ? [t('compare.moved')] : []),
    ...besides.map((change) => sayBlockChange(change, language)),
  ];
  const isTable = [earlier, later].every((block) => block === null || block.kind === 'table');
  return (
    <article className={`changed ${how}`}>
      <p className="what">
        <span className="mono">{[...new Set(numbers)].join(' › ')}</span> {said.join('; ')}
      </p>
      {how === 'beside' ? (
        <div className="sides">
          {(['before', 'after'] as const).map((side) => {
            const block = side === 'before' ? earlier : later;
            return (
              <div key={side}>
                {block?.image && <BlockPicture image={block.image} />}
                {block && isTable && (
                  <ChangedTable before={earlier?.text} after={later?.text} references={references} show={side} />
                )}
                {block && !isTable && (
                  <p lang="">
                    <Side earlier={earlier} later={later} references={references} show={side} />
                  </p>
                )}
              </div>
            );
          })}
        </div>
      ) : (
        <>
          {picturesOf(earlier, later).map((image) => (
            <BlockPicture key={image.digest} image={image} />
          ))}
          {isTable ? (
            <ChangedTable before={earlier?.text} after={later?.text} references={references} show="both" />
          ) : (
            <p lang="">
              <InOneText earlier={textOf(earlier, references.before)} later={textOf(later, references.after)} />
            </p>
          )}
        </>
      )}
    </article>
  );
}

/** Cells of a block that was or became a table are separate. */
const textOf = (block: EditionBlock | null, references: References): string =>
  printedText(block?.text ?? '', references)
    .replaceAll('\t', ' | ')
    .replaceAll(CELL_BREAK, ' ');

function Side({
  earlier,
  later,
  references,
  show,
}: {
  earlier: EditionBlock | null;
  later: EditionBlock | null;
  references: BothReferences;
  show: 'before' | 'after';
}): ReactNode {
  const diff = wordDiff(textOf(earlier, references.before), textOf(later, references.after));
  return <DiffWords runs={diff[show]} as={show === 'before' ? 'del' : 'ins'} />;
}

/** The pictures of both, the same one once. */
function picturesOf(earlier: EditionBlock | null, later: EditionBlock | null): readonly BlockImage[] {
  const [before, after] = [earlier?.image, later?.image];
  return [...(before && before.digest !== after?.digest ? [before] : []), ...(after ? [after] : [])];
}
