/**
 * How a block of a translation relates to its source. `missing`: the source has it, the translation does not yet.
 * `untranslated`: present, but never confirmed to match the source. `stale`: it was confirmed, and the source's block
 * has changed since. `in_step`: it matches the source. `gone`: it came from the source, which no longer has it. `own`:
 * only the translation has it.
 */
export const TRANSLATION_STATES = ['missing', 'untranslated', 'stale', 'in_step', 'gone', 'own'] as const;
export type TranslationState = (typeof TRANSLATION_STATES)[number];

/** A block as an alignment needs it: the id aligns it, the digest covers its whole content. */
export interface AlignedBlock {
  readonly id: string;
  readonly digest: string;
}

/** One line of an alignment: a block of the source, one of the translation, or both. */
export interface TranslationRow {
  readonly id: string;
  readonly state: TranslationState;
}

/**
 * Aligns a translation with its source, block by block: blocks with the same id correspond.
 *
 * @param rendered blocks of the translation that came from the source, by id: the digest of the source's block that
 *        each was last confirmed to render, null if never confirmed
 * @returns rows in the source's order; a block without a counterpart follows the block it follows in the translation.
 * Cost: O(source + own).
 */
export function alignTranslation(
  source: readonly AlignedBlock[],
  own: readonly AlignedBlock[],
  rendered: ReadonlyMap<string, string | null>,
): readonly TranslationRow[] {
  const partners = new Set(source.map((block) => block.id));
  const present = new Set(own.map((block) => block.id));
  const behindBlock = new Map<string, TranslationRow[]>();
  let stoodBehind = '';
  for (const { id } of own) {
    if (partners.has(id)) {
      stoodBehind = id;
      continue;
    }
    const alone: TranslationRow = { id, state: rendered.has(id) ? 'gone' : 'own' };
    const others = behindBlock.get(stoodBehind);
    if (others) others.push(alone);
    else behindBlock.set(stoodBehind, [alone]);
  }
  const rows = source.flatMap(({ id, digest }): readonly TranslationRow[] => [
    { id, state: present.has(id) ? stateOf(rendered.get(id) ?? null, digest) : 'missing' },
    ...(behindBlock.get(id) ?? []),
  ]);
  return [...(behindBlock.get('') ?? []), ...rows];
}

function stateOf(from: string | null, digest: string): TranslationState {
  if (from === null) return 'untranslated';
  return from === digest ? 'in_step' : 'stale';
}

/** True if a block still needs work before the translation matches its source. */
export function isBehind(state: TranslationState): boolean {
  return state !== 'in_step' && state !== 'own';
}

/** Returns the number of blocks in which a translation is outdated. */
export function behind(rows: readonly TranslationRow[]): number {
  return rows.filter((row) => isBehind(row.state)).length;
}

/**
 * Returns the order of a translation once its missing blocks are inserted: each before its successor in the source, the
 * last ones at the end. Existing blocks keep their order.
 *
 * @returns ids of all blocks
 */
export function fillOrder(
  source: readonly { readonly id: string }[],
  own: readonly { readonly id: string }[],
): readonly string[] {
  const present = new Set(own.map((block) => block.id));
  const before = new Map<string, readonly string[]>();
  let waiting: string[] = [];
  for (const { id } of source) {
    if (!present.has(id)) {
      waiting.push(id);
      continue;
    }
    before.set(id, waiting);
    waiting = [];
  }
  return [...own.flatMap(({ id }) => [...(before.get(id) ?? []), id]), ...waiting];
}
