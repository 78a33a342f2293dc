import { commentOfRow, type CommentRow, type ResolvedComment } from '@reeve/formats';
import type { StoredBlock } from '@reeve/store';
import type { Incoming } from './incoming.ts';
import { placeRow, quoteFor } from './place-row.ts';

/** Returns rows of the eight columns as comments on these blocks. */
export function incomingOfTable(rows: readonly CommentRow[], blocks: readonly StoredBlock[]): readonly Incoming[] {
  return rows.map((row): Incoming => {
    const { delegation, isSecretariat, lines, clause, place, type, text, proposal, observation } = commentOfRow(row);
    const { block, located } = placeRow({ lines, clause, place }, blocks);
    return {
      who: isSecretariat ? '**' : delegation,
      isPerson: false,
      reference: undefined,
      blockId: block?.id ?? '',
      ...quoteFor(text, block?.text ?? ''),
      located,
      type: type ?? 'ge',
      text,
      proposal,
      rationale: isOurs(row, block) ? '' : row.slice(0, 5).join(' | '),
      observation: observation && { ...observation, said: row[7].trim() },
      replies: [],
    };
  });
}

/** Columns 2 to 4 contain only the position. */
function isOurs([, , clause, place, type]: CommentRow, block: StoredBlock | undefined): boolean {
  return block?.clause === clause && (place === '' || place === block.number) && ['ge', 'te', 'ed'].includes(type);
}

const CLAUSE = /(?:section|clause|chapter|§)\s*(\d+(?:\.\d+)*)/i;

/** Returns lines of a resolution log as comments on these blocks. */
export function incomingOfLog(log: readonly ResolvedComment[], blocks: readonly StoredBlock[]): readonly Incoming[] {
  return log.map((line): Incoming => {
    const clause = CLAUSE.exec(line.description)?.[1] ?? '';
    const { block, located } = placeRow({ lines: undefined, clause, place: '' }, blocks);
    const said = [line.dispositionText, line.resolution].filter((part) => part !== '').join(' · ');
    return {
      who: line.commenter.slice(0, 300),
      isPerson: true,
      reference: undefined,
      blockId: block?.id ?? '',
      ...quoteFor(line.description, block?.text ?? ''),
      located,
      type: 'ge',
      text: line.description,
      proposal: undefined,
      rationale: [line.item, line.date, ...line.links].filter((part) => part !== '').join(' · '),
      observation: said === '' ? undefined : { disposition: line.disposition, reason: said, said },
      replies: [],
    };
  });
}
