import { openBasisReview } from '@reeve/contract';
import { atBasisDesk, expiredSources, type DueRecord } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { textsOfMatrix } from '../../hypothesis/body.ts';
import { blockText } from '../../record/block-text.ts';
import { isForReader, notFound, shown } from './due-record.ts';

/** Returns the texts of a record, as its page has them. */
function textOf({ kind, row }: DueRecord): string[] {
  // Bodies are written only through their contracts.
  const body = row.body as Readonly<Record<string, unknown>>;
  const words = (...names: readonly string[]): string[] =>
    names.map((name) => body[name]).filter((text) => typeof text === 'string' && text !== '') as string[]; // filtered
  if (kind === 'hypothesis_matrix') return [...textsOfMatrix(row)];
  if (kind === 'judgement') return words('statement', 'basis', 'alternatives', 'wouldChangeIf');
  if (kind === 'decision') return words('reason', 'measureText');
  if (kind === 'person_nomination') {
    const plan = Object.values((body['plan'] ?? {}) as Readonly<Record<string, string>>);
    return [...words('measure', 'recipient', 'data', 'because'), ...plan.filter((text) => text !== '')];
  }
  const blocks = (body['blocks'] ?? []) as readonly Parameters<typeof blockText>[0][];
  return [
    ...blocks.map((block) => blockText(block, 'en')).filter((text) => text !== ''),
    ...words('gaps', 'limitations'),
  ];
}

/**
 * Opens a record that has lost part of its basis, only for deciding: for its authors and those who decide on it. The
 * reason is in the log.
 *
 * @throws ReeveError not_found — it is not due, or not for this person
 */
export const openBasisReviewHandler = handle(openBasisReview, (call) =>
  call.write(async (tx) => {
    const { kind, id } = call.params;
    return atBasisDesk(tx, kind, id, async (due) => {
      if (!isForReader(tx, due)) throw notFound();
      tx.audit({
        action: 'view',
        objectKind: kind,
        objectIds: [id],
        justification: call.input.reason,
        fieldsShown: [kind, 'basis_review'],
      });
      const sources = await expiredSources(tx, [id]);
      return { ...shown(tx, due, sources), version: due.row.version, title: due.row.title, text: textOf(due) };
    });
  }),
);
