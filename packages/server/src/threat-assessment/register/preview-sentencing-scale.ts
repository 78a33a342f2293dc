import { previewSentencingScale, scaleSettings, type ScalePreview } from '@reeve/contract';
import { checkSentencingScale, type Language, type Titled } from '@reeve/domain';
import type { z } from 'zod';
import { handle } from '../../call/operation.ts';
import { receiveUpload } from '../../crime/upload/upload.ts';
import { onFileThread } from '../../task-threads/task-threads.ts';
import { offenceNames, offenceTypes, weightRows } from './harm-weights.ts';
import type { ScaleFile } from './read-scale-task.ts';
import { guessScaleColumns } from './scale-columns.ts';
import { requireScaleKeeper } from './scale-keeper.ts';

/** A code of another agency is left out; any other fault may be a slip of the file, so it is corrected there first. */
const isBlocking = (fault: ScalePreview['rows'][number]['fault']): boolean =>
  fault !== null && fault !== 'unknown_code';

/** What the import of a file would store, row by row. */
function previewOf(
  file: ScaleFile,
  settings: z.output<typeof scaleSettings>,
  types: readonly Titled[],
  language: Language,
): ScalePreview {
  const guess = guessScaleColumns(file.headings, file.rows);
  const { offence = guess.offence, days = guess.days } = settings;
  const rows = file.rows.map((cells) => ({ offence: cells[offence - 1] ?? '', days: cells[days - 1] ?? '' }));
  const codes = types.map(({ code }) => code);
  const found = checkSentencingScale(rows, codes, settings.unit);
  const faults = new Map(found.refused.map(({ row, because }) => [row, because]));
  const nameOf = offenceNames(types, language);
  const shown = rows.map((one, at) => {
    const fault = faults.get(at + 1) ?? null;
    const further = file.rows[at]?.find((_, column) => column !== offence - 1 && column !== days - 1) ?? '';
    const weight = fault === null ? (found.days[one.offence.trim()] ?? null) : null;
    return { row: at + 1, code: one.offence, name: further, written: one.days, days: weight, fault };
  });
  return {
    sheets: [...file.sheets],
    sheet: file.sheet,
    columns: [...file.headings],
    offence,
    days,
    rows: shown,
    rowsRead: rows.length,
    weights: weightRows(found.days, nameOf),
    missing: found.missing.map((code) => ({ offence: code, title: nameOf(code) })),
    blocking: shown.filter(({ fault }) => isBlocking(fault)).length,
  };
}

/**
 * Shows what a table with a national sentencing scale would give, with the fault of each row, for those who keep the
 * register. Nothing is stored.
 *
 * @throws ReeveError not_permitted — for others; invalid_input — the table cannot be read
 */
export const previewSentencingScaleHandler = handle(previewSentencingScale, async (call) => {
  await call.read((tx) => Promise.resolve(requireScaleKeeper(tx)));
  const received = await receiveUpload(call.request, call.deps, scaleSettings);
  try {
    const { path, settings } = received;
    const { fileName, sheet } = settings;
    const file = await onFileThread(call, (thread) => thread.answer('read-scale', { path, fileName, sheet }));
    return await call.read(async (tx) => {
      const types = await offenceTypes(tx);
      call.consulted({ action: 'receive', objectKind: 'harm_weight_set', objectIds: [] });
      return previewOf(file, settings, types, call.language);
    });
  } finally {
    await received.remove();
  }
});
