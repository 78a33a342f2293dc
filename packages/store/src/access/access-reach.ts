import { labelKey, OBJECT_KINDS, ReeveError, SIGHT_KINDS, type LabelParts } from '@reeve/domain';
import type { Kysely } from 'kysely';
import type { AccessView } from './access.ts';
import { makeLabel, readAccess, withLabels, type Viewer } from './access-view.ts';
import {
  listedLabels,
  loadLabelByKey,
  loadLabels,
  loadLabelSet,
  makeLabelBook,
  type LabelBook,
  type LabelSet,
} from './label-book.ts';
import type { Door, Opened } from './door.ts';
import type { Database } from '../schema/schema.ts';
import type { Store } from '../store.ts';
import { holdTicket, type Reach } from './ticket.ts';

/** The name in policies of a product that only its authors read. */
const PRODUCT_DRAFT = 'product_draft';

/** Work without a reader sees every kind of object, including drafts of products. */
const EVERY_KIND: readonly string[] = [...OBJECT_KINDS, ...SIGHT_KINDS, PRODUCT_DRAFT];

/** A date before any due date. */
const FIRST_DAY = '0001-01-01';

/** The id of no report. */
const NO_REPORT = '00000000-0000-0000-0000-000000000000';

/** Ways to extend the reach of part of a transaction beyond its initial view. */
export interface LabelReach {
  /**
   * Parts of any label of the agency by its id, e.g. of a planned one that this person may not read. If they may write under it,
   * the database allows them to from here on.
   */
  readonly useLabel: (labelId: number) => Promise<LabelParts>;
  /**
   * The label with these parts, created if missing, whether or not this person may write under it: for what is derived from
   * stored labels of protected addresses alone (`protected-address.ts`). Called before `sweeping`, which then reaches it.
   */
  readonly derivedLabel: (parts: LabelParts) => Promise<number>;
  /**
   * Runs an erasure: its rows in a person's own file (`labelIds`), and those that fell due before it, are within reach meanwhile.
   * A person who may erase an object need not be able to read everything erased with it.
   */
  readonly withErasureAccess: <T>(labelIds: readonly number[], work: () => Promise<T>) => Promise<T>;
  /**
   * Reaches items of special categories of any label and date, to move or erase them with their report or link. The people
   * who take the step need not have access to the file of special categories. No content is returned (`special-item.ts` only).
   */
  readonly withSpecialItems: <T>(work: () => Promise<T>) => Promise<T>;
  /**
   * Reaches rows that fell due before today, under this person's own labels: for the review desk (`retention-desk.ts` and
   * `record-basis-desk.ts`), which checks for every row whether they could have read it on its last visible day, and for those who
   * decide on overdue items of special categories.
   */
  readonly pastDue: <T>(work: () => Promise<T>) => Promise<T>;
  /**
   * Reaches only the report of an opening of the review desk (`desk-opening.ts` only). The database shows no other report
   * meanwhile, no raw text, and nothing once the last day of the grant has passed.
   */
  readonly inOpening: <T>(
    opening: { readonly id: string; readonly labelId: number },
    work: () => Promise<T>,
  ) => Promise<T>;
  /**
   * Reaches everything of the agency, of any label and date: for steps required by law without a reader, at the end of
   * retention, of a case and of a priority (`retention-sweep.ts`, `case-end.ts`, `review-trigger.ts`), for records based on expired sources
   * (`record-basis.ts`, `expired-names.ts`), for the last visible day of statements (`statement-due.ts`), for
   * protected addresses (`protected-address.ts`), to mask names (`names-under.ts`), to inform recipients (`inform-recipients.ts`), to open a
   * sampled record (`sampled-record.ts`), to pick the report of an opening (`desk-opening.ts`), and to check whether a proceeding is open
   * (`report-hold.ts`) or this person wrote a report (`person-nomination.ts`). No content is returned, except numbers of
   * five and more (`retention-count.ts`). A test lists who calls it.
   */
  readonly sweeping: <T>(work: () => Promise<T>) => Promise<T>;
  /**
   * Moves a product to a state in which this person can no longer read it: returned to its authors, or withdrawn. PostgreSQL requires
   * that a person who changes a row can read it afterwards (`record.ts` only).
   */
  readonly outOfSight: <T>(work: () => Promise<T>) => Promise<T>;
  /**
   * Changes group memberships, in a transaction opened for it (`regrants`); the new rights apply from here on, in this transaction
   * too. The caller has checked that this person may do so (`review-group.ts` and `threat-group.ts`).
   */
  readonly changeMemberships: (work: (db: Kysely<Database>) => Promise<void>) => Promise<void>;
}

/** The reach of a transaction: the view it began with, and the labels it has used since. */
export interface TransactionReach {
  readonly view: AccessView;
  /** The id of the label with these parts, under which this person may write; created if missing. */
  readonly takeLabel: (parts: LabelParts) => Promise<number>;
  readonly within: LabelReach;
}

