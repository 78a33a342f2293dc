import type { ReviewComment } from '@reeve/contract';
import { plainText } from '@reeve/domain';
import type { Suggestion } from '../../../components/field/suggestion.ts';

/** Returns the proposals of comments by the block they would change; only where the position of their words is certain. */
export function suggestionsOf(comments: readonly ReviewComment[]): ReadonlyMap<string, readonly Suggestion[]> {
  const found = new Map<string, Suggestion[]>();
  for (const { place, proposal, state, delegation, author, reference } of comments) {
    if (proposal === null || !place?.range || place.confidence !== 'sure' || state === 'withdrawn') continue;
    const [from, to] = place.range;
    const one = { from, to, words: plainText(proposal), of: `${reference}, ${delegation || author}` };
    found.set(place.blockId, [...(found.get(place.blockId) ?? []), one]);
  }
  return found;
}
