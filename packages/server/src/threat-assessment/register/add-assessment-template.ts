import { addAssessmentTemplate, type InputOf } from '@reeve/contract';
import { ASSESSED_UNITS, ASSESSMENT_TEMPLATES, isSuppliedIndicator, ReeveError, templateFaults } from '@reeve/domain';
import { insertAssessmentTemplate, type StoredAssessmentTemplate } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { refuseNames } from '../../record/refuse-names.ts';
import { NAMELESS } from '../body.ts';
import { templateOf } from './registered-template.ts';
import { requireScaleKeeper } from './scale-keeper.ts';

type Added = InputOf<typeof addAssessmentTemplate>;

/** Returns the version to add. @throws ReeveError invalid_input */
function newVersion(present: readonly StoredAssessmentTemplate[], input: Added, uuid: () => string) {
  const versions = present.filter(({ code }) => code === input.code);
  const supplied = ASSESSED_UNITS.find((unit) => unit === input.code);
  const refuse = (sentence: string, field: string): ReeveError =>
    new ReeveError('invalid_input', `${sentence} Nothing was saved.`, { fields: [field] });
  if (input.code !== undefined && versions.length === 0 && !supplied)
    throw refuse('There is no such template in the register.', 'code');
  if (input.code !== undefined && input.unit !== (supplied ?? versions[0]?.unit))
    throw refuse('A new version is of the same kind of unit as the one before.', 'unit');
  const earlier = new Set(versions.flatMap((row) => templateOf(row).indicators.map(({ id }) => id)));
  const indicators = input.indicators.map(({ id, name, weight }) => {
    if (id !== undefined && isSuppliedIndicator(input.unit, id)) return { id, weight };
    if (id !== undefined && !earlier.has(id))
      throw refuse('An indicator is in no earlier version of this template.', 'indicators');
    if (name === undefined) throw refuse('Give each indicator of your own a name.', 'indicators');
    return { id: id ?? `own-${uuid().slice(0, 8)}`, weight, name };
  });
  const code = input.code ?? `t-${uuid().slice(0, 8)}`;
  const version = Math.max(supplied ? ASSESSMENT_TEMPLATES[supplied].version : 0, versions[0]?.version ?? 0) + 1;
  if (templateFaults({ id: code, version, unit: input.unit, indicators }).length > 0)
    throw refuse('A template needs indicators, each once, with weights of 1 to 3.', 'indicators');
  return { unit: input.unit, code, version, name: input.name, because: input.because, indicators };
}

/**
 * Adds a template, or a new version next to the earlier ones, for those who keep the register. No version is ever
 * edited.
 *
 * @throws ReeveError not_permitted — for others; invalid_input — as `newVersion`, or a name of a person
 */
export const addAssessmentTemplateHandler = handle(addAssessmentTemplate, (call) =>
  call.write(async (tx) => {
    requireScaleKeeper(tx);
    const { input } = call;
    const texts = [input.name, input.because, ...input.indicators.flatMap(({ name }) => name ?? [])];
    await refuseNames(tx, texts, { ...NAMELESS, what: 'A template', field: 'name' });
    const made = await insertAssessmentTemplate(tx, (present) => newVersion(present, input, () => tx.uuid()));
    tx.audit({ action: 'create', objectKind: 'assessment_template', objectIds: [made.id] });
    return made;
  }),
);
