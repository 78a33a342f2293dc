import { scoreReadiness } from '@reeve/contract';
import { mayPerform, mayScoreReadiness, ReeveError, type ReadinessRefusal, type ReadinessState } from '@reeve/domain';
import { citedDigest, insertTransition, replaceCites, updateRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { functionRefusal } from '../record/refusal.ts';
import { assessorsOf, citesOfScores, readinessAt, readinessBody } from './body.ts';

function refusal(because: ReadinessRefusal): ReeveError {
  if (because === 'role') return functionRefusal('assess_readiness');
  if (because === 'same_person')
    return new ReeveError(
      'same_person',
      'You scored this criterion from the other point of view, so another person scores it from this one. Nothing was saved.',
      { because },
    );
  const sentence =
    because === 'concluded'
      ? 'This assessment is concluded. Nothing was saved.'
      : 'An assessment is first the agency’s own and then its peers’. Nothing was saved.';
  return new ReeveError('state_forbids', sentence, { because });
}

/** One criterion from one point of view; the record’s label follows the evidence of all its scores. */
export const scoreReadinessHandler = handle(scoreReadiness, (call) =>
  call.write(async (tx) => {
    const { version, view, level, evidence, cites, blocks } = call.input;
    const { id, code } = call.params;
    const row = await readinessAt(tx, id, version);
    const body = readinessBody(row);
    const actor = {
      accountId: tx.person.accountId,
      mayAssess: mayPerform(tx.actor.roles, 'assess_readiness'),
    };
    const before = body.scores[code]?.[view];
    const other = body.scores[code]?.[view === 'self' ? 'peer' : 'self'];
    const verdict = mayScoreReadiness(
      view,
      row.state as ReadinessState, // stored only through the machine
      actor,
      other ? assessorsOf(other) : [],
    );
    if (!verdict.allowed) throw refusal(verdict.because);
    if (level > 0 && evidence.length < 3)
      throw new ReeveError('invalid_input', 'A level above 0 needs its evidence. Nothing was saved.', {
        fields: ['evidence'],
      });
    for (const block of blocks) {
      const digest = await citedDigest(tx, block.editionId, block.blockId);
      if (digest === undefined) throw new ReeveError('not_found', 'There is nothing here that you may see.');
      if (digest !== block.digest)
        throw new ReeveError('invalid_input', 'The edition has another text in that place. Nothing was saved.', {
          fields: ['blocks'],
        });
    }
    const score = {
      level,
      evidence,
      cites,
      blocks,
      assessorId: tx.person.accountId,
      assessedBy: tx.name,
      assessedOn: tx.today,
      ...(before ? { formerAssessorIds: assessorsOf(before) } : {}),
    };
    const scores = { ...body.scores, [code]: { ...body.scores[code], [view]: score } };
    const labelId = await replaceCites(tx, 'readiness', row, citesOfScores(scores));
    const saved = await updateRecord(tx, 'readiness', row, { body: { ...body, scores }, labelId });
    // A first score states its author and time; one that replaces another leaves a line of the history.
    if (before)
      await insertTransition(tx, {
        labelId,
        kind: 'readiness',
        id: row.id,
        from: row.state,
        to: row.state,
        reason: `${code} ${view}: ${before.level} → ${level} (${before.assessedBy})`,
      });
    tx.audit({ action: 'alter', objectKind: 'readiness', objectIds: [row.id], because: code });
    return { version: saved, savedAt: tx.recordedAt().toISOString() };
  }),
);
