import { compartmentKind } from '@reeve/domain';

/** Returns the need-to-know groups among a person's compartments; a unit's tray and the own raw file are not groups. */
export function needToKnow<Group extends { readonly code: string }>(compartments: readonly Group[]): readonly Group[] {
  return compartments.filter(({ code }) => !['unit', 'personal'].includes(compartmentKind(code)));
}
