/**
 * Letters of other scripts and Latin letters with marks, in the letters of `name-symbols.ts`: Cyrillic of other
 * languages in Russian letters, the rest in Latin ones. An accent that does not change the sound is dropped.
 *
 * Sources: the alphabets of the languages; ISO 843 (Greek), ISO 9984 (Georgian), ISO 9985 (Armenian), ALA-LC (Arabic,
 * Hebrew), in the plain spelling of passports.
 */

const pairs = (list: string): readonly (readonly [string, string])[] =>
  list.split(' ').map((entry) => {
    const [letter = '', spelling = ''] = entry.split('=');
    return [letter, spelling];
  });

const MARKED_LATIN =
  'ä=ä æ=ä å=å ö=ö ő=ö ø=ö œ=ö ü=ü ű=ü ë=ë ç=ç č=č ć=č ĉ=č š=š ś=š ş=š ș=š ŝ=shch ž=ž ź=ž ż=ž ğ=ğ ł=ł đ=đ ð=d þ=th ' +
  'ñ=ñ ř=ř ț=ț ţ=ț ß=ss ı=i ħ=h ə=a ŋ=ng ĳ=ij ʼ= ʹ= ʺ= ʻ= ʿ= ʾ=';
const OTHER_CYRILLIC =
  'і=и ї=и є=е ґ=г ў=в ј=й љ=л њ=н ћ=ч ђ=дж џ=дж ѓ=г ќ=к ѕ=дз ә=а ғ=г қ=к ң=н ө=о ұ=у ү=у һ=х ӏ= ѣ=е ѵ=и ѳ=ф ' +
  'ь= ъ= ӯ=у ӣ=и ҳ=х ҷ=дж ѝ=и';
const GREEK =
  'ου=ou αυ=av ευ=ev αι=ai ει=ei οι=oi γγ=ng γκ=g μπ=b ντ=d τζ=tz τσ=ts α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k ' +
  'λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o';
const GEORGIAN =
  'ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u ფ=p ქ=k ღ=gh ყ=q შ=sh ჩ=ch ' +
  'ც=ts ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=h';
const ARMENIAN =
  'ու=u ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y ն=n շ=sh ո=o չ=ch ' +
  'պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts ւ=v փ=p ք=k օ=o ֆ=f և=ev';
const ARABIC =
  'ا=a أ=a إ=i آ=a ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=z ع= غ=gh ف=f ق=q ك=k ک=k ل=l ' +
  'م=m ن=n ه=h و=w ي=y ی=y ى=a ة= ء= ؤ=w ئ=y پ=p چ=ch ژ=zh گ=g ٹ=t ڈ=d ڑ=r ں=n ے=y ہ=h ھ=h ـ=';
const HEBREW =
  'א=a ב=b ג=g ד=d ה=h ו=w ז=z ח=h ט=t י=y כ=k ך=k ל=l מ=m ם=m נ=n ן=n ס=s ע= פ=p ף=f צ=ts ץ=ts ק=k ר=r ש=sh ת=t ' +
  '׳= ״=';

const SPELLED: ReadonlyMap<string, string> = new Map(
  [MARKED_LATIN, OTHER_CYRILLIC, GREEK, GEORGIAN, ARMENIAN, ARABIC, HEBREW].flatMap(pairs),
);

/** Accents (of any script that has them as separate signs) that are dropped once the marked letters are known. */
const ACCENTS = /[\u0300-\u036F\u0591-\u05C7\u064B-\u065F\u0670\u1DC4-\u1DFF]/gu;
/** Words that most names consist of: bare already, and spelled as they are apart from signs without a sound. */
const PLAIN = /^(?:[a-z0-9]*|[а-я]*)$/u;
const KEPT_MARKS = /[йёў]/u;

/** Returns the letters of a cleaned word without accents, in its own script: `Kučić` is `kucic`, `Пётр` is `петр`. */
export function bareLetters(word: string): string {
  if (PLAIN.test(word)) return word;
  let bare = '';
  for (const letter of word)
    bare += KEPT_MARKS.test(letter) ? (letter === 'ё' ? 'е' : letter) : letter.normalize('NFD').replaceAll(ACCENTS, '');
  return bare
    .replaceAll(/[łđøıæœ]/gu, (letter) => BARE_LATIN[letter] ?? letter)
    .replaceAll('ß', 'ss')
    .normalize('NFC');
}
const BARE_LATIN: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ø: 'o', ı: 'i', æ: 'ae', œ: 'oe' };

/**
 * Spells a cleaned word in the letters of `name-symbols.ts`: Ђорђе as джордже, Ρούλα as roula. Undefined if a letter
 * is of a script without a table here (Chinese, Korean, Thai and others).
 */
export function spellWord(word: string): string | undefined {
  if (PLAIN.test(word)) return word.replaceAll(/[ьъ]/gu, '');
  let spelled = '';
  const letters = Array.from(word);
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at] ?? '';
    const both = SPELLED.get(bareLetters(letter) + bareLetters(letters[at + 1] ?? ''));
    if (both !== undefined && letters.length > at + 1 && letter.normalize('NFD') === bareLetters(letter)) {
      spelled += both;
      at += 1;
      continue;
    }
    const one = spellLetter(letter);
    if (one === undefined) return undefined;
    spelled += one;
  }
  return spelled;
}

function spellLetter(letter: string): string | undefined {
  const marked = SPELLED.get(letter);
  if (marked !== undefined) return marked;
  if (/^[a-zа-яё0-9]$/u.test(letter)) return letter;
  const bare = bareLetters(letter);
  if (bare === letter) return /^[\p{L}\p{M}]$/u.test(letter) ? undefined : '';
  return bare.length === 1 ? spellLetter(bare) : bare;
}
