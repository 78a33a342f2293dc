import { confirmTranslation, fillTranslation, readTranslation, saveBlocks, type ReplyOf } from '@reeve/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/client.ts';
import { useReading } from '../../../api/query.ts';
import { useReviewAct } from '../lead/use-review-act.ts';
import type { BlockConflict } from '../write/use-working-text.ts';

export type TranslationRow = ReplyOf<typeof readTranslation>['items'][number];

/** So many blocks are on the page at once, however long the text. */
export const ROWS = 40;

type Step = 'save' | 'confirm' | 'remove' | 'fill';

/**
 * A part of a translation with its source, and its editing. Typed text stays on the page until it is saved, and changes by others meanwhile
 * are shown next to it.
 */
export function useTranslation(of: {
  readonly documentId: string;
  readonly from: number;
  readonly onlyBehind: boolean;
}) {
  const { documentId, from, onlyBehind } = of;
  const client = useQueryClient();
  const params = { id: documentId };
  const reading = useReading(
    readTranslation,
    { params, query: { from, limit: ROWS, ...(onlyBehind ? { state: 'behind' as const } : {}) } },
    { keep: true },
  );
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [conflicts, setConflicts] = useState<ReadonlyMap<string, BlockConflict>>(new Map());
  const type = (id: string, text: string | undefined): void => setTyped((now) => withText(now, id, text));
  const act = useReviewAct(async ({ step, row }: { readonly step: Step; readonly row?: TranslationRow }) => {
    if (step === 'fill') await call(fillTranslation, { params });
    else if (row)
      return change(documentId, step, row, typed.get(row.id), (id, conflict) => {
        setConflicts((now) => withText(now, id, conflict));
        type(id, undefined);
      });
    return true;
  });
  const done = act.mutateAsync;
  return {
    data: reading.data,
    error: act.error ?? reading.error,
    again: () => void reading.refetch(),
    typed,
    conflicts,
    type,
    busy: act.isPending ? act.variables : undefined,
    /** True if it succeeded; failures are in `error`, conflicting texts in `conflicts`. */
    act: async (step: Step, row?: TranslationRow): Promise<boolean> => {
      if (act.isPending) return false;
      try {
        return (await done({ step, ...(row ? { row } : {}) })) === true;
      } catch {
        return false;
      } finally {
        await client.invalidateQueries({ queryKey: [readTranslation.name] });
      }
    },
  };
}

function withText<Value>(
  now: ReadonlyMap<string, Value>,
  id: string,
  value: Value | undefined,
): ReadonlyMap<string, Value> {
  const next = new Map(now);
  if (value === undefined) next.delete(id);
  else next.set(id, value);
  return next;
}

/**
 * Saves the typed text of a block and, if requested, confirms that it matches the source as shown on this page.
 *
 * @returns true if all of it succeeded; false if another person has changed the block meanwhile
 */
async function change(
  documentId: string,
  step: 'save' | 'confirm' | 'remove',
  { id, own, source }: TranslationRow,
  text: string | undefined,
  onSaved: (id: string, conflict: BlockConflict | undefined) => void,
): Promise<boolean> {
  const params = { id: documentId };
  if (!own) return false;
  if (step === 'remove') {
    const input = { changes: [{ op: 'remove' as const, id, base: own.digest }] };
    return (await call(saveBlocks, { params, input })).conflicts.length === 0;
  }
  if (text !== undefined) {
    const { number: _n, clause: _c, fromLine: _f, toLine: _t, digest, ...block } = own;
    // A translation is built as its source is; its words are its own.
    const { kind, level, ordered, label } = source ?? own;
    const put = { op: 'put' as const, block: { ...block, kind, level, ordered, label, text }, base: digest };
    const { conflicts } = await call(saveBlocks, { params, input: { changes: [put] } });
    const [conflict] = conflicts;
    onSaved(id, conflict);
    if (conflict) return false;
  }
  if (step === 'confirm' && source)
    await call(confirmTranslation, { params, input: { blocks: [{ id, sourceDigest: source.digest }] } });
  return true;
}
