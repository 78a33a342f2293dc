import type { ObjectKind } from '@reeve/domain';
import { sql } from 'kysely';
import { builderOn } from './pool.ts';
import type { ActorTx } from './actor.ts';
import { explainFailure } from './failure.ts';

/**
 * Words of a text as they are indexed and sought: lower case, without accents, in bare Latin letters as far as they are
 * Latin or Cyrillic, so that Карас finds Karas. The same for a text typed with combining accents. At most 60 letters a word.
 */
export function searchWords(text: string): readonly string[] {
  const words = new Set<string>();
  const bare = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('und');
  for (const match of bare.matchAll(/[\p{L}\p{N}]+/gu)) {
    const letters = Array.from(match[0], (letter) => FOLDED[letter] ?? letter);
    const word = letters.slice(0, 60).join('');
    // A hard sign alone folds to nothing; as the beginning of a word, nothing would find everything.
    if (word !== '') words.add(word);
  }
  return [...words];
}

/**
 * Letters that no accent can be taken from: Latin ones with a stroke or joined, and Cyrillic as ISO 9 writes it, in bare
 * Latin letters. Both spellings of a name fold to the same word.
 */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  ј: 'j',
  к: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'c',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  џ: 'dz',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  ђ: 'd',
};

/** A lexeme carries its label, so that what may not be seen is not even looked at. */
function lexeme(labelId: number, word: string): string {
  return `L${labelId}:${word}`;
}

/** Enter or renew the words of an object, in the transaction of the object itself. */
export async function indexForSearch(
  tx: ActorTx,
  of: { readonly kind: ObjectKind; readonly id: string; readonly labelId: number; readonly text: string },
): Promise<void> {
  await removeFromSearch(tx, of.id);
  const lexemes = searchWords(of.text).map((word) => lexeme(of.labelId, word));
  await sql`insert into search_entry (agency_id, id, kind, label_id, lexemes)
    values (${tx.person.agencyId}, ${of.id}, ${of.kind}, ${of.labelId}, array_to_tsvector(${lexemes}::text[]))`.execute(
    tx.db,
  );
}

export async function removeFromSearch(tx: ActorTx, id: string): Promise<void> {
  await tx.db.deleteFrom('search_entry').where('agency_id', '=', tx.person.agencyId).where('id', '=', id).execute();
}

/** More candidates than this are not looked at; a broader answer says "more". */
const CANDIDATES = 400;

/**
 * Ids of objects that hold every word under a label of this reader, through the search role; the caller reads them under
 * the reader's rights. The last word may be the beginning of one.
 */
export async function findCandidates(
  tx: ActorTx,
  words: readonly string[],
  kind: ObjectKind | undefined,
): Promise<readonly { readonly kind: ObjectKind; readonly id: string }[]> {
  if (words.length === 0 || tx.reads.length === 0) return [];
  const quote = (text: string): string => `'${text.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
  const perLabel = tx.reads.map((labelId) => {
    const terms = words.map(
      (word, index) => `${quote(lexeme(labelId, word))}${index === words.length - 1 ? ':*' : ''}`,
    );
    return `(${terms.join(' & ')})`;
  });
  const client = await tx.store.pools.search.connect();
  try {
    const { rows } = await sql<{ kind: ObjectKind; id: string }>`
      select kind, id from search_entry where lexemes @@ ${perLabel.join(' | ')}::tsquery
      ${kind === undefined ? sql`` : sql`and kind = ${kind}`} limit ${CANDIDATES}`.execute(builderOn(client));
    return rows;
  } catch (error) {
    throw explainFailure(error);
  } finally {
    client.release();
  }
}
