import { createHash } from 'node:crypto';
import { isReeveError, ReeveError, type Measure } from '@reeve/domain';
import type { ActorTx } from '@reeve/store';
import { chosenWeights, weightsOf } from '../threat-assessment/register/harm-weights.ts';
import { readDesign } from './design.ts';
import { filled, type StoredPower } from './result.ts';

/** What is fixed when a measure is decided on. Its digest is in the log; its numbers are shown with the result only. */
export interface Registration {
  readonly digest: string;
  /** What the design could show that day; null: nothing was covered, or nothing was in sight. */
  readonly power: StoredPower | null;
  /** The batches of crimes that the numbers rest on: who does not see all of them does not see the numbers. */
  readonly batchIds: readonly string[];
}

/** Fixes a measure on the day of its decision. @throws ReeveError invalid_input — harm without weights */
export async function registerMeasure(
  tx: ActorTx,
  given: Measure,
): Promise<{ readonly measure: Measure; readonly registration: Registration }> {
  const measure = await withHarmWeights(tx, given);
  const { power, batchIds } = await powerToday(tx, measure);
  return { measure, registration: { digest: digestOf(measure, power), power, batchIds } };
}

/** SHA-256 of a measure with every preset filled in, and of what it could show. */
export function digestOf(measure: Measure, power: StoredPower | null): string {
  // In one order, whatever order the database returns.
  const shown = power && [power.expected, power.smallestFall, power.ifAllPrevented, power.notClaimedBecause];
  return createHash('sha256')
    .update(JSON.stringify([filled(measure), measure.dataSetId ?? null, shown]))
    .digest('hex');
}

/** The digest of what was fixed, checked. @throws ReeveError state_forbids — it is not what is stored now */
export function requireUnchanged(measure: Measure, { digest, power }: Registration): void {
  if (digestOf(measure, power) === digest) return;
  throw new ReeveError(
    'state_forbids',
    'This measure is not the one that was fixed with the decision: its digest differs. Ask the auditor, who finds the digest in the log. Nothing was saved.',
    { because: 'measure_changed' },
  );
}

/** The body of a decision or task as shown: what was fixed by its digest alone. */
export function withDigestOnly<B>(body: B): B {
  const { registration } = body as { registration?: Registration }; // added only by this module
  return registration === undefined ? body : { ...body, registration: { digest: registration.digest } };
}

/** A decision may rest on crimes that its author does not see, or on none yet: then nothing is known of its power. */
async function powerToday(tx: ActorTx, measure: Measure): Promise<Pick<Registration, 'power' | 'batchIds'>> {
  try {
    const { power, measured } = await readDesign(tx, measure);
    return { power, batchIds: measured.batchIds };
  } catch (error) {
    if (isReeveError(error, 'invalid_input') || isReeveError(error, 'not_found')) return { power: null, batchIds: [] };
    throw error;
  }
}

async function withHarmWeights(tx: ActorTx, measure: Measure): Promise<Measure> {
  const types = measure.harmTypes ?? [];
  if (types.length === 0) return measure;
  const chosen = await chosenWeights(tx, measure.harmWeightsId);
  const refuse = (sentence: string): ReeveError =>
    new ReeveError('invalid_input', `${sentence} Nothing was saved.`, { fields: ['harmTypes'] });
  if (!chosen) throw refuse('Harm is weighed with a registered set of weights, and there is none.');
  const { days } = weightsOf(chosen);
  const without = types.filter((type) => !((days[type] ?? 0) > 0));
  if (without.length > 0) throw refuse(`“${chosen.name}” gives no weight to ${without.join(', ')}.`);
  return { ...measure, harmWeightsId: chosen.id };
}
