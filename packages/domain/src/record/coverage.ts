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
  /** The first day after its period. */
  readonly before: LocalDate;
  /** Codes of areas; none: all areas with crimes in the data set. */
  readonly areas: readonly string[];
  /** Types of offence; none: every type of the data set. */
  readonly offenceTypes: readonly string[];
  /** The extract it describes; null: manual. */
  readonly batchId: string | null;
  /** The day the extract was made; later records are not in it. */
  readonly extractedOn: LocalDate | null;
}

/** What a question needs to know about a data set. */
export interface CoverageQuestion {
  /** None: everywhere. */
  readonly areas: readonly string[];
  /** None: every type. */
  readonly offenceTypes: readonly string[];
  /**
   * Days between a crime and the extract: crimes are recorded late, so that the last days of an extract are
   * undercounted. 0 requires no maturity.
   */
  readonly maturityDays?: number;
}

/** Preset of the days within which nearly all crimes are recorded, if the data set does not state it. */
export const PRESET_MATURITY_DAYS = 28;
/** A measure must give a reason for a longer wait. */
export const USUAL_MATURITY_DAYS = 90;

/**
 * Returns the days for which a question can be answered: covered in every area and for every type in question. Within
 * one extract its own gaps are subtracted; another extract can cover them. Manual statements override all extracts, the
 * later ones the earlier.
 *
 * @param statements in the order in which they were made.
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
        statements.filter(
          ({ kind, ...one }) => isAbout(kind, one.areas, area) && isAbout(kind, one.offenceTypes, type),
        ),
        question.maturityDays ?? 0,
      );
      days = days === undefined ? here : intersectDays(days, here);
    }
  return days ?? [];
}

/** Represents any dimension a statement does not name. */
const ANY = '';

/** Returns the areas or types of an open question: those the extracts name, or all together if none names any. */
function everywhere(
  statements: readonly CoverageStatement[],
  named: (one: CoverageStatement) => readonly string[],
): readonly string[] {
  const covered = statements.filter((one) => one.kind === 'covered');
  if (covered.some((one) => named(one).length === 0)) return [ANY];
  return [...new Set(covered.flatMap(named))];
}

/** Of an open question, a gap in a part affects it; what covers only a part does not answer it. */
function isAbout(kind: CoverageStatement['kind'], named: readonly string[], asked: string): boolean {
  return named.length === 0 || (asked === ANY ? kind === 'gap' : named.includes(asked));
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
