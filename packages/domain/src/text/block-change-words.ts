import { blockChangeTexts } from '@reeve/words';
import type { BlockChange, Look } from './block-change.ts';
import type { BlockKind } from './block.ts';
import type { Language } from '../language.ts';

interface ChangeWords {
  readonly kind: Readonly<Record<BlockKind, string>>;
  readonly level: string;
  readonly numbered: string;
  readonly bulleted: string;
  readonly label: string;
  readonly picture: Readonly<Record<Extract<BlockChange, { what: 'picture' }>['how'], string>>;
  readonly look: Readonly<Record<Look, string>>;
  /** `{look}`: formatting that these words no longer have. */
  readonly noLonger: string;
  /** The signs before and after quoted words. */
  readonly quotes: { readonly open: string; readonly close: string };
}

const WORDS: Readonly<Record<Language, ChangeWords>> = blockChangeTexts;

/** Quoted words up to this length are shown whole. */
const LONGEST_QUOTE = 80;

/**
 * Describes the changes of a block other than its words.
 *
 * @example sayBlockChange({ what: 'level', from: 1, to: 2 }, 'en') // => 'level 1 › 2'
 */
export function sayBlockChange(change: BlockChange, language: Language): string {
  const words = WORDS[language];
  switch (change.what) {
    case 'kind':
      return `${words.kind[change.from]} › ${words.kind[change.to]}`;
    case 'level':
      return `${words.level} ${change.from} › ${change.to}`;
    case 'list':
      return change.ordered ? `${words.bulleted} › ${words.numbered}` : `${words.numbered} › ${words.bulleted}`;
    case 'label':
      return `${words.label} ${change.from} › ${change.to}`;
    case 'picture':
      return words.picture[change.how];
    case 'look': {
      const { open, close } = words.quotes;
      const all = change.words.replaceAll(/\s+/g, ' ');
      const quote = all.length > LONGEST_QUOTE ? `${all.slice(0, LONGEST_QUOTE)}…` : all;
      const look = words.look[change.look];
      return `${change.now ? look : words.noLonger.replace('{look}', look)}${open}${quote}${close}`;
    }
  }
}
