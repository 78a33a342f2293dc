import type { Language } from '../language.ts';
import type { Mention } from './mention.ts';
import type { ReadText } from './read-text.ts';
import { MENTION_WORDS } from './words/word-class.ts';
import { IS } from './words/class-bits.ts';
import { phraseIndex, phrasesIn, type PhraseIndex } from './words/phrase.ts';

const indexes = new Map<Language, PhraseIndex<string>>();
function offencesOf(language: Language): PhraseIndex<string> {
  const known = indexes.get(language);
  if (known) return known;
  const made = phraseIndex(phrasesIn(MENTION_WORDS[language].offences), IS.offence);
  indexes.set(language, made);
  return made;
}

/** Words that name a crime; verbs ("stole") do not. */
export function offenceMentions(read: ReadText): readonly Mention[] {
  const offences = offencesOf(read.language);
  const found: Mention[] = [];
  for (let at = 0; at < read.tokens.length; at += 1) {
    const phrase = offences.findAt(read, at);
    if (!phrase) continue;
    const from = read.token(at)?.from ?? 0;
    const to = read.token(at + phrase.length - 1)?.to ?? from;
    found.push({ kind: 'offence', from, to, value: read.text.slice(from, to).toLowerCase() });
    at += phrase.length - 1;
  }
  return found;
}
