import { calibration } from '@reeve/analysis';
import { readCalibration } from '@reeve/contract';
import { calibrationGroups, PROBABILITY_SCHEMES, type CalibrationGroup, type ProbabilityScheme } from '@reeve/domain';
import { countJudgements, staffCards, type JudgementCount } from '@reeve/store';
import { handle } from '../call/operation.ts';

/** Judgements of one author on one term that came to the same end. */
type Resolved = JudgementCount & { readonly unit: string | undefined };

export const readCalibrationHandler = handle(readCalibration, (call) =>
  call.read(async (tx) => {
    const counts = await countJudgements(tx);
    const units = new Map((await staffCards(tx)).map(({ id, unit }) => [id, unit]));
    const resolved = counts
      .filter(({ state }) => state === 'resolved_true' || state === 'resolved_false')
      .map((one) => ({ ...one, unit: units.get(one.authorId) }));
    const reader = { id: tx.person.accountId, unit: tx.unit.name };
    const items = PROBABILITY_SCHEMES.flatMap((scheme) =>
      calibrationGroups(
        reader,
        resolved.filter((one) => one.scheme === scheme),
      ).flatMap(({ group, judgements, terms }) => measured(group, scheme, judgements, terms)),
    );
    call.consulted({ action: 'view', objectKind: 'judgement', resultCount: items.length });
    const own = counts.filter(({ authorId }) => authorId === reader.id);
    return {
      unit: reader.unit,
      items,
      unresolved: total(own.filter(({ state }) => state === 'made')),
      withdrawn: total(own.filter(({ state }) => state === 'withdrawn')),
    };
  }),
);

const total = (counts: readonly JudgementCount[]): number => counts.reduce((sum, one) => sum + one.judgements, 0);

const trueOf = (each: readonly { readonly cameTrue: boolean }[]): number =>
  each.filter(({ cameTrue }) => cameTrue).length;

/** One entry for each judgement that is counted. */
const eachOf = (counts: readonly Resolved[], judgements: (one: Resolved) => number) =>
  counts.flatMap((one) =>
    Array.from({ length: judgements(one) }, () => ({ term: one.term, cameTrue: one.state === 'resolved_true' })),
  );

/** Those whose outcome another person recorded, apart. */
function confirmed(scheme: ProbabilityScheme, counts: readonly Resolved[]) {
  const each = eachOf(counts, ({ judgements, byAuthor }) => judgements - byAuthor);
  const found = calibration(scheme, each);
  return found ? { judgements: each.length, cameTrue: trueOf(each), brier: found.brier } : null;
}

function measured(
  group: CalibrationGroup,
  scheme: ProbabilityScheme,
  counts: readonly Resolved[],
  shown: ReadonlySet<string>,
) {
  const each = eachOf(counts, ({ judgements }) => judgements);
  const found = calibration(scheme, each);
  if (!found) return [];
  return [
    {
      ...found,
      group,
      cameTrue: trueOf(each),
      authors: new Set(counts.map(({ authorId }) => authorId)).size,
      byAuthor: counts.reduce((sum, one) => sum + one.byAuthor, 0),
      byOthers: group === 'own' ? confirmed(scheme, counts) : null,
      terms: found.terms
        .filter(({ term }) => shown.has(term))
        .map((one) => ({ ...one, interval: [one.interval[0], one.interval[1]] as [number, number] })),
    },
  ];
}
