import type { StoredComment } from '@reeve/store';
import type { Incoming } from '../file/incoming.ts';
import { isSecretariat } from './tabled-comment.ts';

/**
 * Finds the existing comment for one in an imported file: by its reference, else by author, position and words. Each is found once, so that
 * two comments with the same words stay two.
 */
export class KnownComments {
  readonly #references: ReadonlyMap<string, StoredComment>;
  readonly #sayings = new Map<string, StoredComment[]>();
  readonly #found = new Set<string>();

  /** @param comments those on the edition @param all those of the document */
  constructor(comments: readonly StoredComment[], all: readonly StoredComment[]) {
    this.#references = new Map(all.map((comment) => [comment.reference, comment]));
    for (const comment of comments)
      for (const who of namesOf(comment)) {
        const key = keyOf(who, comment.block_id, comment.type, comment.text, comment.proposal);
        this.#sayings.set(key, [...(this.#sayings.get(key) ?? []), comment]);
      }
  }

  /** Returns the existing comment for this one, if there is one. `own`: the authors assumed where the file names none. */
  find(incoming: Incoming, own: readonly string[]): StoredComment | undefined {
    const byReference = this.#references.get(incoming.reference ?? '');
    // A comment edited in an offline copy is a new one.
    if (byReference && collapsed(incoming.text).includes(collapsed(byReference.text))) return byReference;
    for (const who of incoming.who === '' ? ['', ...own] : [incoming.who]) {
      const key = keyOf(who, incoming.blockId, incoming.type, incoming.text, incoming.proposal ?? null);
      const comment = this.#sayings.get(key)?.find((one) => !this.#found.has(one.id));
      if (!comment) continue;
      this.#found.add(comment.id);
      return comment;
    }
    return undefined;
  }
}

/** Every name a file may use for the author of a comment. */
function namesOf(comment: StoredComment): ReadonlySet<string> {
  return new Set([
    comment.delegation,
    comment.author_name,
    ...(comment.on_behalf_of === '' ? [] : [comment.on_behalf_of]),
    ...(isSecretariat(comment) ? ['**'] : []),
  ]);
}

const keyOf = (who: string, blockId: string, type: string, text: string, proposal: string | null): string =>
  JSON.stringify([who, blockId, type, text, proposal].map((part) => part?.replaceAll('\r\n', '\n') ?? null));

const collapsed = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
