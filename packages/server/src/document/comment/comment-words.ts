import { commentFaults, ReeveError, type CommentType } from '@reeve/domain';
import type { CommentWords, StoredComment } from '@reeve/store';

/** The words of a comment as received. */
export function wordsOf(given: Omit<CommentWords, 'proposal'> & { readonly proposal: string | null }): CommentWords {
  const { type, severity, text, rationale } = given;
  return { type, severity, text, rationale, proposal: given.proposal ?? undefined };
}

/** The stored words. */
export function storedWords(comment: StoredComment): Pick<CommentWords, 'type' | 'text' | 'proposal'> {
  return { type: comment.type as CommentType, text: comment.text, proposal: comment.proposal ?? undefined }; // written only from COMMENT_TYPES
}

/** Refuses an incomplete comment for submission. */
export function refuseIncomplete(words: Pick<CommentWords, 'type' | 'text' | 'proposal'>): void {
  const faults = commentFaults(words);
  if (faults.length === 0) return;
  const sentence = faults.includes('no_text')
    ? 'Say what the comment is. It is kept as your draft.'
    : 'A technical or editorial comment proposes a change: write the words that are to stand, or choose “general”.';
  throw new ReeveError('invalid_input', sentence, { fields: faults.includes('no_text') ? ['text'] : ['proposal'] });
}
