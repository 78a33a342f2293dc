import type { ReviewComment } from '@reeve/contract';

export const FILTERS = ['open', 'mine', 'withdrawn'] as const;
export type CommentFilter = (typeof FILTERS)[number];

/** True if a comment passes the filter; by default, comments withdrawn by others are hidden. */
export function fits(comment: ReviewComment, filter: CommentFilter | undefined): boolean {
  if (filter === 'withdrawn') return comment.state === 'withdrawn';
  if (filter === 'open') return comment.state === 'submitted' || comment.state === 'returned';
  if (filter === 'mine') return comment.mine;
  return comment.state !== 'withdrawn' || comment.mine;
}

/** Comments in the order of the text. */
export function inOrder(comments: readonly ReviewComment[]): readonly ReviewComment[] {
  const at = (comment: ReviewComment): number => comment.place?.index ?? -1;
  return comments.toSorted((a, b) => at(a) - at(b) || a.from - b.from || (a.id < b.id ? -1 : 1));
}

/** Returns the next comment that waits for an answer, after the current one and then from the beginning; undefined without one. */
export function nextToAnswer(ordered: readonly ReviewComment[], id: string): ReviewComment | undefined {
  const at = ordered.findIndex((comment) => comment.id === id);
  return [...ordered.slice(at + 1), ...ordered.slice(0, Math.max(at, 0))].find(
    (comment) => comment.state === 'submitted',
  );
}

/** A comment on one line: its reference and its first words. */
export function inShort({
  reference,
  text,
  proposal,
}: Pick<ReviewComment, 'reference' | 'text'> & { readonly proposal?: string | null }): string {
  const said = text === '' ? (proposal ?? '') : text;
  return `${reference} ${said.length > 60 ? `${said.slice(0, 60)}…` : said}`;
}
