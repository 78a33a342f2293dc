import { wholeTask } from '@reeve/compute';
import { diffEditions, parseInline, redirects, referencesIn, type DiffLine, type References } from '@reeve/domain';
import type { StoredBlock } from '@reeve/store';

/** The blocks of two editions. */
export interface EditionsGiven {
  readonly before: readonly StoredBlock[];
  readonly after: readonly StoredBlock[];
}

/** A reference with its printed form. */
type Referred = { readonly to: string; readonly number: string };

/** What differs between two editions: indices and references, no texts. */
export interface EditionChanges {
  readonly lines: readonly DiffLine[];
  readonly same: number;
  /** Of the texts of these lines. */
  readonly references: { readonly before: readonly Referred[]; readonly after: readonly Referred[] };
  readonly redirects: Readonly<Record<string, string>>;
}

/** Compares two editions. Blocks whose ids are gone are searched for by their words: a second for 100 long ones. */
export const compareEditionsTask = wholeTask(({ before, after }: EditionsGiven): EditionChanges => {
  const all = diffEditions(before, after);
  const lines = all.filter((line) => line.change !== 'same' || line.moved);
  const textsOf = (blocks: readonly StoredBlock[], indexes: readonly (number | undefined)[]): readonly string[] =>
    indexes.flatMap((index) => (index === undefined ? [] : (blocks[index]?.text ?? [])));
  const old = textsOf(
    before,
    lines.map((line) => line.earlier),
  );
  const now = textsOf(
    after,
    lines.map((line) => line.later),
  );
  return {
    lines,
    same: all.length - lines.length,
    references: { before: referredTo(old, referencesIn(before)), after: referredTo(now, referencesIn(after)) },
    redirects: redirects(before, after),
  };
});

/** Returns the references of texts, each once, with its printed form. */
function referredTo(texts: readonly string[], references: References): readonly Referred[] {
  const numbers = new Map<string, string>();
  for (const { link } of texts.flatMap(parseInline)) {
    if (link?.kind === 'block') numbers.set(link.target, references.numberOf(link.target) ?? '');
    if (link?.kind === 'footnote') numbers.set(`^${link.target}`, references.noteOf(link.target) ?? '');
  }
  return [...numbers].flatMap(([to, number]) => (number === '' ? [] : [{ to, number }]));
}
