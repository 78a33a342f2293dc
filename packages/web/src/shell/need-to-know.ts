import { compartmentKind } from '@reeve/domain';

/** The need-to-know groups among the compartments a person holds; a unit's tray and one's own file are no such thing. */
export function needToKnow<Group extends { readonly code: string }>(compartments: readonly Group[]): readonly Group[] {
  return compartments.filter(({ code }) => !['unit', 'personal'].includes(compartmentKind(code)));
}
