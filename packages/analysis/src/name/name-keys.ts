import { GENERIC_WORDS } from './company-words.ts';
import type { ReadName } from './compare-names.ts';
import { SYMBOLS } from './name-symbols.ts';
import type { NameWord } from './name-word.ts';

/**
 * Coarse sounds of signs, one letter each: P b p, F f v w, T t d th, K, S all hissing sounds, M, N, L, R. Of a sign with
 * several, each makes a key of its own; `-` is none. Vowels and glides have none.
 */
const SOUNDS =
  'shch=S szcz=S tsch=S sch=S tch=S tsh=S dzh=S sh=S ch=SK cz=S sz=S zs=S zh=S kh=K gh=K- th=T ph=F rh=R ts=S tz=S dz=S ' +
  'dj=S ck=K qu=K cq=K cs=S gn=N nh=N lh=L ju=S- ja=S- jo=S- je=S- b=P c=KS d=T f=F g=KS h=-K j=-SK k=K l=L m=M n=N p=P q=K ' +
  'r=R s=S t=T v=F w=F- x=KS z=S ç=S č=S š=S ž=S ğ=-K ł=L đ=TS ñ=N ř=R ț=S дж=S дз=S кс=KS б=P в=F г=K д=T ж=S з=S к=K л=L ' +
  'м=M н=N п=P р=R с=S т=T ф=F х=K ц=S ч=S ш=S щ=S';
const SOUND_OF: ReadonlyMap<string, string> = new Map(
  SOUNDS.split(' ').map((entry) => {
    const [symbol = '', sounds = ''] = entry.split('=');
    return [symbol, sounds];
  }),
);

/** Sounds of a key, and most keys of a row of signs: each can have two readings. */
const KEY_SOUNDS = 3;
const MOST_KEYS = 8;

/** The keys of a row of signs: its first three coarse sounds, in each reading; two equal neighbours count once. */
function keysOfSigns(words: readonly NameWord[]): readonly string[] {
  let keys: readonly string[] = [''];
  for (const word of words)
    for (const number of word.symbols) {
      const sounds = SOUND_OF.get(SYMBOLS[number] ?? '');
      if (sounds === undefined || keys.every((key) => key.length === KEY_SOUNDS)) continue;
      const longer = keys.flatMap((key) =>
        key.length === KEY_SOUNDS
          ? [key]
          : Array.from(sounds, (sound) => (sound === '-' || key.endsWith(sound) ? key : key + sound)),
      );
      keys = [...new Set(longer)].slice(0, MOST_KEYS);
    }
  // One sound is of too many names, unless there is no more; a word of vowels is found by its first letter.
  const long = keys.filter((key) => key.length > 1);
  if (long.length > 0) return long;
  return keys.map((key) => key || `=${words[0]?.plain.slice(0, 1) ?? ''}`);
}

/** A word in a script without sounds is found by its first letters. */
const keysOfWord = (word: NameWord): readonly string[] =>
  word.symbols.length === 0 ? [`=${word.bare.slice(0, KEY_SOUNDS)}`] : keysOfSigns([word]);

/**
 * Keys under which a name is found: names that are alike share at least one, in most cases. One key or a few for each
 * word, from its consonants, and for all words in one; one for each given name it can be a form of; none for initials and for words that many companies have, if there is another word.
 *
 * Use them to make the pairs to compare, not to compare: names that are not alike share keys as well.
 *
 * @returns sorted, without repetition; at least one
 * @example nameKeys(readName('Buchow', 'person')) // => ['PK', 'PKF', 'PS', 'PSF']
 * Cost: linear; at most ten words.
 */
export function nameKeys(name: ReadName): readonly string[] {
  const all = name.parts.words;
  const full = all.filter((word) => !word.isInitial && (name.kind !== 'company' || !GENERIC_WORDS.has(word.bare)));
  const words = full.length > 0 ? full : all;
  const keys = words.flatMap((word) => [...keysOfWord(word), ...word.groups.map((group) => `~${group.first}`)]);
  if (words.length > 1) keys.push(...keysOfSigns(words).slice(0, 2));
  if (words.length === 0) keys.push(`#${name.kind === 'person' ? '' : name.parts.numbers.join(' ')}`);
  return [...new Set(keys)].toSorted();
}
