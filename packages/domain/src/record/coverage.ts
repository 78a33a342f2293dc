import { toDayNumber, type LocalDate } from '../calendar.ts';
import { intersectDays, subtractDays, unionDays, type DaySpan, type DaySpans } from '../day-span.ts';

/**
 * One statement of coverage: days for which a data set contains every recorded crime, or days for which it does not. Made
 * for an extract at import, or by hand later. A covered day without a crime counts zero; any other day is unknown. Coverage is
 * never inferred from counts.
 */
export interface CoverageStatement {
  readonly kind: 'covered' | 'gap';
  readonly from: LocalDate;
  /** The first day it is no longer about. */
  readonly before: LocalDate;
  /** Codes of areas; none: wherever the data set has crimes from. */
  readonly areas: readonly string[];
  /** Types of offence; none: every type of the data set. */
  readonly offenceTypes: readonly string[];
  /** The extract it was stated of; null: by hand. */
  readonly batchId: string | null;
  /** The day the extract was made; what was recorded later is not in it. */
  readonly extractedOn: LocalDate | null;
}

/** What a question needs to know of a data set. */
export interface CoverageQuestion {
  /** None: everywhere. */
  readonly areas: readonly string[];
  /** None: every type. */
  readonly offenceTypes: readonly string[];
  /**
   * Days between a crime and the making of the extract: crimes are recorded late, so that the last days of an extract are
   * counted short. 0 asks for no maturity.
   */
  readonly maturityDays?: number;
}

/** Preset of the days within which nearly all crimes are recorded, where a data set does not tell. */
export const PRESET_MATURITY_DAYS = 28;
/** A measure says why it waits longer than this. */
export const USUAL_MATURITY_DAYS = 90;

/**
 * The days for which a question can be answered: covered in every area and for every type that it asks about. Within one
 * extract its own gaps are taken away; another extract may cover them. What is stated by hand holds over all extracts, the later
 * over the earlier.
 *
 * @param statements in the order in which they were made
 * Cost: O(areas × types × statements).
 */
export function coveredDays(statements: readonly CoverageStatement[], question: CoverageQuestion): DaySpans {
  const areas = question.areas.length > 0 ? question.areas : everywhere(statements, ({ areas: named }) => named);
  const types =
    question.offenceTypes.length > 0
      ? question.offenceTypes
      : everywhere(statements, ({ offenceTypes: named }) => named);
  let days: DaySpans | undefined;
  for (const area of areas)
    for (const type of types) {
      const here = daysOf(
        statements.filter((one) => isAbout(one.areas, area) && isAbout(one.offenceTypes, type)),
        question.maturityDays ?? 0,
      );
      days = days === undefined ? here : intersectDays(days, here);
    }
  return days ?? [];
}

/** Represents any dimension a statement does not name. */
const ANY = '';

/** The areas or types that an open question is about: those the extracts name, or all of them together where none names any. */
function everywhere(
  statements: readonly CoverageStatement[],
  named: (one: CoverageStatement) => readonly string[],
): readonly string[] {
  const covered = statements.filter((one) => one.kind === 'covered');
  if (covered.some((one) => named(one).length === 0)) return [ANY];
  return [...new Set(covered.flatMap(named))];
}

/** A gap is about an open question too where it is about a part of it. */
function isAbout(named: readonly string[], asked: string): boolean {
  return named.length === 0 || asked === ANY || named.includes(asked);
}

function daysOf(statements: readonly CoverageStatement[], maturityDays: number): DaySpans {
  const span = ({ from, before }: CoverageStatement): DaySpan => [toDayNumber(from), toDayNumber(before)];
  const mature = (one: CoverageStatement): DaySpan => {
    const [from, before] = span(one);
    if (maturityDays === 0) return [from, before];
    // Without an extract date, no day is known to be mature.
    return [from, one.extractedOn === null ? from : Math.min(before, toDayNumber(one.extractedOn) - maturityDays + 1)];
  };
  const batches = new Set(statements.map((one) => one.batchId).filter((id) => id !== null));
  let days: DaySpans = [];
  for (const batch of batches) {
    const ofBatch = statements.filter((one) => one.batchId === batch);
    const covered = ofBatch.filter((one) => one.kind === 'covered').map(mature);
    const gaps = ofBatch.filter((one) => one.kind === 'gap').map(span);
    days = unionDays([...days, ...subtractDays(unionDays(covered), unionDays(gaps))]);
  }
  for (const one of statements.filter((each) => each.batchId === null))
    days = one.kind === 'gap' ? subtractDays(days, unionDays([span(one)])) : unionDays([...days, span(one)]);
  return days;
}
