import type { StoredSpecialItem } from '@reeve/store';

/** Its person, so that an erasure also removes from the log who was searched for when it was found. */
export const subjectsOf = ({ involvement_id: link }: StoredSpecialItem): readonly string[] =>
  link === null ? [] : [link];
