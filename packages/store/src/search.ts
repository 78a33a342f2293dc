import type { ObjectKind } from '@reeve/domain';
import { sql } from 'kysely';
import { builderOn } from './pool.ts';
import type { ActorTx } from './actor.ts';
import { explainFailure } from './failure.ts';
import { nameForm } from './name-form.ts';

/**
 * Words of a text as they are indexed and sought: lower case, without accents, in bare Latin letters as far as they are
 * Latin or Cyrillic, so that Карас finds Karas. The same for a text typed with combining accents. At most 60 letters a word.
 */
export function searchWords(text: string): readonly string[] {
  return [...wordsOf(text).keys()];
}

/** The words of a text, each with whether it begins with a capital somewhere in it, as names do. */
function wordsOf(text: string): ReadonlyMap<string, boolean> {
  const words = new Map<string, boolean>();
  const bare = text.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  for (const [written] of bare.matchAll(/[\p{L}\p{N}]+/gu)) {
    const letters = Array.from(written.toLocaleLowerCase('und'), (letter) => FOLDED[letter] ?? letter);
    const word = letters.slice(0, 60).join('');
    // A hard sign alone folds to nothing; as the beginning of a word, nothing would find everything.
    if (word !== '') words.set(word, words.get(word) === true || /^[\p{Lu}\p{Lt}]/u.test(written));
  }
  return words;
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

/** No word holds this sign: the form of a name is never taken for a word. */
const NAME = '~';

/** What of a text is indexed under a label: its words and, of those written like a name, the form in which spellings meet. */
function lexemesOf(labelId: number, text: string): readonly string[] {
  const words = wordsOf(text);
  const names = [...words].map(([word, capital]) => (capital ? nameForm(word) : undefined));
  const forms = new Set(names.filter((form) => form !== undefined));
  return [...words.keys(), ...Array.from(forms, (form) => NAME + form)].map((word) => lexeme(labelId, word));
}

/** The words of a text under a label, as the text of a tsvector; bulk loads write these. */
export function searchLexemes(labelId: number, text: string): string {
  // They hold letters, digits and the sign of a name only, so that a quote never stands inside one.
  return lexemesOf(labelId, text)
    .map((one) => `'${one}'`)
    .join(' ');
}

/** Enter or renew the words of an object, in the transaction of the object itself. */
export async function indexForSearch(
  tx: ActorTx,
  of: { readonly kind: ObjectKind; readonly id: string; readonly labelId: number; readonly text: string },
): Promise<void> {
  await removeFromSearch(tx, of.id);
  const lexemes = lexemesOf(of.labelId, of.text);
  await sql`insert into search_entry (agency_id, id, kind, label_id, lexemes, entered_at)
    values (${tx.person.agencyId}, ${of.id}, ${of.kind}, ${of.labelId}, array_to_tsvector(${lexemes}::text[]), ${tx.recordedAt()})`.execute(
    tx.db,
  );
}

export async function removeFromSearch(tx: ActorTx, id: string): Promise<void> {
  await tx.db.deleteFrom('search_entry').where('agency_id', '=', tx.person.agencyId).where('id', '=', id).execute();
}

/** More candidates than this are not looked at; a broader answer says "more". */
export const MOST_CANDIDATES = 400;

/** An object that may be what is sought, not yet read under the reader's rights. */
export interface Candidate {
  readonly kind: ObjectKind;
  readonly id: string;
  /** Found by the very words; else by a name in another spelling. */
  readonly exact: boolean;
}

/** For each label, the instant (ISO 8601) up to which what lies under it has been seen. */
export type SeenUntil = Readonly<Record<string, string>>;

/** What narrows a search before anything is read. */
export interface Narrowed {
  /** Only under these labels, as far as the reader holds them. */
  readonly labelIds?: readonly number[] | undefined;
  /**
   * Only what was entered, or entered anew, since a moment of its label; under a label without one, everything. What was entered
   * at that very moment may have come after the look, and counts.
   */
  readonly enteredSince?: SeenUntil | undefined;
}

/**
 * Ids of objects that hold every word under a label of this reader, through the search role; the caller reads them under
 * the reader's rights. The last word may be the beginning of one. Those found by the very words come first, then those that
 * hold a name in another spelling.
 */
export async function findCandidates(
  tx: ActorTx,
  words: readonly string[],
  kind: ObjectKind | undefined,
  { labelIds, enteredSince }: Narrowed = {},
): Promise<readonly Candidate[]> {
  const reads = labelIds === undefined ? tx.reads : tx.reads.filter((label) => labelIds.includes(label));
  if (words.length === 0 || reads.length === 0) return [];
  const branch = (exact: boolean) => sql`(select kind, id, ${sql.lit(exact)} as exact from search_entry
    where lexemes @@ ${reads.map((label) => termsUnder(label, words, exact)).join(' | ')}::tsquery
    ${kind === undefined ? sql`` : sql`and kind = ${kind}`}
    ${enteredSince === undefined ? sql`` : since(enteredSince)} limit ${MOST_CANDIDATES})`;
  // Which branches are asked depends on the words alone, never on what there is.
  const alike = words.some((word) => nameForm(word) !== undefined) ? sql` union all ${branch(false)}` : sql``;
  const client = await tx.store.pools.search.connect();
  try {
    const { rows } = await sql<Candidate>`${branch(true)}${alike}`.execute(builderOn(client));
    const found = new Map<string, Candidate>();
    for (const row of [...rows.filter((one) => one.exact), ...rows]) if (!found.has(row.id)) found.set(row.id, row);
    return [...found.values()].slice(0, MOST_CANDIDATES);
  } catch (error) {
    throw explainFailure(error);
  } finally {
    client.release();
  }
}

const since = (seen: SeenUntil) =>
  sql`and entered_at >= coalesce((${JSON.stringify(seen)}::jsonb ->> label_id::text)::timestamptz, '-infinity')`;

const quoted = (text: string): string => `'${text.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;

/** What must stand under one label: every word, or where it may be `alike`, the form of a name in its place. */
function termsUnder(labelId: number, words: readonly string[], exact: boolean): string {
  const terms = words.map((word, index) => {
    const end = index === words.length - 1 ? ':*' : '';
    const term = `${quoted(lexeme(labelId, word))}${end}`;
    const form = exact ? undefined : nameForm(word);
    if (form === undefined) return term;
    // The beginning of so short a form would be the beginning of most.
    return `(${term} | ${quoted(lexeme(labelId, NAME + form))}${form.length < SHORTEST_BEGINNING ? '' : end})`;
  });
  return `(${terms.join(' & ')})`;
}
const SHORTEST_BEGINNING = 3;
