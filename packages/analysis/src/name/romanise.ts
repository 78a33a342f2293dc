/** Russian letters in plain Latin ones, as BGN/PCGN writes them without its marks. */
const RUSSIAN =
  'а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh ' +
  'щ=shch ы=y э=e ю=yu я=ya';
const MARKED = 'ä=a å=a ö=o ü=u ë=e ç=c č=c š=s ž=z ğ=g ł=l đ=d ñ=n ř=r ț=t';
const PLAIN: ReadonlyMap<string, string> = new Map(
  `${RUSSIAN} ${MARKED}`.split(' ').map((entry) => {
    const [letter = '', plain = ''] = entry.split('=');
    return [letter, plain];
  }),
);

/** Writes the letters of `spellWord` in plain Latin letters, for look-ups in lists: жуков is zhukov. */
export function romanise(spelled: string): string {
  return Array.from(spelled, (letter) => PLAIN.get(letter) ?? letter).join('');
}
