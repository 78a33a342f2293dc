import { previewReaders } from '@reeve/contract';
import { compartmentCode, mayReadKind, type LabelParts } from '@reeve/domain';
import { policyActorsOf } from '@reeve/store';
import { handle } from '../operation.ts';

/** "Who can see this?" before anything is saved: counted with the very policy that will hold, never listed. */
export const previewReadersHandler = handle(previewReaders, async (call) => {
  const { input, deps, person } = call;
  const { unit, today } = await call.read(async (tx) => ({ unit: tx.unit, today: tx.today }));
  const actors = await policyActorsOf(deps.store, person.agencyId, input.purpose);
  const count = (
    compartments: readonly string[],
    handling: readonly LabelParts['handling'][number][],
    conditions = '',
  ): number => {
    const parts: LabelParts = {
      agencyId: person.agencyId,
      handling,
      conditions,
      compartments,
      classification: input.classification,
      tlp: input.tlp,
      purposeGroup: input.purpose,
    };
    return actors.filter((actor) => mayReadKind(actor, 'report', parts, today).allowed).length;
  };
  call.consulted({ action: 'view', objectKind: 'readers' });
  return {
    raw: count([compartmentCode('raw', unit.rawFile)], ['H2']),
    whileEvaluated: count([compartmentCode('unit', unit.code)], ['H2']),
    released: input.group === undefined ? 0 : count([input.group], input.handling.codes, input.handling.conditions),
    outside: 0,
  };
});
