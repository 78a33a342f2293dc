import type { product, ReplyOf } from '@reeve/contract';
import { markOf, PRODUCT_OUTLINE, PRODUCT_RULES, type Hazard, type ObjectKind, type ProductType } from '@reeve/domain';

export type ProductRecord = ReplyOf<typeof product.read>;
export type Block = ProductRecord['body']['blocks'][number];
export type Cite = Block['cites'][number];

/** A section of a product with its place in the outline and its blocks in their order. */
export interface Section {
  readonly code: string;
  readonly number: number;
  readonly blocks: readonly Block[];
}

/** The outline of a type with the blocks that belong to each question. Blocks of a section it does not know come last. */
export function sectionsOf(type: ProductType, blocks: readonly Block[]): readonly Section[] {
  const outline = PRODUCT_OUTLINE[type];
  const further = [...new Set(blocks.map(({ section }) => section))].filter((code) => !outline.includes(code));
  return [...outline, ...further].map((code, index) => ({
    code,
    number: index + 1,
    blocks: blocks.filter(({ section }) => section === code),
  }));
}

/** `2.1` for the first block of the second section: how people refer to it, and how checks name it. */
export function blockNumbers(sections: readonly Section[]): ReadonlyMap<string, string> {
  return new Map(
    sections.flatMap(({ number, blocks }) => blocks.map(({ id }, index) => [id, `${number}.${index + 1}`] as const)),
  );
}

/** A new empty block at the end of a section, cited by sentence. @param id a new UUID */
export function withBlock(blocks: readonly Block[], section: string, id: string): readonly Block[] {
  return [...blocks, { id, section, text: '', cites: [], bySentence: true }];
}

export function withoutBlock(blocks: readonly Block[], id: string): readonly Block[] {
  return blocks.filter((block) => block.id !== id);
}

/** Move a block one place up (−1) or down (1) among those of its own section; at the end it stays. */
export function moveBlock(blocks: readonly Block[], id: string, by: -1 | 1): readonly Block[] {
  const block = blocks.find((one) => one.id === id);
  if (!block) return blocks;
  const own = blocks.filter(({ section }) => section === block.section);
  const neighbour = own[own.indexOf(block) + by];
  if (!neighbour) return blocks;
  return blocks.map((one) => (one === block ? neighbour : one === neighbour ? block : one));
}

/** The text of a block; what its marks cite is cited by the block as well. */
export function withText(
  blocks: readonly Block[],
  id: string,
  text: string,
  marked: readonly Cite[] = [],
): readonly Block[] {
  const written = blocks.map((block) => (block.id === id ? { ...block, text } : block));
  return marked.reduce<readonly Block[]>((list, cite) => withCite(list, id, cite), written);
}

/** Say why the question of a block's section does not apply; undefined: it does, and the block is written. */
export function withNotApplicable(blocks: readonly Block[], id: string, because: string | undefined): readonly Block[] {
  return blocks.map((block) => {
    if (block.id !== id) return block;
    const { notApplicable: _, ...rest } = block;
    return because === undefined ? rest : { ...rest, notApplicable: because };
  });
}

/** Kinds that a product of a type must not cite: only a subject profile rests on the nomination of a person. */
export function citedNever(type: ProductType | undefined): readonly ObjectKind[] {
  return type && PRODUCT_RULES[type].nomination ? [] : ['person_nomination'];
}

/** Let a block cite something; what it cites already is cited once. */
export function withCite(blocks: readonly Block[], id: string, cite: Cite): readonly Block[] {
  return blocks.map((block) =>
    block.id === id && !block.cites.some((one) => one.id === cite.id)
      ? { ...block, cites: [...block.cites, { kind: cite.kind, id: cite.id }] }
      : block,
  );
}

/** Show the numbers of the findings a block cites; undefined: only their sentences. */
export function withShow(blocks: readonly Block[], id: string, show: Block['show']): readonly Block[] {
  return blocks.map((block) => {
    if (block.id !== id) return block;
    const { show: _, ...rest } = block;
    return show === undefined ? rest : { ...rest, show };
  });
}

/** Hazards with one corrected in its place, or a new one at the end. @param at its place; undefined: a new one */
export function withHazardAt(hazards: readonly Hazard[], at: number | undefined, hazard: Hazard): readonly Hazard[] {
  return at === undefined ? [...hazards, hazard] : hazards.map((one, place) => (place === at ? hazard : one));
}

/** Replaces the hazards of a block; none leave no table. */
export function withHazards(blocks: readonly Block[], id: string, hazards: readonly Hazard[]): readonly Block[] {
  return blocks.map((block) => {
    if (block.id !== id) return block;
    const { hazards: _, ...rest } = block;
    return hazards.length === 0 ? rest : { ...rest, hazards: [...hazards] };
  });
}

export function withoutCite(blocks: readonly Block[], id: string, citeId: string): readonly Block[] {
  return blocks.map((block) =>
    block.id === id
      ? {
          ...block,
          // Its marks go with it, so that the sentences show that they lack a citation.
          text: block.text.replaceAll(markOf(citeId), ''),
          cites: block.cites.filter((cite) => cite.id !== citeId),
        }
      : block,
  );
}
