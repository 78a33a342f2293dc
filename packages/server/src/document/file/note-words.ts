import type { Language } from '@reeve/domain';
import type { LossCode } from '@reeve/formats';
import { importNoteTexts } from '@reeve/words';

/** Notes on an imported file; `{n}` is a count. */
export type NoteCode =
  | LossCode
  | 'comments'
  | 'changes'
  | 'differs'
  | 'untold'
  | 'not_over'
  | 'untracked'
  | 'as_draft'
  | 'outside';

type NoteWords = Readonly<Record<NoteCode, string>>;

const WORDS: Readonly<Record<Language, NoteWords>> = importNoteTexts;

/** Returns notes on a file in the language of its reader. */
export function noteText(language: Language): (code: NoteCode, count?: number) => string {
  return (code, count = 0) => WORDS[language][code].replace('{n}', String(count));
}
