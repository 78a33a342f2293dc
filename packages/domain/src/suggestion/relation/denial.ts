import type { MentionedText } from './mentioned-text.ts';
import { IS } from '../words/class-bits.ts';

/** Words before a verb in which a denial counts, if no sign of a new clause is between. */
const DENIAL_BEFORE = 8;
/** Words after which a new clause begins. */
const CLAUSE_END = new Set([';', ':', ',', '(', ')', '—', '–']);

/** True if what a verb states is denied, hoped or planned (a word of denial before it in its clause), or asked. */
export function isUnstated(text: MentionedText, at: number, length: number): boolean {
  const { read } = text;
  const [from, until] = text.sentenceOf(at);
  for (let before = at - 1; before >= Math.max(from, at - DENIAL_BEFORE); before -= 1) {
    if (CLAUSE_END.has(read.word(before)) && before < at - 4) break;
    // "On 5 May Karas sent": a name or a date denies nothing.
    if (!text.isInside(before) && read.is(before, IS.unstated)) return true;
  }
  if (at + length < until && read.is(at + length, IS.unstated)) return true;
  return read.tokens.slice(at, until).some(({ word }) => word === '?');
}
