import {
  addHarmWeightSet,
  listHarmWeightSets,
  previewSentencingScale,
  retireHarmWeightSet,
  scaleSettings,
  type InputOf,
  type RegisteredHarmWeights,
  type ScalePreview,
} from '@reeve/contract';
import {
  checkSentencingScale,
  mayPerform,
  ReeveError,
  titleIn,
  type HarmWeightSet,
  type Language,
  type Titled,
} from '@reeve/domain';
import {
  harmWeightSets,
  insertHarmWeightSet,
  readCodeLists,
  retireScale,
  staffNames,
  type ActorTx,
  type StoredHarmWeightSet,
} from '@reeve/store';
import type { z } from 'zod';
import { handle } from '../call/operation.ts';
import { codeListsOf } from '../code-list/lists.ts';
import { receiveUpload } from '../crime/upload/upload.ts';
import { onFileThread } from '../file/file-threads.ts';
import { refuseNames } from '../record/refuse-names.ts';
import { NAMELESS } from './body.ts';
import type { ScaleFile } from './read-scale-task.ts';
import { guessScaleColumns } from './scale-columns.ts';
import { requireScaleKeeper } from './templates.ts';

type Added = InputOf<typeof addHarmWeightSet>;

/** A stored version in the form of the harm index. */
export const weightsOf = ({ code, version, source, days }: StoredHarmWeightSet): HarmWeightSet => ({
  id: code,
  version,
  source,
  days: days as HarmWeightSet['days'], // written only below
});

/** The agency's types of offence. */
export const offenceTypes = async (tx: ActorTx): Promise<readonly Titled[]> =>
  codeListsOf(await readCodeLists(tx)).offenceTypes;

/** Titles of offence codes; a code that the agency does not have is shown as it is. */
export function offenceNames(types: readonly Titled[], language: Language): (code: string) => string {
  const titles = new Map(types.map((type) => [type.code, titleIn(language, type)]));
  return (code) => titles.get(code) ?? code.replaceAll('_', ' ');
}

/** The newest version of a code that is not retired. */
export const newestWeights = (rows: readonly StoredHarmWeightSet[], code: string): number | undefined =>
  rows.find((row) => row.code === code && row.retired_at === null)?.version;

/** The version asked for, else the newest of the first set that is not retired. @throws ReeveError not_found */
export async function chosenWeights(tx: ActorTx, id: string | undefined): Promise<StoredHarmWeightSet | undefined> {
  const rows = await harmWeightSets(tx);
  if (id === undefined) return rows.find((row) => row.version === newestWeights(rows, row.code));
  const found = rows.find((row) => row.id === id);
  if (!found) throw new ReeveError('not_found', 'There is nothing here that you may see.');
  return found;
}

function weightRows(days: HarmWeightSet['days'], nameOf: (code: string) => string) {
  return Object.entries(days)
    .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([offence, each]) => ({ offence, title: nameOf(offence), days: each }));
}

const shownSet = (
  row: StoredHarmWeightSet,
  newest: number | undefined,
  types: readonly Titled[],
  names: ReadonlyMap<string, string>,
  language: Language,
): RegisteredHarmWeights => {
  const { days } = weightsOf(row);
  const nameOf = offenceNames(types, language);
  return {
    id: row.id,
    code: row.code,
    version: row.version,
    name: row.name,
    source: row.source,
    fileName: row.file_name,
    weights: weightRows(days, nameOf),
    missing: types.flatMap(({ code }) => (Object.hasOwn(days, code) ? [] : [{ offence: code, title: nameOf(code) }])),
    newest: row.version === newest,
    because: row.because,
    madeBy: names.get(row.made_by) ?? '',
    madeAt: row.made_at.toISOString(),
    retiredBy: row.retired_by === null ? '' : (names.get(row.retired_by) ?? ''),
    retiredAt: row.retired_at?.toISOString() ?? null,
    retiredBecause: row.retired_because,
  };
};

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

/** Returns the version to add. @throws ReeveError invalid_input */
function newVersion(
  present: readonly StoredHarmWeightSet[],
  input: Added,
  codes: readonly string[],
  uuid: () => string,
) {
  const refuse = (sentence: string, field: string): ReeveError =>
    new ReeveError('invalid_input', `${sentence} Nothing was saved.`, { fields: [field] });
  const versions = present.filter(({ code }) => code === input.code);
  if (input.code !== undefined && versions.length === 0)
    throw refuse('There is no such set of harm weights in the register.', 'code');
  const { days, refused } = checkSentencingScale(input.weights, codes);
  if (refused.length > 0)
    throw refuse(
      `${refused.length} of the weights have an offence that the agency does not have, one that occurs twice, or no number.`,
      'weights',
    );
  const { name, source, fileName, because } = input;
  const version = (versions[0]?.version ?? 0) + 1;
  return { code: input.code ?? `w-${uuid().slice(0, 8)}`, version, name, source, fileName, because, days };
}

/** The register of harm weights: imported from a national sentencing scale, in versions that are never edited. */
export const harmWeightHandlers = [
  handle(listHarmWeightSets, (call) =>
    call.read(async (tx) => {
      const { language } = call;
      const [rows, types, names] = [await harmWeightSets(tx), await offenceTypes(tx), await staffNames(tx)];
      call.consulted({
        action: 'view',
        objectKind: 'harm_weight_set',
        objectIds: rows.map(({ id }) => id),
        resultCount: rows.length,
      });
      return {
        items: rows.map((row) => shownSet(row, newestWeights(rows, row.code), types, names, language)),
        mayKeep: mayPerform(tx.actor.roles, 'keep_scales'),
      };
    }),
  ),
  handle(previewSentencingScale, async (call) => {
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
  }),
  handle(addHarmWeightSet, (call) =>
    call.write(async (tx) => {
      requireScaleKeeper(tx);
      const { input } = call;
      await refuseNames(tx, [input.because], { ...NAMELESS, what: 'A reason', field: 'because' });
      const codes = (await offenceTypes(tx)).map(({ code }) => code);
      const made = await insertHarmWeightSet(tx, (present) => newVersion(present, input, codes, () => tx.uuid()));
      tx.audit({ action: 'create', objectKind: 'harm_weight_set', objectIds: [made.id] });
      return made;
    }),
  ),
  handle(retireHarmWeightSet, (call) =>
    call.write(async (tx) => {
      requireScaleKeeper(tx);
      const retiredAt = await retireScale(tx, 'harm_weight_set', call.params.id, call.input.reason);
      tx.audit({ action: 'alter', objectKind: 'harm_weight_set', objectIds: [call.params.id] });
      return { retiredAt: retiredAt.toISOString() };
    }),
  ),
];
