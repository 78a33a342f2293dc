import { addHarmWeightSet, type InputOf } from '@reeve/contract';
import { checkSentencingScale, ReeveError } from '@reeve/domain';
import { insertHarmWeightSet, type StoredHarmWeightSet } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { refuseNames } from '../../record/refuse-names.ts';
import { NAMELESS } from '../body.ts';
import { offenceTypes } from './harm-weights.ts';
import { requireScaleKeeper } from './scale-keeper.ts';

type Added = InputOf<typeof addHarmWeightSet>;

/** Returns the version to add. @throws ReeveError invalid_input */
function newVersion(
  present: readonly StoredHarmWeightSet[],
  input: Added,
  codes: readonly string[],
  uuid: () => string,
) {
  const refuse = (sentence: string, field: string): ReeveError =>
    new ReeveError('invalid_input', `${sentence} Nothing was saved.`, { fields: [field] });
  const versions = present.filter(({ code }) => code === input.code);
  if (input.code !== undefined && versions.length === 0)
    throw refuse('There is no such set of harm weights in the register.', 'code');
  const { days, refused } = checkSentencingScale(input.weights, codes);
  if (refused.length > 0)
    throw refuse(
      `${refused.length} of the weights have an offence that the agency does not have, one that occurs twice, or no number.`,
      'weights',
    );
  const { name, source, fileName, because } = input;
  const version = (versions[0]?.version ?? 0) + 1;
  return { code: input.code ?? `w-${uuid().slice(0, 8)}`, version, name, source, fileName, because, days };
}

/**
 * Adds a set of harm weights, or a new version next to the earlier ones, for those who keep the register: all of it or
 * nothing.
 *
 * @throws ReeveError not_permitted — for others; invalid_input — as `newVersion`, or a name of a person
 */
export const addHarmWeightSetHandler = handle(addHarmWeightSet, (call) =>
  call.write(async (tx) => {
    requireScaleKeeper(tx);
    const { input } = call;
    await refuseNames(tx, [input.because], { ...NAMELESS, what: 'A reason', field: 'because' });
    const codes = (await offenceTypes(tx)).map(({ code }) => code);
    const made = await insertHarmWeightSet(tx, (present) => newVersion(present, input, codes, () => tx.uuid()));
    tx.audit({ action: 'create', objectKind: 'harm_weight_set', objectIds: [made.id] });
    return made;
  }),
);
