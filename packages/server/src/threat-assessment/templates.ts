import {
  addAssessmentTemplate,
  listAssessmentTemplates,
  retireAssessmentTemplate,
  type InputOf,
  type RegisteredTemplate,
} from '@reeve/contract';
import {
  ASSESSED_UNITS,
  ASSESSMENT_TEMPLATES,
  isSuppliedIndicator,
  nameIndicator,
  mayPerform,
  ReeveError,
  templateFaults,
  type AssessedUnit,
  type AssessmentTemplate,
  type Language,
} from '@reeve/domain';
import {
  assessmentTemplates,
  insertAssessmentTemplate,
  retireScale,
  staffNames,
  type ActorTx,
  type StoredAssessmentTemplate,
} from '@reeve/store';
import { handle } from '../call/operation.ts';
import { refuseNames } from '../record/refuse-names.ts';
import { NAMELESS } from './body.ts';
import { templateOf } from './registered-template.ts';

type Added = InputOf<typeof addAssessmentTemplate>;

/** @throws ReeveError not_permitted */
export function requireScaleKeeper(tx: ActorTx): void {
  if (!mayPerform(tx.actor.roles, 'keep_scales'))
    throw new ReeveError(
      'not_permitted',
      'Only the head of intelligence keeps templates and harm weights. Nothing was saved.',
    );
}

const newestOf = (rows: readonly StoredAssessmentTemplate[], code: string): number | undefined =>
  rows.find((row) => row.code === code && row.retired_at === null)?.version;

function shownIndicators(language: Language, template: AssessmentTemplate): RegisteredTemplate['indicators'] {
  return template.indicators.map(({ id, weight }) => ({
    id,
    weight,
    name: nameIndicator(language, template, id),
    own: !isSuppliedIndicator(template.unit, id),
  }));
}

const shownRow = (
  row: StoredAssessmentTemplate,
  newest: number | undefined,
  names: ReadonlyMap<string, string>,
  language: Language,
): RegisteredTemplate => ({
  id: row.id,
  code: row.code,
  version: row.version,
  unit: row.unit as AssessedUnit, // held by a constraint
  name: row.name,
  indicators: shownIndicators(language, templateOf(row)),
  newest: row.version === newest,
  because: row.because,
  madeBy: names.get(row.made_by) ?? '',
  madeAt: row.made_at.toISOString(),
  retiredBy: row.retired_by === null ? '' : (names.get(row.retired_by) ?? ''),
  retiredAt: row.retired_at?.toISOString() ?? null,
  retiredBecause: row.retired_because,
});

const shownSupplied = (unit: AssessedUnit, newest: boolean, language: Language): RegisteredTemplate => ({
  id: null,
  code: unit,
  version: ASSESSMENT_TEMPLATES[unit].version,
  unit,
  name: '',
  indicators: shownIndicators(language, ASSESSMENT_TEMPLATES[unit]),
  newest,
  because: '',
  madeBy: '',
  madeAt: null,
  retiredBy: '',
  retiredAt: null,
  retiredBecause: '',
});

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

/** The register of templates: versions that are added and retired, never edited. */
export const templateHandlers = [
  handle(listAssessmentTemplates, (call) =>
    call.read(async (tx) => {
      const [rows, names] = [await assessmentTemplates(tx), await staffNames(tx)];
      const { language } = call;
      call.consulted({
        action: 'view',
        objectKind: 'assessment_template',
        objectIds: rows.map(({ id }) => id),
        resultCount: rows.length,
      });
      return {
        mayKeep: mayPerform(tx.actor.roles, 'keep_scales'),
        items: [
          ...rows.map((row) => shownRow(row, newestOf(rows, row.code), names, language)),
          ...ASSESSED_UNITS.map((unit) => shownSupplied(unit, newestOf(rows, unit) === undefined, language)),
        ],
      };
    }),
  ),
  handle(addAssessmentTemplate, (call) =>
    call.write(async (tx) => {
      requireScaleKeeper(tx);
      const { input } = call;
      const texts = [input.name, input.because, ...input.indicators.flatMap(({ name }) => name ?? [])];
      await refuseNames(tx, texts, { ...NAMELESS, what: 'A template', field: 'name' });
      const made = await insertAssessmentTemplate(tx, (present) => newVersion(present, input, () => tx.uuid()));
      tx.audit({ action: 'create', objectKind: 'assessment_template', objectIds: [made.id] });
      return made;
    }),
  ),
  handle(retireAssessmentTemplate, (call) =>
    call.write(async (tx) => {
      requireScaleKeeper(tx);
      const retiredAt = await retireScale(tx, 'assessment_template', call.params.id, call.input.reason);
      tx.audit({ action: 'alter', objectKind: 'assessment_template', objectIds: [call.params.id] });
      return { retiredAt: retiredAt.toISOString() };
    }),
  ),
];
