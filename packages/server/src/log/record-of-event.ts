import { SAMPLED_KINDS, type LogLeaf, type SampledKind } from '@reeve/domain';

/** Returns the one record of an access, of a kind whose content oversight opens; undefined if there is none or several. */
export function recordOfEvent(leaf: LogLeaf): { readonly kind: SampledKind; readonly id: string } | undefined {
  const kind = SAMPLED_KINDS.find((known) => known === leaf.objectKind);
  const [id, ...others] = leaf.objectIds;
  return kind === undefined || id === undefined || others.length > 0 ? undefined : { kind, id };
}
