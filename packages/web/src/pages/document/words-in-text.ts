/** Words of a block that are selected on the page: characters of its written text. */
export interface SelectedWords {
  readonly blockId: string;
  readonly from: number;
  readonly to: number;
}

/** What is selected, if it lies in one block that is shown as a commentable text (`data-block`). */
export function selectedWords(): SelectedWords | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const block = closest(range.commonAncestorContainer, '[data-block]');
  const [from, to] = [offsetOf(range.startContainer, range.startOffset), offsetOf(range.endContainer, range.endOffset)];
  const blockId = block?.dataset['block'];
  if (blockId === undefined || from === undefined || to === undefined || to <= from) return undefined;
  return { blockId, from, to };
}

function closest(node: Node, selector: string): HTMLElement | null {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  return element?.closest<HTMLElement>(selector) ?? null;
}

/** Where a point of the page stands in the written text. */
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
