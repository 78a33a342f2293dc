import { readableOn, type Measure } from '@reeve/domain';
import { recordsInStatesQuery, type ActorTx, type Together } from '@reeve/store';
import type { EvaluationBody } from '../evaluation/shown.ts';
import { resultTitle } from '../wording.ts';
import { entryOf, type HomeOf } from './home-entry.ts';

const MOST = 6;
const READ = 50;

/** Results that no later version has replaced, and done tasks without an evaluation. */
export const resultQueries = (tx: ActorTx) => ({
  evaluations: recordsInStatesQuery(tx, 'evaluation', ['evaluated'], { each: READ, parts: ['result'] }),
  unread: recordsInStatesQuery(tx, 'task', ['done'], { each: READ, parts: ['measure'], uncitedBy: 'evaluation' }),
});
type Found = Together<ReturnType<typeof resultQueries>>;

/** The newest results, each with what was done and a sentence with its interval. @param most how many */
export function resultsNow(of: HomeOf, { evaluations }: Pick<Found, 'evaluations'>, most = MOST) {
  return evaluations
    .flatMap((row) => {
      const { result } = row.body as EvaluationBody; // written only by the evaluation slice
      if (!result) return [];
      const { of: done, assessment, treated, control, displacement, displacementControl } = result;
      const counts = [...treated, ...control, ...displacement, ...displacementControl];
      return [
        {
          ...entryOf(of, 'evaluation', row),
          sentence: resultTitle({ ...assessment, of: done }, of.language),
          difference: assessment.difference,
          ci95: assessment.ci95,
          claim: assessment.claim,
          crimes: counts.reduce((sum, count) => sum + count, 0),
        },
      ];
    })
    .slice(0, most);
}

/** Done tasks without a result, with the first day on which theirs can be read. @param most how many */
export const resultsToRead = (of: HomeOf, { unread }: Pick<Found, 'unread'>, most = MOST) =>
  unread.slice(0, most).map((row) => {
    const { measure } = row.body as { measure?: Measure | null }; // written only through its contract
    return { ...entryOf(of, 'task', row), readableOn: measure ? readableOn(measure) : null };
  });
