import { relationOf, type ObjectKind } from '@reeve/domain';

/** Something that is cited, with enough of it to name it. */
export interface CitedObject {
  readonly kind: ObjectKind;
  readonly id: string;
  readonly reference: string;
  readonly title: string;
}

/** What a reader may want to cite before typing anything. */
export interface RecentObjects {
  /** Newest first. */
  readonly findings: readonly (CitedObject & { readonly isMine: boolean })[];
  /** What the citing object already rests on, nearest first. */
  readonly thread: readonly CitedObject[];
}

/** More options than this are not shown: typing narrows them. */
const MOST_OPTIONS = 12;

/**
 * Returns the options of a cite field, in order: own findings, findings of colleagues, the thread of the citing object, then the search
 * results. Each appears once; objects that cannot be cited from here, or are cited already, are left out.
 *
 * @param text the typed text; empty shows everything recent
 * @param hits results of the search for that text, best first
 * @param without kinds that this citing object must not cite although its kind can
 */
export function citeOptions(
  from: ObjectKind,
  taken: readonly string[],
  text: string,
  recent: RecentObjects,
  hits: readonly CitedObject[],
  without: readonly ObjectKind[] = [],
): readonly CitedObject[] {
  const [mine, others] = [true, false].map((own) => recent.findings.filter(({ isMine }) => isMine === own));
  const near = [...(mine ?? []), ...(others ?? []), ...recent.thread].filter((one) => isNamedBy(one, text));
  const options = new Map<string, CitedObject>();
  for (const { kind, id, reference, title } of [...near, ...hits]) {
    if (relationOf(from, kind) === undefined || without.includes(kind) || taken.includes(id) || options.has(id))
      continue;
    options.set(id, { kind, id, reference, title });
  }
  return [...options.values()].slice(0, MOST_OPTIONS);
}

/** Whether each word typed begins a word of the title or is part of the reference, whatever the case and the accents. */
export function isNamedBy({ title, reference }: Pick<CitedObject, 'title' | 'reference'>, text: string): boolean {
  const words = wordsOf(title);
  return wordsOf(text).every(
    (typed) => words.some((word) => word.startsWith(typed)) || reference.toLowerCase().includes(typed),
  );
}

function wordsOf(text: string): readonly string[] {
  const bare = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return bare.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
}
