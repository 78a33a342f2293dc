import type { Kysely } from 'kysely';
import type { AccessView } from './access.ts';
import { withLabels, type Viewer } from './access-view.ts';
import type { Door } from './door.ts';
import { makeLabelBook } from './label-book.ts';
import type { Database } from '../schema/schema.ts';
import { holdTicket, type Reach } from './ticket.ts';

/** A date before any due date. */
const FIRST_DAY = '0001-01-01';

/** The view and the reach of a transaction, as its ticket presents them to the database. */
export interface HeldView {
  readonly view: AccessView;
  readonly reach: Reach;
  /** Adds labels to the view, as far as the rules allow; the next ticket presents them. */
  addLabels(ids: readonly number[]): void;
  /** Presents a ticket that includes these labels. */
  takeLabels(ids: readonly number[]): Promise<void>;
  /** Replaces the view and presents a ticket for it. */
  replace(view: AccessView): Promise<void>;
  /** Changes of this transaction may be rolled back, so the shared label book does not contain them. */
  keepBookApart(): void;
  /** Runs work within another reach, then restores the previous one. */
  within<T>(more: Reach, work: () => Promise<T>): Promise<T>;
  /** Runs work with these labels on a date before any due date. */
  whateverDue<T>(labels: Omit<Reach, 'dueOn'>, work: () => Promise<T>): Promise<T>;
}

/** Returns the view a transaction begins with; `openAccess` has presented its ticket. */
export function holdView(db: Kysely<Database>, person: Viewer, first: AccessView, door: Door): HeldView {
  let view = first;
  let reach: Reach = {};
  const hold = (): Promise<void> => holdTicket(db, door, person, view, reach);
  const within: HeldView['within'] = async (more, work) => {
    const before = reach;
    reach = { ...before, ...more };
    await hold();
    const done = await work();
    reach = before;
    await hold();
    return done;
  };
  return {
    get view() {
      return view;
    },
    get reach() {
      return reach;
    },
    addLabels(ids) {
      view = withLabels(view, ids);
    },
    async takeLabels(ids) {
      view = withLabels(view, ids);
      await hold();
    },
    async replace(next) {
      view = next;
      await hold();
    },
    keepBookApart() {
      if (door.isWithin && view.book.committed) view = { ...view, book: makeLabelBook(view.book) };
    },
    within,
    whateverDue: (labels, work) => within({ ...labels, dueOn: FIRST_DAY }, work),
  };
}
