import { saveReadinessPlan, scoreReadiness } from '@reeve/contract';
import { mayPerform, mayScoreReadiness, ReeveError, type ReadinessRefusal, type ReadinessState } from '@reeve/domain';
import { citedDigest, insertTransition, replaceCites, updateRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { functionRefusal } from '../record/refusal.ts';
import { citesOfScores, readinessAt, readinessBody, type ReadinessBody } from './body.ts';

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
    const verdict = mayScoreReadiness(
      view,
      row.state as ReadinessState, // stored only through the machine
      actor,
      body.scores[code]?.[view === 'self' ? 'peer' : 'self']?.assessorId,
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
    };
    const scores = { ...body.scores, [code]: { ...body.scores[code], [view]: score } };
    const labelId = await replaceCites(tx, 'readiness', row, citesOfScores(scores));
    const saved = await updateRecord(tx, 'readiness', row, { body: { ...body, scores }, labelId });
    // A first score states its author and time; one that replaces another leaves a line of the history.
    const before = body.scores[code]?.[view];
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

/** The plan for the gaps. It continues after the assessment has been concluded. */
export const saveReadinessPlanHandler = handle(saveReadinessPlan, (call) =>
  call.write(async (tx) => {
    const row = await readinessAt(tx, call.params.id, call.input.version);
    if (!mayPerform(tx.actor.roles, 'assess_readiness')) throw functionRefusal('assess_readiness');
    const { plan } = call.input;
    if (new Set(plan.map((one) => one.id)).size !== plan.length)
      throw new ReeveError('invalid_input', 'An action is listed twice. Nothing was saved.', { fields: ['plan'] });
    const body = readinessBody(row);
    const saved = await updateRecord(tx, 'readiness', row, { body: { ...body, plan } });
    for (const line of planChanges(body.plan, plan))
      await insertTransition(tx, {
        labelId: row.label_id,
        kind: 'readiness',
        id: row.id,
        from: row.state,
        to: row.state,
        reason: line,
      });
    tx.audit({ action: 'alter', objectKind: 'readiness', objectIds: [row.id], because: 'plan' });
    return { version: saved, savedAt: tx.recordedAt().toISOString() };
  }),
);

type Plan = ReadinessBody['plan'];

/** Earlier plans that changed stay in the history: a line an action, before and after. */
function planChanges(before: Plan, after: Plan): readonly string[] {
  return before.flatMap((was) => {
    const is = after.find((one) => one.id === was.id);
    if (!is) return [`${was.code} plan: ${was.text} → –`];
    const changed = (['code', 'text', 'owner', 'cost', 'dueOn', 'state'] as const)
      .filter((field) => was[field] !== is[field])
      .map((field) => `${was[field] || '–'} → ${is[field] || '–'}`);
    return changed.length === 0 ? [] : [`${was.code} plan: ${changed.join('; ')}`];
  });
}
