/** Words of a block that are selected on the page: characters of its written text. */
export interface SelectedWords {
  readonly blockId: string;
  readonly from: number;
  readonly to: number;
}

/**
 * What is selected of a text that is shown as commentable (`data-block`). A selection that goes on into another block ends with its
 * first one.
 */
export function selectedWords(): SelectedWords | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const block = closest(range.startContainer, '[data-block]');
  const blockId = block?.dataset['block'];
  if (!block || blockId === undefined) return undefined;
  const letters = [...block.querySelectorAll<HTMLElement>('[data-from]')];
  const [first, last] = [letters[0], letters.at(-1)];
  if (!first || !last) return undefined;
  // A number in the margin is no word of the text.
  const from = offsetOf(range.startContainer, range.startOffset) ?? Number(first.dataset['from']);
  const ends = block.contains(range.endContainer) ? offsetOf(range.endContainer, range.endOffset) : undefined;
  const to = ends ?? Number(last.dataset['from']) + (last.textContent?.length ?? 0);
  return to > from ? { blockId, from, to } : undefined;
}

/** The block that the focus is in, and so the one that a key means. */
export function blockInFocus(): string | undefined {
  return document.activeElement ? closest(document.activeElement, '[data-block]')?.dataset['block'] : undefined;
}

/** Take the focus to the next block of the text or the one before; to the first in sight when it is in none. */
export function stepBlock(by: 1 | -1): void {
  const blocks = [...document.querySelectorAll<HTMLElement>('[data-block] .blk')];
  const at = blocks.findIndex((block) => block.contains(document.activeElement));
  const inSight = blocks.find((block) => block.getBoundingClientRect().bottom > 120);
  const next = at < 0 ? inSight : blocks[at + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

function closest(node: Node, selector: string): HTMLElement | null {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  return element?.closest<HTMLElement>(selector) ?? null;
}

/** Returns the position of a point of the page in the written text. */
function offsetOf(node: Node, offset: number): number | undefined {
  if (node.nodeType === Node.TEXT_NODE) {
    const letters = closest(node, '[data-from]');
    const from = Number(letters?.dataset['from']);
    return Number.isFinite(from) ? from + offset : undefined;
  }
  // Between elements: the beginning of the next letters, or the end of those before.
  const next = node.childNodes[offset];
  const inside =
    next instanceof HTMLElement
      ? next.matches('[data-from]')
        ? next
        : next.querySelector<HTMLElement>('[data-from]')
      : null;
  if (inside) return Number(inside.dataset['from']);
  const before =
    node instanceof HTMLElement ? [...node.querySelectorAll<HTMLElement>('[data-from]')].at(-1) : undefined;
  return before ? Number(before.dataset['from']) + (before.textContent?.length ?? 0) : undefined;
}

/** The places on the page of characters of a block's written text, as ranges of the document. */
export function rangesOf(block: HTMLElement, from: number, to: number): readonly Range[] {
  const ranges: Range[] = [];
  for (const letters of block.querySelectorAll<HTMLElement>('[data-from]')) {
    const start = Number(letters.dataset['from']);
    const text = [...letters.childNodes].find((node) => node.nodeType === Node.TEXT_NODE);
    const length = text?.textContent?.length ?? 0;
    const [first, last] = [Math.max(from, start), Math.min(to, start + length)];
    if (!text || first >= last) continue;
    const range = document.createRange();
    range.setStart(text, first - start);
    range.setEnd(text, last - start);
    ranges.push(range);
  }
  return ranges;
}

/** Returns the element of the page with an id; none has the empty one. */
export const elementOf = (id: string): HTMLElement | null => (id === '' ? null : document.getElementById(id));
