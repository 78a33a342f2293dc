import type { IndexedReports, PartIndex } from './detail-index.ts';
import type { OriginReason } from './origin-report.ts';

/** What two reports have in common, as shares and counts. */
export interface OriginEvidence {
  /** [0, 1]: weight of the shared details over that of the report with less. */
  readonly detailShare: number;
  /** Weight of the shared details. */
  readonly detailWeight: number;
  /** [0, 1]: the same of words; 0 between two languages. */
  readonly wordShare: number;
  /** [0, 1]: the same of two words in sequence. */
  readonly sequenceShare: number;
  readonly isOneLanguage: boolean;
  readonly sharedDetails: number;
  /** [−1, 1]: 1 if the shared details have the same order, −1 if the reverse; 0 for fewer than three. */
  readonly order: number;
  /**
   * True if they share an amount, or a phone, an account, a document or an e-mail address, which a bystander hardly sees.
   * Every report about a number has it, with its owner: after a month it shows a copy only with a time, count or place.
   */
  readonly sharesTold: boolean;
  /** Kinds of which both have values and none is shared. */
  readonly disagreements: number;
  /** Of plate and place: those shared. Bystanders see these too. */
  readonly seenByAll: number;
  readonly sharesSlip: boolean;
  readonly daysApart: number;
}

/** Kinds of details, each a bit. */
const KINDS = [
  'plate',
  'place',
  'clock',
  'date',
  'amount',
  'person',
  'number',
  'phone',
  'account',
  'document',
  'email',
  'organisation',
];
const bitsOf = (...kinds: readonly string[]): number =>
  kinds.reduce((bits, kind) => bits | (1 << KINDS.indexOf(kind)), 0);
const IDENTIFIERS = bitsOf('phone', 'account', 'document', 'email');
const AMOUNT = bitsOf('amount');
/** What happened, with an identifier; who and whose it is are not. */
const CIRCUMSTANCES = bitsOf('clock', 'number', 'place', 'plate');
const DISAGREEING = bitsOf('clock', 'date', 'amount', 'plate', 'person', 'number');
const SEEN = bitsOf('plate', 'place');

/**
 * Returns a comparison of indexed reports. Call it with one report and its candidates in sequence: what it needs of the
 * first is prepared when the first changes.
 *
 * @param slips as `slipsIn` returns them
 * Cost of a call: linear in the parts of the second report; quadratic in the details they share.
 */
export function originComparer(
  { details, words, shingles, days, read }: IndexedReports,
  slips: Uint8Array,
): (one: number, other: number) => OriginEvidence {
  const bitOf = Uint32Array.from(details.names, (name) => bitsOf(name.slice(0, name.indexOf(':'))));
  const kindsOf = Uint32Array.from(details.partsOf, (parts) =>
    parts.reduce((bits, part) => bits | (bitOf[part] ?? 0), 0),
  );
  const marked = [details, words, shingles].map((parts) => new PartMarks(parts));
  const [inDetails, inWords, inShingles] = marked;
  let prepared = -1;
  return (one, other) => {
    if (prepared !== one) for (const marks of marked) marks.mark(one);
    prepared = one;
    const positions: number[] = [];
    let [sharedKinds, detailWeight, sharesSlip] = [0, 0, false];
    for (const part of details.partsOf[other] ?? NONE) {
      const at = inDetails?.positionOf(part) ?? -1;
      if (at < 0) continue;
      positions.push(at);
      sharedKinds |= bitOf[part] ?? 0;
      detailWeight += details.weight[part] ?? 0;
      sharesSlip ||= slips[part] === 1;
    }
    const daysApart = Math.abs((days[one] ?? 0) - (days[other] ?? 0));
    const isOneLanguage = read[one]?.language === read[other]?.language;
    return {
      detailShare: shareOf(details, one, other, detailWeight),
      detailWeight,
      wordShare: isOneLanguage ? shareOf(words, one, other, inWords?.sharedWeight(other) ?? 0) : 0,
      sequenceShare: isOneLanguage ? shareOf(shingles, one, other, inShingles?.sharedWeight(other) ?? 0) : 0,
      isOneLanguage,
      sharedDetails: positions.length,
      order: orderOf(positions),
      sharesTold: isTold(sharedKinds, daysApart),
      disagreements: countBits((kindsOf[one] ?? 0) & (kindsOf[other] ?? 0) & ~sharedKinds & DISAGREEING),
      seenByAll: countBits(sharedKinds & SEEN),
      sharesSlip,
      daysApart,
    };
  };
}

const isTold = (kinds: number, daysApart: number): boolean =>
  (kinds & AMOUNT) !== 0 ||
  ((kinds & IDENTIFIERS) !== 0 && (daysApart < FULL.daysApart || (kinds & CIRCUMSTANCES) !== 0));

const NONE = new Uint32Array();

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

function shareOf({ total }: PartIndex, one: number, other: number, shared: number): number {
  const least = Math.min(total[one] ?? 0, total[other] ?? 0);
  return least === 0 ? 0 : shared / least;
}

