import { formatGrade, type GradeCodes } from '@reeve/domain';
import type { PrintBlock } from './model.ts';
import { wordOr } from './say.ts';
import type { PrintWords } from './words/words.ts';

export interface GradeLine {
  /** `4x4 B2`. */
  readonly grade: string;
  /** Both codes in plain words. */
  readonly words: string;
}

function sayGrade(words: PrintWords, { scheme, source, info }: GradeCodes): string {
  const reliability = wordOr(words, `grade.${scheme}.source.${source}`, source);
  return `${reliability}; ${wordOr(words, `grade.${scheme}.info.${info}`, info)}`;
}

/** Every grade the blocks cite, once, with its meaning: paper has no hover. Sorted as text. */
export function gradeLegend(blocks: readonly PrintBlock[], words: PrintWords): readonly GradeLine[] {
  const grades = blocks.flatMap((block) => block.citations.flatMap(({ grade }) => (grade ? [grade] : [])));
  const lines = new Map(grades.map((codes) => [formatGrade(codes), sayGrade(words, codes)]));
  return [...lines]
    .map(([grade, meaning]) => ({ grade, words: meaning }))
    .toSorted((a, b) => (a.grade < b.grade ? -1 : 1));
}