/** Returns the reach of a transaction that began with a view (`openAccess`). */
export function makeReach(
  store: Store,
  { db }: Opened,
  person: Viewer,
  first: AccessView,
  door: Door,
): TransactionReach {
  let view = first;
  let reach: Reach = {};
  const hold = (): Promise<void> => holdTicket(db, door, person, view, reach);
  const bookNow = (): LabelBook => view.book;
  /** Changes of this transaction may be rolled back, so the shared label book does not contain them. */
  const keepApart = (): void => {
    if (door.isWithin && view.book.committed) view = { ...view, book: makeLabelBook(view.book) };
  };
  /** Applies the rules to more labels of the book, and presents a ticket that includes them. */
  const take = async (ids: readonly number[]): Promise<void> => {
    view = withLabels(view, ids);
    await hold();
  };
  const knowLabels = async (ids: readonly number[]): Promise<void> => {
    if (ids.every((id) => view.book.partsOf(id) !== undefined)) return;
    await door.ask((db) => loadLabels(db, bookNow(), person.agencyId, ids));
  };
  const findLabel = (key: string): Promise<number | undefined> => door.ask((db) => loadLabelByKey(db, bookNow, key));
  const newLabel = async (parts: LabelParts): Promise<number> => {
    keepApart();
    return view.book.add(await door.change((db) => makeLabel(db, parts)));
  };
  const idsOf = async (of: LabelSet): Promise<readonly number[]> => {
    const listed = listedLabels(view.book, of, view.version);
    if (listed) return listed;
    return door.ask((db) => loadLabelSet(db, bookNow(), person.agencyId, of, view.version));
  };
  /** Runs work within another reach, then restores the previous one. */
  const within = async <T>(more: Reach, work: () => Promise<T>): Promise<T> => {
    const before = reach;
    reach = { ...before, ...more };
    await hold();
    const done = await work();
    reach = before;
    await hold();
    return done;
  };
  /** Runs work with these labels on a date before any due date. */
  const reaching = <T>(labels: Omit<Reach, 'dueOn'>, work: () => Promise<T>): Promise<T> =>
    within({ ...labels, dueOn: FIRST_DAY }, work);
  return {
    get view() {
      return view;
    },
    async takeLabel(parts) {
      const key = labelKey(parts);
      const known = view.book.idOf(key);
      if (known !== undefined && view.writes.includes(known)) return known;
      const id = known ?? (await findLabel(key)) ?? (await newLabel(parts));
      await take([id]);
      return id;
    },
    within: {
      async useLabel(labelId) {
        await knowLabels([labelId]);
        const parts = view.book.partsOf(labelId);
        if (!parts) throw new ReeveError('internal', 'There is no label with this id.');
        if (!view.labels.includes(labelId)) await take([labelId]);
        return parts;
      },
      async derivedLabel(parts) {
        const key = labelKey(parts);
        const known = view.book.idOf(key) ?? (await findLabel(key));
        if (known !== undefined) return known;
        const made = await newLabel(parts);
        // The list of all labels was read before this one was created.
        view.book.listed.delete('all');
        return made;
      },
      async withErasureAccess(labelIds, work) {
        await knowLabels(labelIds);
        view = withLabels(view, labelIds);
        return reaching({ reads: labelIds }, work);
      },
      async withSpecialItems(work) {
        const special = await idsOf('special');
        view = withLabels(view, special);
        return reaching({ reads: [...(reach.reads ?? []), ...special], kinds: EVERY_KIND }, work);
      },
      pastDue: (work) => reaching({}, work),
      outOfSight: (work) => within({ kinds: [...(reach.kinds ?? view.kinds), PRODUCT_DRAFT] }, work),
      async inOpening({ id, labelId }, work) {
        await knowLabels([labelId]);
        const onlyReport = (await openedReport(db, person, view.today, id)) ?? NO_REPORT;
        return reaching({ reads: [labelId], writes: [labelId], onlyReport }, work);
      },
      async sweeping(work) {
        const all = await idsOf('all');
        return reaching({ reads: all, writes: all, kinds: EVERY_KIND, onlyReport: undefined }, work);
      },
      async changeMemberships(work) {
        if (!door.isWithin)
          throw new ReeveError('internal', 'This transaction was not opened to change who belongs to groups.');
        keepApart();
        await door.change(work);
        view = await readAccess(store, person, view, door);
        await hold();
      },
    },
  };
}

/** The report of a review-desk opening, if a second person approved it for this one and its last day has not passed. */
async function openedReport(
  db: Kysely<Database>,
  person: Viewer,
  today: AccessView['today'],
  openingId: string,
): Promise<string | undefined> {
  const grant = await db
    .selectFrom('desk_grant as g')
    .innerJoin('desk_opening as o', (join) => join.onRef('o.agency_id', '=', 'g.agency_id').onRef('o.id', '=', 'g.id'))
    .select('g.report_id')
    .where('g.agency_id', '=', person.agencyId)
    .where('g.id', '=', openingId)
    .where('o.opened_for', '=', person.accountId)
    .where('o.approved', 'is', true)
    .where('o.last_day', '>=', today)
    .executeTakeFirst();
  return grant?.report_id;
}