/** The parts of one report, so that those of another are looked up by number. */
class PartMarks {
  readonly #parts: PartIndex;
  /** [part]: 1 + its position in the marked report; 0 if it is not there. */
  readonly #at: Uint32Array;
  #marked: Uint32Array = NONE;

  constructor(parts: PartIndex) {
    this.#parts = parts;
    this.#at = new Uint32Array(parts.names.length);
  }

  mark(report: number): void {
    for (const part of this.#marked) this.#at[part] = 0;
    this.#marked = this.#parts.partsOf[report] ?? NONE;
    for (const [position, part] of this.#marked.entries()) this.#at[part] = position + 1;
  }

  positionOf(part: number): number {
    return (this.#at[part] ?? 0) - 1;
  }

  sharedWeight(report: number): number {
    const { partsOf, weight } = this.#parts;
    let sum = 0;
    for (const part of partsOf[report] ?? NONE) if (this.positionOf(part) >= 0) sum += weight[part] ?? 0;
    return sum;
  }
}

/** Kendall's tau without ties (1938, doi:10.1093/biomet/30.1-2.81). */
function orderOf(positions: readonly number[]): number {
  if (positions.length < 3) return 0;
  let balance = 0;
  for (const [at, position] of positions.entries())
    for (const later of positions.slice(at + 1)) balance += position < later ? 1 : -1;
  return balance / ((positions.length * (positions.length - 1)) / 2);
}

/**
 * What each part of the evidence adds. Set by logistic regression on 25 generated worlds, then rounded; see
 * docs/methods/origins.md.
 */
export const ADDS = {
  start: -4,
  detailShare: 5.5,
  detailWeight: 5.5,
  wordShare: 3,
  otherLanguage: 2.5,
  /** For each tenth of the sequences above `FULL.sequenceFrom`: set by hand, the generated worlds have no report without details. */
  copiedSequence: 2.5,
  order: 3,
  sameProvenance: 4.5,
  daysApart: -2,
  told: 5,
  disagreement: -2.5,
  seenByAll: -2.5,
  slip: 1.5,
  derived: 12,
} as const;
/** Weight of shared details, number of ordered details and days above which more changes nothing. */
export const FULL = { detailWeight: 25, ordered: 6, daysApart: 30, sequenceFrom: 0.6 } as const;
/** A pair with less is not proposed, whatever its source: two matters of one source are not one origin. */
const LEAST_WORD_SHARE = 0.3;
const PROPOSED_FROM = 0.5;

export interface StatedLink {
  readonly isDerived: boolean;
  readonly isSameProvenance: boolean;
}

/** Returns how much speaks for one origin, (0, 1), and whether it is enough to ask a person. */
export function scoreOf(
  found: OriginEvidence,
  { isDerived, isSameProvenance }: StatedLink,
): { readonly score: number; readonly isProposed: boolean } {
  const sum =
    ADDS.start +
    ADDS.detailShare * found.detailShare +
    ADDS.detailWeight * Math.min(1, found.detailWeight / FULL.detailWeight) +
    (found.isOneLanguage ? ADDS.wordShare * found.wordShare : ADDS.otherLanguage) +
    ADDS.copiedSequence * 10 * Math.max(0, found.sequenceShare - FULL.sequenceFrom) +
    ADDS.order * found.order * Math.min(1, found.sharedDetails / FULL.ordered) +
    ADDS.daysApart * Math.min(1, found.daysApart / FULL.daysApart) +
    ADDS.disagreement * found.disagreements +
    ADDS.seenByAll * found.seenByAll +
    (found.sharesTold ? ADDS.told : 0) +
    (found.sharesSlip ? ADDS.slip : 0) +
    (isSameProvenance ? ADDS.sameProvenance : 0) +
    (isDerived ? ADDS.derived : 0);
  const score = 1 / (1 + Math.exp(-sum));
  const hasMatter = found.sharedDetails > 0 || found.wordShare >= LEAST_WORD_SHARE;
  return { score, isProposed: isDerived || (hasMatter && score >= PROPOSED_FROM) };
}

const CLOSE_DAYS = 14;
const MUCH = { words: 0.45, details: 8, ordered: 4, order: 0.8 } as const;

/** The reasons a person is shown, in the order of `ORIGIN_REASONS`; at least one besides the time. */
export function reasonsOf(found: OriginEvidence, stated: StatedLink): readonly OriginReason[] {
  const because: OriginReason[] = [];
  if (stated.isDerived) because.push('derived');
  if (stated.isSameProvenance) because.push('same_provenance');
  if (found.wordShare >= MUCH.words) because.push('wording');
  if (found.detailWeight >= MUCH.details) because.push('rare_details');
  if (found.sharedDetails >= MUCH.ordered && found.order >= MUCH.order) because.push('order_of_details');
  if (found.sharesSlip) because.push('shared_mistake');
  if (because.length === 0) because.push(found.detailShare > found.wordShare ? 'rare_details' : 'wording');
  if (found.daysApart <= CLOSE_DAYS) because.push('close_in_time');
  return because;
}
