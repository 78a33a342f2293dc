import { cellsOf } from '@reeve/analysis';
import type { readPublicRelease, ReleasedEntry, ReplyOf } from '@reeve/contract';
import {
  addDays,
  mayDecideRelease,
  mayPerform,
  ReeveError,
  releasePeriod,
  releaseState,
  titleIn,
  type Language,
  type ReleaseMonth,
  type Titled,
  type WaitingRelease,
} from '@reeve/domain';
import { publicReleases, type ActorTx, type StoredPublicRelease } from '@reeve/store';
import { crimeShape, layoutOf, printedOf, type StoredEntry } from './layout.ts';

export type ShownRelease = ReplyOf<typeof readPublicRelease>;

/** A release as the rules see it. */
export const waitingOf = (row: StoredPublicRelease): WaitingRelease => ({
  id: row.id,
  madeBy: row.made_by,
  decision: row.decided?.decision as WaitingRelease['decision'], // held by a constraint
  against: row.against,
});
export const ofYear = (rows: readonly StoredPublicRelease[], year: number): readonly WaitingRelease[] =>
  rows.filter((row) => row.year === year).map(waitingOf);

/** Drafts and declined releases are read by those who compose or approve; what is released, by everyone of the agency. */
export async function shownReleases(tx: ActorTx): Promise<readonly StoredPublicRelease[]> {
  const isInvolved = mayPerform(tx.actor.roles, 'compose_release') || mayPerform(tx.actor.roles, 'approve_release');
  const rows = await publicReleases(tx);
  return isInvolved ? rows : rows.filter(({ decided }) => decided?.decision === 'approved');
}

/** @throws ReeveError not_found — there is none, or it is not for this reader */
export async function loadRelease(
  tx: ActorTx,
  id: string,
): Promise<{ readonly row: StoredPublicRelease; readonly rows: readonly StoredPublicRelease[] }> {
  const rows = await shownReleases(tx);
  const row = rows.find((one) => one.id === id);
  if (!row) throw new ReeveError('not_found', 'There is nothing here that you may see.');
  return { row, rows };
}

/** What a list shows of a release. */
export function releaseRow(
  row: StoredPublicRelease,
  rows: readonly StoredPublicRelease[],
  names: ReadonlyMap<string, string>,
) {
  const month = row.month as ReleaseMonth; // held by a constraint
  const { from, before } = releasePeriod(row.year, month);
  const { decided } = row;
  return {
    id: row.id,
    year: row.year,
    month,
    version: row.version,
    state: releaseState(waitingOf(row), ofYear(rows, row.year)),
    from,
    until: addDays(before, -1),
    madeBy: names.get(row.made_by) ?? '',
    madeAt: row.made_at.toISOString(),
    because: row.because,
    decidedBy: decided ? (names.get(decided.decided_by) ?? '') : '',
    decidedAt: decided?.decided_at.toISOString() ?? null,
    reason: decided?.reason ?? '',
  };
}

/** A release with every number as printed. */
export function releaseShown(
  tx: ActorTx,
  { row, rows }: { readonly row: StoredPublicRelease; readonly rows: readonly StoredPublicRelease[] },
  {
    names,
    offences,
    language,
  }: {
    readonly names: ReadonlyMap<string, string>;
    readonly offences: readonly Titled[];
    readonly language: Language;
  },
): ShownRelease {
  const layout = layoutOf(row);
  const { crime, acts, hours, results } = printedOf(row);
  const shape = crimeShape(layout);
  const byId = new Map(rows.map((one) => [one.id, one]));
  const entryOf = (one: StoredEntry | undefined): ReleasedEntry => {
    if (one === undefined || one.as === 'withheld') return { as: 'withheld', value: null, since: null };
    const since = one.as === 'unchanged' ? byId.get(one.since) : undefined;
    return {
      as: one.as,
      value: one.value,
      since: since ? { year: since.year, month: since.month as ReleaseMonth, version: since.version } : null, // held by a constraint
    };
  };
  const titleOf = (code: string): string => {
    const found = offences.find((one) => one.code === code);
    return found ? titleIn(language, found) : code;
  };
  const columns = [...layout.offences.map((code) => ({ code, title: titleOf(code) })), OTHERS];
  const areas = [...layout.areas.map(({ code, name }) => ({ code, title: name })), OTHERS];
  const sumsFrom = shape.cells;
  const verdict = mayDecideRelease(
    { accountId: tx.person.accountId, roles: tx.actor.roles },
    waitingOf(row),
    ofYear(rows, row.year),
  );
  return {
    ...releaseRow(row, rows, names),
    columns,
    rows: areas.map((area, at) => ({
      ...area,
      entries: cellsOf(shape, sumsFrom + at).map((cell) => entryOf(crime[cell])),
      all: entryOf(crime[sumsFrom + at]),
    })),
    totals: columns.map((_, at) => entryOf(crime[sumsFrom + areas.length + at])),
    all: entryOf(crime.at(-1)),
    operations: { fewer: entryOf(acts[0]), none: entryOf(acts[1]), more: entryOf(acts[2]), all: entryOf(acts[6]) },
    acts: { complaints: entryOf(acts[3]), questions: entryOf(acts[4]), decisions: entryOf(acts[5]) },
    hours: { ...hours },
    results: results.map(({ offence, ...one }) => ({ ...one, offence: titleOf(offence) })),
    mayDecide: { allowed: verdict.allowed, because: verdict.allowed ? null : verdict.because },
  };
}

const OTHERS = { code: '', title: '' };
