import { listHarmWeightSets, type RegisteredHarmWeights } from '@reeve/contract';
import { mayPerform, type Language, type Titled } from '@reeve/domain';
import { harmWeightSets, staffNames, type StoredHarmWeightSet } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { newestWeights, offenceNames, offenceTypes, weightRows, weightsOf } from './harm-weights.ts';

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

/** Lists the sets of harm weights in all versions, the newest of each first. */
export const listHarmWeightSetsHandler = handle(listHarmWeightSets, (call) =>
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
);
