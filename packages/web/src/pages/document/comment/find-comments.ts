import type { ReviewComment } from '@reeve/contract';

/** Comments as they are found again: by their reference, or by words that they all say. */
export function findComments(comments: readonly ReviewComment[], asked: string): readonly ReviewComment[] {
  const words = asked.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return comments.filter(({ reference, text, proposal, author, delegation, cluster }) => {
    const said = [reference, text, proposal ?? '', author, delegation, cluster].join('\n').toLocaleLowerCase();
    return words.every((word) => said.includes(word));
  });
}
