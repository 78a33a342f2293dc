import { previewReaders } from '@reeve/contract';
import {
  canonicalJson,
  compartmentCode,
  compartmentsOf,
  mayReadKind,
  purposesOf,
  THREAT_GROUPS,
  type LabelParts,
} from '@reeve/domain';
import { policyActorsOf } from '@reeve/store';
import { handle } from '../call/operation.ts';

/**
 * "Who can see this?" before anything is saved: counted with the policy that will apply, never listed. Only for groups and purposes that
 * the user holds: any other answers as one that does not exist, because the number of its members would reveal it.
 */
export const previewReadersHandler = handle(previewReaders, async (call) => {
  const { input, deps, person } = call;
  const { unit, today, actor } = await call.read(async (tx) => ({ unit: tx.unit, today: tx.today, actor: tx.actor }));
  const holdsPurpose = purposesOf(actor, today).includes(input.purpose);
  // Groups of threats mark no report: who was alarmed is not counted here, as `labelFor` would refuse to write it.
  const holdsGroup =
    input.group !== undefined &&
    !input.group.startsWith(THREAT_GROUPS) &&
    compartmentsOf(actor, today).has(input.group);
  const actors = holdsPurpose ? await policyActorsOf(deps.store, person.agencyId, input.purpose) : [];
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
    return actors.filter((one) => mayReadKind(one, 'report', parts, today).allowed).length;
  };
  const group = holdsGroup ? input.group : undefined;
  const released = group === undefined ? 0 : count([group], input.handling.codes, input.handling.conditions);
  call.consulted({
    action: 'view',
    objectKind: 'readers',
    query: canonicalJson({ group: input.group ?? '', purpose: input.purpose }),
    resultCount: released,
  });
  return {
    raw: count([compartmentCode('raw', unit.rawFile)], ['H2']),
    whileEvaluated: count([compartmentCode('unit', unit.code)], ['H2']),
    released,
    outside: 0,
  };
});
