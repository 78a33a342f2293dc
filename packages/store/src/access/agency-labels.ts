import type { LabelParts } from '@reeve/domain';
import { makeLabel } from './access-view.ts';
import type { Door } from './door.ts';
import type { HeldView } from './held-view.ts';
import { listedLabels, loadLabelByKey, loadLabels, loadLabelSet, type LabelBook, type LabelSet } from './label-book.ts';

/** The labels of the agency, from the book of the view; what the book lacks is read with the sign-in role. */
export interface AgencyLabels {
  /** Reads the labels with these ids into the book. */
  know(ids: readonly number[]): Promise<void>;
  find(key: string): Promise<number | undefined>;
  create(parts: LabelParts): Promise<number>;
  idsOf(set: LabelSet): Promise<readonly number[]>;
}

/** Returns the labels of an agency for a transaction. */
export function agencyLabels(held: HeldView, agencyId: string, door: Door): AgencyLabels {
  const bookNow = (): LabelBook => held.view.book;
  return {
    async know(ids) {
      if (ids.every((id) => bookNow().partsOf(id) !== undefined)) return;
      await door.ask((db) => loadLabels(db, bookNow(), agencyId, ids));
    },
    find: (key) => door.ask((db) => loadLabelByKey(db, bookNow, key)),
    async create(parts) {
      held.keepBookApart();
      return bookNow().add(await door.change((db) => makeLabel(db, parts)));
    },
    async idsOf(set) {
      const listed = listedLabels(bookNow(), set, held.view.version);
      if (listed) return listed;
      return door.ask((db) => loadLabelSet(db, bookNow(), agencyId, set, held.view.version));
    },
  };
}
