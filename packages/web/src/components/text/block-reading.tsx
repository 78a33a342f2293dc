import { placedCells, printedNumber, type DocumentBlock } from '@reeve/domain';
import { createContext, use, useMemo, type ReactElement, type ReactNode } from 'react';
import { useLanguage } from '../../i18n.ts';
import { BlockPicture } from './block-picture.tsx';
import './block-reading.css';
import { InlineText, InlineTargetsContext, type InlineTargets } from './inline-text.tsx';
import { TermsContext, type Terms } from './term-link.tsx';

/** A block with the number it has in the edition that is read. */
export type NumberedBlock = DocumentBlock & {
  readonly number: string;
};

/** The targets inside one text: its own blocks and its own footnotes. */
export function targetsIn(blocks: readonly NumberedBlock[]): InlineTargets {
  const numbers = new Map(blocks.map((block) => [block.id, block.number]));
  const notes = new Map(blocks.flatMap((block) => (block.kind === 'footnote' ? [[block.label, block] as const] : [])));
  return {
    numberOf: (id) => numbers.get(id),
    footnoteOf: (label) => notes.get(label),
  };
}

/**
 * A text of blocks to be read: serif, at most 75 characters a line, numbers in the margin. Each block has its id, and its number is
 * a link to it. A block with a picture shows it over its words.
 *
 * @param blocks what is shown, one part of a text or all of it; references reach what the surrounding targets know
 * @param lit the id of the block that an address asked for
 */
export function BlockReading({
  blocks,
  lit,
}: {
  blocks: readonly NumberedBlock[];
  lit?: string | undefined;
}): ReactElement {
  return (
    <div className="blocks">
      {inLists(blocks).map((part) => {
        const [first] = part;
        if (first?.kind !== 'item') return first && <Block key={first.id} block={first} lit={lit} />;
        const List = first.ordered ? 'ol' : 'ul';
        return (
          <List key={first.id}>
            {part.map((block) => (
              <li
                key={block.id}
                id={block.id}
                tabIndex={-1}
                className={look(block, lit)}
                style={{ marginInlineStart: `${(block.level - 1) * 1.5}em` }}
              >
                <span className="bullet">{block.number === '' ? '–' : `${block.number})`}</span>
                <div>
                  <WordsOf id={block.id}>
                    <InlineText text={block.text} />
                  </WordsOf>
                </div>
              </li>
            ))}
          </List>
        );
      })}
    </div>
  );
}

/** Words that name concepts, by the id of their block; put around a text that is shown whole. */
export const BlockTermsContext = createContext<
  { readonly uses: ReadonlyMap<string, Terms['uses']>; readonly show: Terms['show'] } | undefined
>(undefined);

const NO_USES: Terms['uses'] = [];

/** The words of one block, with those among them that name concepts. */
function WordsOf({ id, children }: { id: string; children: ReactNode }): ReactNode {
  const terms = use(BlockTermsContext);
  const own = useMemo(() => terms && { uses: terms.uses.get(id) ?? NO_USES, show: terms.show }, [terms, id]);
  return own ? <TermsContext value={own}>{children}</TermsContext> : children;
}

/** What references inside the text find: put around everything that shows it. */
export function BlockTargets({
  blocks,
  children,
}: {
  blocks: readonly NumberedBlock[];
  children: ReactNode;
}): ReactElement {
  const targets = useMemo(() => targetsIn(blocks), [blocks]);
  return <InlineTargetsContext value={targets}>{children}</InlineTargetsContext>;
}

/** Consecutive items of one kind make one list; every other block is separate. */
function inLists(blocks: readonly NumberedBlock[]): readonly (readonly NumberedBlock[])[] {
  const parts: NumberedBlock[][] = [];
  for (const block of blocks) {
    const before = parts.at(-1)?.[0];
    const goesOn = before?.kind === 'item' && block.kind === 'item' && before.ordered === block.ordered;
    if (goesOn) parts.at(-1)?.push(block);
    else parts.push([block]);
  }
  return parts;
}

const look = (block: NumberedBlock, lit: string | undefined): string =>
  `blk is-${block.kind}${block.id === lit ? ' lit' : ''}`;

function Block({ block, lit }: { block: NumberedBlock; lit: string | undefined }): ReactElement {
  const language = useLanguage();
  return (
    <div id={block.id} tabIndex={-1} className={look(block, lit)}>
      {block.number !== '' && block.kind !== 'table' && (
        <a className="gut" href={`#${block.id}`}>
          {printedNumber(block.number, language)}
        </a>
      )}
      {block.image && <BlockPicture image={block.image} />}
      <WordsOf id={block.id}>
        <BlockBody block={block} />
      </WordsOf>
    </div>
  );
}

function BlockBody({ block }: { block: NumberedBlock }): ReactElement {
  const text = <InlineText text={block.text} />;
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level <= 1 ? 'h2' : block.level === 2 ? 'h3' : 'h4';
      return <Heading>{text}</Heading>;
    }
    case 'table':
      return <BlockTable block={block} />;
    case 'note':
      return <p role="note">{text}</p>;
    case 'footnote':
      return <p role="doc-footnote">{text}</p>;
    case 'item':
    case 'figure':
    case 'paragraph':
      return <p>{text}</p>;
  }
}

function BlockTable({ block }: { block: NumberedBlock }): ReactElement {
  const title = printedNumber(block.number, useLanguage());
  const [head = [], ...rows] = placedCells(block.text);
  return (
    // The table may be wider than a phone: it scrolls separately, and by keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region has to be reachable by keys
    <section className="grid-scroll" aria-label={title} tabIndex={0}>
      <table>
        <caption>
          <a href={`#${block.id}`}>{title}</a>
        </caption>
        <thead>
          <tr>
            {head.map((cell, at) => (
              // Columns of a table have no identity but their place.
              // oxlint-disable-next-line react/no-array-index-key
              <th key={at} scope="col">
                <InlineText {...cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, nth) => (
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={nth}>
              {row.map((cell, at) => (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={at}>
                  <InlineText {...cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
