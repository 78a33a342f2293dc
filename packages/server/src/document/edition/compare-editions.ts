import { compareEditions, type EditionBlock } from '@reeve/contract';
import { diffEditions, parseInline, redirects, ReeveError, referencesIn, type References } from '@reeve/domain';
import { blocksOf, loadEdition, type StoredBlock, type StoredEdition } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { shownBlock } from './shown-block.ts';

/** The changes of one edition against another. */
export const compareEditionsHandler = handle(compareEditions, (call) =>
  call.read(async (tx) => {
    const [later, earlier] = [await loadEdition(tx, call.params.id), await loadEdition(tx, call.query.with)];
    requireOneDocument(later, earlier);
    const [before, after] = [await blocksOf(tx, earlier.id), await blocksOf(tx, later.id)];
    const lines = diffEditions(before, after);
    call.consulted({ action: 'view', objectKind: 'edition', objectIds: [later.id, earlier.id] });
    const block = (blocks: readonly StoredBlock[], index: number | undefined): EditionBlock | null => {
      const found = index === undefined ? undefined : blocks[index];
      return found ? shownBlock(found) : null;
    };
    const items = lines
      .filter((line) => line.change !== 'same' || line.moved)
      .map((line) => ({
        change: line.change,
        moved: line.moved,
        earlier: block(before, line.earlier),
        later: block(after, line.later),
      }));
    const [old, now] = [referencesIn(before), referencesIn(after)];
    const side = (edition: StoredEdition, references: References, told: readonly (EditionBlock | null)[]) => ({
      id: edition.id,
      name: edition.name,
      title: edition.title,
      references: referredTo(
        told.map((one) => one?.text ?? ''),
        references,
      ),
    });
    return {
      earlier: side(
        earlier,
        old,
        items.map((item) => item.earlier),
      ),
      later: side(
        later,
        now,
        items.map((item) => item.later),
      ),
      same: lines.length - items.length,
      redirects: Object.entries(redirects(before, after)).map(([from, to]) => ({
        from,
        fromNumber: old.numberOf(from) ?? '',
        to,
        toNumber: now.numberOf(to) ?? '',
      })),
      items,
    };
  }),
);

/** Returns the references of texts, each once, with its printed form. */
function referredTo(texts: readonly string[], references: References): { to: string; number: string }[] {
  const numbers = new Map<string, string>();
  for (const { link } of texts.flatMap(parseInline)) {
    if (link?.kind === 'block') numbers.set(link.target, references.numberOf(link.target) ?? '');
    if (link?.kind === 'footnote') numbers.set(`^${link.target}`, references.noteOf(link.target) ?? '');
  }
  return [...numbers].flatMap(([to, number]) => (number === '' ? [] : [{ to, number }]));
}

/** @throws ReeveError invalid_input — editions of two documents cannot be compared */
export function requireOneDocument(later: StoredEdition, earlier: StoredEdition): void {
  if (later.document_id !== earlier.document_id)
    throw new ReeveError('invalid_input', 'These are editions of two documents.', { fields: ['with'] });
}
