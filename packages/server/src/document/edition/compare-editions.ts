import { compareEditions, type EditionBlock } from '@reeve/contract';
import { ReeveError, referencesIn } from '@reeve/domain';
import { blocksOf, loadEdition, type StoredBlock, type StoredEdition } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { onShortTask } from '../../task-threads/task-threads.ts';
import { shownBlock } from './shown-block.ts';

/** The changes of one edition against another. */
export const compareEditionsHandler = handle(compareEditions, async (call) => {
  const { later, earlier, before, after } = await call.read(async (tx) => {
    const [later, earlier] = [await loadEdition(tx, call.params.id), await loadEdition(tx, call.query.with)];
    requireOneDocument(later, earlier);
    return { later, earlier, before: await blocksOf(tx, earlier.id), after: await blocksOf(tx, later.id) };
  });
  const changes = await onShortTask(call, (thread) => thread.answer('compare-editions', { before, after }));
  call.consulted({ action: 'view', objectKind: 'edition', objectIds: [later.id, earlier.id] });
  const block = (blocks: readonly StoredBlock[], index: number | undefined): EditionBlock | null => {
    const found = index === undefined ? undefined : blocks[index];
    return found ? shownBlock(found) : null;
  };
  const side = ({ id, name, title }: StoredEdition, of: 'before' | 'after') => ({
    id,
    name,
    title,
    references: [...changes.references[of]],
  });
  const [old, now] = [referencesIn(before), referencesIn(after)];
  return {
    earlier: side(earlier, 'before'),
    later: side(later, 'after'),
    same: changes.same,
    redirects: Object.entries(changes.redirects).map(([from, to]) => ({
      from,
      fromNumber: old.numberOf(from) ?? '',
      to,
      toNumber: now.numberOf(to) ?? '',
    })),
    items: changes.lines.map((line) => ({
      change: line.change,
      moved: line.moved,
      earlier: block(before, line.earlier),
      later: block(after, line.later),
    })),
  };
});

/** @throws ReeveError invalid_input — editions of two documents cannot be compared */
export function requireOneDocument(later: StoredEdition, earlier: StoredEdition): void {
  if (later.document_id !== earlier.document_id)
    throw new ReeveError('invalid_input', 'These are editions of two documents.', { fields: ['with'] });
}
