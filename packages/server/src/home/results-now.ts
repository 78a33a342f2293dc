import { readableOn, type Measure } from '@reeve/domain';
import { citedBy, listRecords } from '@reeve/store';
import type { EvaluationBody } from '../evaluate/shown.ts';
import { resultTitle } from '../wording.ts';
import { entryOf, type HomeOf } from './home-entry.ts';

const MOST = 6;

/** The newest results that no later version has replaced, each in a sentence with its interval. */
export async function resultsNow(of: HomeOf) {
  const rows = await listRecords(of.tx, 'evaluation', { state: 'evaluated', limit: 50 });
  return rows
    .flatMap((row) => {
      const { result } = row.body as EvaluationBody; // written only by the evaluation slice
      if (!result) return [];
      const { assessment, treated, control, displacement, displacementControl } = result;
      const counts = [...treated, ...control, ...displacement, ...displacementControl];
      return [
        {
          ...entryOf(of, 'evaluation', row),
          sentence: resultTitle(assessment, of.language),
          difference: assessment.difference,
          ci95: assessment.ci95,
          claim: assessment.claim,
          crimes: counts.reduce((sum, count) => sum + count, 0),
        },
      ];
    })
    .slice(0, MOST);
}

/** Tasks that are done and have no result yet, with the first day on which theirs can be read. */
export async function resultsToRead(of: HomeOf) {
  const unread = [];
  for (const row of await listRecords(of.tx, 'task', { state: 'done', limit: 50 })) {
    if ((await citedBy(of.tx, row.id, 'evaluation')).length > 0) continue;
    const { measure } = row.body as { measure?: Measure }; // written only through its contract
    unread.push({ ...entryOf(of, 'task', row), readableOn: measure ? readableOn(measure) : null });
  }
  return unread.slice(0, MOST);
}
