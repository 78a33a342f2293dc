import {
  mayOpenSampled,
  PRODUCT_RULES,
  PRODUCT_TYPES,
  UNPASSED_JUDGEMENTS,
  withoutMarks,
  type Hazard,
  type HoldKind,
  type LabelParts,
  type SampledKind,
} from '@reeve/domain';
import type { ActorTx } from '../access/actor.ts';
import { loadRecord } from './record.ts';
import { loadReport } from '../report/report.ts';

/** The words of a record opened by oversight, including names: the caller masks them. */
export interface SampledRecord {
  readonly kind: SampledKind;
  readonly id: string;
  readonly reference: string;
  readonly label: LabelParts;
  readonly title: string;
  readonly sections: readonly { readonly section: string | null; readonly text: string }[];
  readonly persons: readonly { readonly id: string; readonly category: string }[];
  readonly grades: readonly { readonly scheme: string; readonly source: string; readonly info: string }[];
}

/** States of a product or a judgement visible only to its authors and reviewers. */
const DRAFTS = {
  product: ['commissioned', 'drafting', 'peer_review', 'withdrawn'],
  judgement: UNPASSED_JUDGEMENTS,
};

/**
 * Returns the record of a sampled access, as far as oversight may open it: nothing unreleased, restricted or
 * erased, and nothing from a raw file.
 *
 * @returns undefined if there is nothing to open, for any reason
 */
export async function sampledRecord(
  tx: ActorTx,
  of: { readonly kind: SampledKind; readonly id: string },
): Promise<SampledRecord | undefined> {
  return tx.sweeping(
    async () =>
      (await isThere(tx, of)) && (of.kind === 'report' ? openReport(tx, of.id) : openWritten(tx, of.kind, of.id)),
  );
}

/**
 * Returns the report of a complaint, by its reference: one with a hold for a complaint in force, also if restricted by it.
 * Otherwise as `sampledRecord`.
 */
export async function complaintRecord(tx: ActorTx, reference: string): Promise<SampledRecord | undefined> {
  const kind: HoldKind = 'complaint';
  return tx.sweeping(async () => {
    const found = await tx.db
      .selectFrom('report')
      .innerJoin('report_hold', (join) =>
        join.onRef('report_hold.agency_id', '=', 'report.agency_id').onRef('report_hold.report_id', '=', 'report.id'),
      )
      .select('report.id')
      .where('report.agency_id', '=', tx.person.agencyId)
      .where('report.reference', '=', reference)
      .where('report_hold.kind', '=', kind)
      .where('report_hold.ends_on', '>=', tx.today)
      .executeTakeFirst();
    return found && openReport(tx, found.id);
  });
}

/** True if a record exists and its last visible day has not passed. */
async function isThere(tx: ActorTx, { kind, id }: { readonly kind: SampledKind; readonly id: string }) {
  const row = await tx.db
    .selectFrom(kind)
    .select('visible_until')
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined && row.visible_until >= tx.today ? true : undefined;
}

async function openReport(tx: ActorTx, id: string): Promise<SampledRecord | undefined> {
  const { row, persons, grades } = await loadReport(tx, id, 'closed');
  const label = tx.partsOf(row.label_id);
  if (row.sanitised_text === null || !mayOpenSampled(tx.actor, label, tx.today).allowed) return undefined;
  return {
    kind: 'report',
    id,
    reference: row.reference,
    label,
    title: row.subject,
    sections: [{ section: null, text: row.sanitised_text }],
    persons: persons.map((person) => ({ id: person.id, category: person.category })),
    grades: grades.filter((grade) => grade.kind === 'record').slice(-1),
  };
}

/** Texts of a judgement or product, in reading order. */
interface WrittenBody {
  readonly type?: string;
  readonly statement?: string;
  readonly basis?: string;
  readonly alternatives?: string;
  readonly wouldChangeIf?: string;
  readonly blocks?: readonly {
    readonly section: string;
    readonly text: string;
    readonly hazards?: readonly Hazard[];
  }[];
  readonly gaps?: string;
  readonly limitations?: string;
}

async function openWritten(tx: ActorTx, kind: 'judgement' | 'product', id: string): Promise<SampledRecord | undefined> {
  const row = await loadRecord(tx, kind, id);
  const label = tx.partsOf(row.label_id);
  const body = row.body as WrittenBody; // written only through the contract of its kind
  const opened: readonly string[] = PRODUCT_TYPES.filter((type) => !PRODUCT_RULES[type].ofPersons);
  // A profile of a person or a network is shown to no post.
  const isProfile = kind === 'product' && !opened.includes(body.type ?? '');
  const isClosed = DRAFTS[kind].includes(row.state) || isProfile;
  if (isClosed || !mayOpenSampled(tx.actor, label, tx.today).allowed) return undefined;
  const named = (['statement', 'basis', 'alternatives', 'wouldChangeIf', 'gaps', 'limitations'] as const).map(
    (section) => ({
      section,
      text: body[section] ?? '',
    }),
  );
  return {
    kind,
    id,
    reference: row.reference,
    label,
    title: row.title,
    sections: [...named.slice(0, 1), ...(body.blocks ?? []).map(readBlock), ...named.slice(1)].filter(
      ({ text }) => text !== '',
    ),
    persons: [],
    grades: [],
  };
}

/** A block as words: without its marks, with a line for each hazard. */
function readBlock({ section, text, hazards = [] }: NonNullable<WrittenBody['blocks']>[number]) {
  const lines = hazards.map(({ hazard, controls }) => `${hazard}: ${controls}`);
  return { section, text: [withoutMarks(text), ...lines].filter((part) => part !== '').join('\n') };
}
