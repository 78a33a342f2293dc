import type { product } from '@reeve/contract';
import {
  compartmentKind,
  formatGrade,
  parseGradeCodes,
  personalContentOf,
  type LabelParts,
  type PersonalContent,
  type SentRow,
} from '@reeve/domain';
import {
  categoriesUnder,
  involvementsOf,
  loadRecord,
  loadReport,
  todayIn,
  walkThread,
  type ActorTx,
  type LoadedReport,
} from '@reeve/store';
import type { z } from 'zod';
import { blockText } from '../record/block-text.ts';
import { namesIn } from '../record/refuse-names.ts';

/** An object for dissemination, in the form of the rules of release. */
export interface Released {
  readonly kind: 'report' | 'product';
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly labelId: number;
  readonly row: SentRow;
  /** It has been checked or approved: otherwise it cannot be released. */
  readonly finished: boolean;
  readonly mayHelpDefence: boolean;
  /** Whom to ask about it. */
  readonly originator: string;
  /** What it contains about persons, in any source it rests on. */
  readonly personal: PersonalContent;
  /** Grades sent with it, one for each source. */
  readonly grades: readonly string[];
  /** The date of its state of knowledge: that of its newest grade. */
  readonly asOf: string;
  /** Its author, as far as this person can know. */
  readonly authors: readonly string[];
}

const holdsSpecial = (label: LabelParts): boolean =>
  label.compartments.some((code) => compartmentKind(code) === 'special');

/** The grade of record of a report, else its newest one. */
function gradeOf({ grades }: LoadedReport): LoadedReport['grades'][number] | undefined {
  return grades.findLast((one) => one.kind === 'record') ?? grades.at(-1);
}

/** Returns a grade as written in one chip; an unknown scheme as stored. */
function writtenGrade({ scheme, source, info }: LoadedReport['grades'][number]): string {
  const codes = parseGradeCodes(scheme, source, info);
  return codes ? formatGrade(codes) : `${scheme} ${source}${info}`;
}

function gradesOf(tx: ActorTx, reports: readonly LoadedReport[], otherwise: Date): Pick<Released, 'grades' | 'asOf'> {
  const graded = reports.map(gradeOf).filter((one) => one !== undefined);
  const newest = Math.max(...graded.map((one) => one.graded_at.getTime()));
  return {
    grades: [...new Set(graded.map(writtenGrade))].toSorted(),
    asOf: todayIn(tx.timeZone, graded.length === 0 ? otherwise : new Date(newest)),
  };
}

const FINISHED_REPORTS = ['quality_assured', 'collated'];
const FINISHED_PRODUCTS = ['approved', 'disseminated'];

/** Loads an object to be released; a product answers for every report it rests on, at any distance. */
export async function loadReleased(tx: ActorTx, kind: Released['kind'], id: string): Promise<Released> {
  if (kind === 'report') {
    const loaded = await loadReport(tx, id);
    const { row, persons, raw } = loaded;
    const label = tx.partsOf(row.label_id);
    return {
      kind,
      id,
      reference: row.reference,
      version: row.version,
      labelId: row.label_id,
      row: {
        label,
        visibleUntil: row.visible_until,
        unverifiedMention: persons.some(({ category }) => category === 'u_unverified_mention'),
      },
      finished: FINISHED_REPORTS.includes(row.state),
      mayHelpDefence: row.may_assist_defence === 'yes',
      originator: row.unit_name,
      personal: await withNamesIn(tx, personalContentOf(persons, holdsSpecial(label)), [
        row.subject,
        row.sanitised_text ?? '',
      ]),
      ...gradesOf(tx, [loaded], row.submitted_at ?? row.created_at),
      authors: raw ? [raw.author_id] : [],
    };
  }
  const row = await loadRecord(tx, 'product', id);
  const { sources, personal } = await sourcesOf(tx, row);
  const unverifiedMention = (await categoriesUnder(tx, id)).includes('u_unverified_mention');
  return {
    kind,
    id,
    reference: row.reference,
    version: row.version,
    labelId: row.label_id,
    row: { label: tx.partsOf(row.label_id), visibleUntil: undefined, unverifiedMention },
    finished: FINISHED_PRODUCTS.includes(row.state),
    mayHelpDefence: sources.some((report) => report.row.may_assist_defence === 'yes'),
    originator: tx.unit.name,
    personal: await withNamesIn(tx, personal, productTexts(row)),
    ...gradesOf(tx, sources, row.created_at),
    authors: [row.created_by, ...((row.body as { authorIds?: readonly string[] }).authorIds ?? [])], // written only through its contract
  };
}

/** Words that seem to name a person make an object personal, even if none of its sources names one. */
async function withNamesIn(tx: ActorTx, personal: PersonalContent, texts: readonly string[]): Promise<PersonalContent> {
  return personal.any ? personal : { ...personal, any: (await namesIn(tx, texts)).length > 0 };
}

function productTexts({ title, body }: { readonly title: string; readonly body: unknown }): readonly string[] {
  const { blocks, gaps, limitations } = body as z.output<typeof product.create.input>['body']; // written only through its contract
  return [title, ...blocks.map((block) => blockText(block, 'en')), gaps, limitations];
}

/**
 * Returns the reports a product rests on at any distance, and what they contain about persons. If some of them are out of sight or have
 * expired, it counts as personal, because no one can rule it out.
 */
async function sourcesOf(
  tx: ActorTx,
  product: { readonly id: string; readonly label_id: number },
): Promise<{ readonly sources: readonly LoadedReport[]; readonly personal: PersonalContent }> {
  const walk = await walkThread(tx, { kind: 'product', id: product.id }, 'why');
  const ids = walk.reached.filter(({ kind }) => kind === 'report').map(({ id }) => id);
  const sources: LoadedReport[] = [];
  for (const id of ids) sources.push(await loadReport(tx, id));
  const special = [product.label_id, ...sources.map(({ row }) => row.label_id)].some((id) =>
    holdsSpecial(tx.partsOf(id)),
  );
  const personal = personalContentOf(await involvementsOf(tx, ids), special);
  return { sources, personal: { ...personal, any: personal.any || walk.cut || walk.expired.length > 0 } };
}
