import {
  COUNTED_FOR_POLICY,
  labelKey,
  OBJECT_KINDS,
  ReeveError,
  ROWS_WITHIN,
  SIGHT_KINDS,
  type LabelParts,
} from '@reeve/domain';
import type { Kysely } from 'kysely';
import type { AccessView } from './access.ts';
import { readAccess, type Viewer } from './access-view.ts';
import { agencyLabels, type AgencyLabels } from './agency-labels.ts';
import type { Door, Opened } from './door.ts';
import { holdView, type HeldView } from './held-view.ts';
import type { Database } from '../schema/schema.ts';
import type { Store } from '../store.ts';

/** The name in policies of a product that only its authors read. */
const PRODUCT_DRAFT = 'product_draft';

/** Work without a reader sees every kind of object, including drafts of products. */
const EVERY_KIND: readonly string[] = [...OBJECT_KINDS, ...SIGHT_KINDS, ...ROWS_WITHIN, PRODUCT_DRAFT];

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
   * Reaches the kinds that the year of a policy-maker counts, under the labels that person reads anyway (`overview.ts` only, which
   * answers with numbers and with sentences of the program).
   */
  readonly countingForPolicy: <T>(work: () => Promise<T>) => Promise<T>;
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
  const held = holdView(db, person, first, door);
  const labels = agencyLabels(held, person.agencyId, door);
  return {
    get view() {
      return held.view;
    },
    async takeLabel(parts) {
      const key = labelKey(parts);
      const known = held.view.book.idOf(key);
      if (known !== undefined && held.view.writes.includes(known)) return known;
      const id = known ?? (await labels.find(key)) ?? (await labels.create(parts));
      await held.takeLabels([id]);
      return id;
    },
    within: {
      ...labelsBeyondView(held, labels),
      async withErasureAccess(labelIds, work) {
        await labels.know(labelIds);
        held.addLabels(labelIds);
        return held.whateverDue({ reads: labelIds }, work);
      },
      async withSpecialItems(work) {
        const special = await labels.idsOf('special');
        held.addLabels(special);
        return held.whateverDue({ reads: [...(held.reach.reads ?? []), ...special], kinds: EVERY_KIND }, work);
      },
      pastDue: (work) => held.whateverDue({}, work),
      outOfSight: (work) => held.within({ kinds: [...(held.reach.kinds ?? held.view.kinds), PRODUCT_DRAFT] }, work),
      countingForPolicy: (work) =>
        held.within(
          {
            kinds: [...held.view.kinds, ...COUNTED_FOR_POLICY],
            postKinds: [...held.view.postKinds, ...COUNTED_FOR_POLICY],
          },
          work,
        ),
      async inOpening({ id, labelId }, work) {
        await labels.know([labelId]);
        const onlyReport = (await openedReport(db, person, held.view.today, id)) ?? NO_REPORT;
        return held.whateverDue({ reads: [labelId], writes: [labelId], onlyReport }, work);
      },
      async sweeping(work) {
        const all = await labels.idsOf('all');
        return held.whateverDue({ reads: all, writes: all, kinds: EVERY_KIND, onlyReport: undefined }, work);
      },
      async changeMemberships(work) {
        if (!door.isWithin)
          throw new ReeveError('internal', 'This transaction was not opened to change who belongs to groups.');
        held.keepBookApart();
        await door.change(work);
        await held.replace(await readAccess(store, person, held.view, door));
      },
    },
  };
}

/** Single labels of the agency that the view need not contain. */
function labelsBeyondView(held: HeldView, labels: AgencyLabels): Pick<LabelReach, 'useLabel' | 'derivedLabel'> {
  return {
    async useLabel(labelId) {
      await labels.know([labelId]);
      const parts = held.view.book.partsOf(labelId);
      if (!parts) throw new ReeveError('internal', 'There is no label with this id.');
      if (!held.view.labels.includes(labelId)) await held.takeLabels([labelId]);
      return parts;
    },
    async derivedLabel(parts) {
      const key = labelKey(parts);
      const known = held.view.book.idOf(key) ?? (await labels.find(key));
      if (known !== undefined) return known;
      const made = await labels.create(parts);
      // The list of all labels was read before this one was created.
      held.view.book.listed.delete('all');
      return made;
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
