import { saveHypothesisMatrix } from '@reeve/contract';
import { ratedByOthers, ReeveError } from '@reeve/domain';
import { citesOf, replaceCites, updateRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { keptCites } from '../record/kept-cites.ts';
import { requireAssessor } from '../record/require-assessor.ts';
import { checkMatrix, citesOfMatrix, matrixBody, openMatrix } from './body.ts';

export const saveHypothesisMatrixHandler = handle(saveHypothesisMatrix, (call) =>
  call.write(async (tx) => {
    requireAssessor(tx);
    const { version, title, ...parts } = call.input;
    const row = await openMatrix(tx, call.params.id, version);
    const before = matrixBody(row);
    await checkMatrix(tx, title, parts);
    const changed = ratedByOthers(before, parts, tx.person.accountId);
    if (changed.length > 0)
      throw new ReeveError(
        'state_forbids',
        'Someone else has rated what you reword or remove. Add a hypothesis or an item instead, or ask them to clear their ratings. Nothing was saved.',
        { because: 'rated_by_others', fields: ['hypotheses', 'items'] },
      );
    const kept = new Set([...parts.hypotheses, ...parts.items].map(({ id }) => id));
    const ratings = before.ratings.filter((one) => kept.has(one.itemId) && kept.has(one.hypothesisId));
    const cited = citesOfMatrix(before);
    const visible = new Set((await citesOf(tx, row.id)).map(({ id }) => id));
    // What expired since stays as an empty row.
    const expired = new Set(cited.flatMap(({ id }) => (visible.has(id) ? [] : [id])));
    const own = citesOfMatrix({ ...parts, conclusion: before.conclusion });
    const ofAll = await keptCites(tx, row, new Set(cited.map(({ id }) => id)));
    const labelId = await replaceCites(
      tx,
      'hypothesis_matrix',
      row,
      [...ofAll, ...own.filter(({ id }) => !expired.has(id))],
      own.flatMap(({ id }) => (expired.has(id) ? [id] : [])),
    );
    const saved = await updateRecord(tx, 'hypothesis_matrix', row, {
      title,
      body: { ...before, ...parts, ratings },
      labelId,
    });
    tx.audit({ action: 'alter', objectKind: 'hypothesis_matrix', objectIds: [row.id] });
    return { version: saved };
  }),
);
