import type { Language } from '../../language.ts';
import type { ReadText } from '../read-text.ts';
import { isJoined, isNameWord, type TokenRun } from './capital-run.ts';
import { IS } from '../words/class-bits.ts';

/** Later mentions by one part of a name already found: "Karas" after "Milo Karas". */
export function repeatedNames(
  read: ReadText,
  runs: readonly { readonly run: TokenRun; readonly kind: string }[],
  used: Uint8Array,
): readonly TokenRun[] {
  const names = new Set<string>();
  for (const { run, kind } of runs)
    if (kind === 'person')
      for (let at = run.at; at < run.end; at += 1) {
        const token = read.token(at);
        if (token && token.word.length > 2 && isNameWord(read, at) && !read.is(at, IS.particle))
          names.add(nameKeyOf(read.language, token.folded));
      }
  if (names.size === 0) return [];
  const found: TokenRun[] = [];
  for (let at = 0; at < read.tokens.length; at += 1) {
    const token = read.token(at);
    if (!token || used[at] === 1 || !token.isCapital || !names.has(nameKeyOf(read.language, token.folded))) continue;
    let end = at + 1;
    while (
      used[end] !== 1 &&
      isJoined(read, end - 1) &&
      names.has(nameKeyOf(read.language, read.token(end)?.folded ?? ''))
    )
      end += 1;
    found.push({ at, end });
    at = end - 1;
  }
  return found;
}

/** A word of a name without the case ending of Russian or the genitive of German. @param folded in bare Latin letters */
export function nameKeyOf(language: Language, folded: string): string {
  if (folded.length <= 4) return folded;
  if (language === 'de') return folded.replace(/s$/u, '');
  if (language !== 'ru') return folded;
  return folded.replace(/(?:ymi|ogo|omu|oi|oiu|uiu|aia|ym|im|ii|om|em|ei|iu|ia|a|u|e|y|i)$/u, '');
}
