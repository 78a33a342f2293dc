import { plainText, type BlockKind } from '@reeve/domain';
import type { Choice } from '../../../components/field/select.tsx';
import type { Heading } from '../read/review-text.tsx';
import type { WorkingBlock, WorkingText } from './use-working-text.ts';

/** So many letters of a block name it in a list. */
const MOST_NAMED = 60;

/** What a reference can lead to, and what notes there are. */
export type BlockTargets = Readonly<Record<'reference' | 'footnote', readonly Choice[]>>;

/**
 * Returns what a block can refer to: headings of the outline, blocks of its section, and footnotes.
 *
 * @param kindName the word for a kind of block
 */
export function blockTargets(
  blocks: readonly WorkingBlock[],
  outline: readonly Heading[],
  block: WorkingBlock,
  kindName: (kind: BlockKind) => string,
): BlockTargets {
  const others = blocks.filter((one) => one.id !== block.id);
  const named = ({ kind, text }: WorkingBlock): string =>
    `${kindName(kind)}: ${plainText(text).replaceAll(/\s+/g, ' ').slice(0, MOST_NAMED)}`;
  return {
    reference: [
      ...outline.map(({ id, number, text }) => ({ value: id, label: `${number} ${text}` })),
      ...others
        .filter(({ id, kind }) => kind !== 'footnote' && !outline.some((heading) => heading.id === id))
        .map((one) => ({ value: one.id, label: named(one) })),
    ],
    footnote: others
      .filter(({ kind }) => kind === 'footnote')
      .map((one) => ({ value: one.label, label: `${one.label}: ${plainText(one.text).slice(0, MOST_NAMED)}` })),
  };
}

/** Adds a footnote after the block that refers to it, or after the list if that block is an item. @returns its label */
export function addNote(text: WorkingText, index: number): string {
  let at = index;
  while (text.blocks[at]?.kind === 'item' && text.blocks[at + 1]?.kind === 'item') at += 1;
  const label = makeLabel(text.blocks);
  text.add(text.blocks[at]?.id, { kind: 'footnote', label });
  return label;
}

/** A label that no footnote of the section has. */
function makeLabel(blocks: readonly WorkingBlock[]): string {
  const taken = new Set(blocks.map((block) => block.label));
  let label = '';
  do label = crypto.randomUUID().slice(0, 6);
  while (taken.has(label));
  return label;
}
