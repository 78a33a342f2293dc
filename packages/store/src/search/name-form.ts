/** The shortest word with a name form: too many shorter ones would match. */
const SHORTEST = 3;

/**
 * Different spellings of one sound, longer before shorter: languages spell the same name differently, and
 * so do transliteration tables for Cyrillic. Vowels stay distinct, except the few pairs for one sound.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  // Petroff, Petrow, Petrov
  [/([eo])(?:ff?|w)$/g, '$1v'],
  // Sherbakov, Scherbakov, Shcherbakov; Tschaikowski, Tchaikovsky, Chaikovsky; Schmidt, Smit; Szymanski, Shimanski
  [/shch/g, 's'],
  [/tsch|tch|cz/g, 'k'],
  [/sch|sh|sz|zh/g, 's'],
  [/dzh|dj/g, 'd'],
  [/dt/g, 't'],
  // Schulz, Schultz and Šulc; Tsvetkov, Cvetkov, Zwetkow
  [/([lnr])z$/g, '$1k'],
  [/^z(?=[vw])|ts|tz/g, 'k'],
  [/kh/g, 'h'],
  [/qu(?=[aeio])|ck|ch|q|c/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  // Thomas, Ghulam
  [/([bdglrt])h/g, '$1'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  // Sergeyev, Sergeev; Yelena, Elena; Мюллер, Müller; Meier, Maier
  [/eiev/g, 'ev'],
  [/^ie/g, 'e'],
  [/([bdfghklmnprstv])iu/g, '$1u'],
  [/ei/g, 'ai'],
  [/ae/g, 'a'],
  [/oe/g, 'o'],
  [/ue|ou/g, 'u'],
  // Double letters last, because the rules above may create some.
  [/(.)\1+/g, '$1'],
];

/**
 * Returns the common form of spellings of one name: Müller, Mueller and Мюллер, Schmidt and Šmit, Petrov and Petroff. Coarse: an
 * search aid, never a proof that two names are the same. Words with digits, of other scripts or too short have none.
 *
 * @param word a word from `searchWords`
 */
export function nameForm(word: string): string | undefined {
  if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return undefined;
  let form = word;
  for (const [spelt, as] of RULES) form = form.replaceAll(spelt, as);
  return form.length < 2 ? undefined : form;
}
