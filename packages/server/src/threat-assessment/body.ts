import type { saveAssessedValues, threatAssessment } from '@reeve/contract';
import {
  ASSESSED_UNITS,
  ASSESSMENT_TEMPLATES,
  listedUnitFaults,
  MOST_ASSESSORS,
  ReeveError,
  templateFaults,
  type AssessmentState,
  type AssessmentTemplate,
  type AssessmentTemplates,
} from '@reeve/domain';
import { loadRecord, lockRecord, staffNames, updateRecord, type ActorTx, type StoredRecord } from '@reeve/store';
import type { z } from 'zod';
import { refuseNames } from '../record/refuse-names.ts';
import { stepRefusal } from '../record/refusal.ts';
import { registeredTemplates } from './register/registered-template.ts';

export type AssessmentBody = z.output<typeof threatAssessment.create.input>['body'];
/** What an assessor entered for one indicator of one unit. */
export type EnteredValue = z.output<typeof saveAssessedValues.input>['values'][number];

/** The body of a stored assessment: written only by this slice, from the contract's shape. */
export const assessmentBody = (row: StoredRecord): AssessmentBody => row.body as AssessmentBody;
export const assessmentState = (row: StoredRecord): AssessmentState => row.state as AssessmentState; // held by a constraint

/** The templates it is scored on: an agency's own, or those supplied. */
export const templatesOf = ({ templates }: Pick<AssessmentBody, 'templates'>): AssessmentTemplates =>
  templates ?? ASSESSMENT_TEMPLATES;

/** The unit of another assessment that has the same kind and code. */
export const sameUnit = (
  { units }: AssessmentBody,
  of: AssessmentBody['units'][number],
): AssessmentBody['units'][number] | undefined =>
  units.find(({ kind, code }) => kind === of.kind && code.toLowerCase() === of.code.toLowerCase());

/** How the texts of an assessment are refused if they name a person: scores of named persons would order them. */
export const NAMELESS = {
  what: 'An assessment',
  advice: 'Describe who it is about, such as “a group that travels in”.',
  countsThings: true,
} as const;

/** The sheets are open: before that everyone sees only their own. The policy of the sheets reads the same. */
export const isOpened = (row: StoredRecord): boolean => assessmentBody(row).opened;

export const isLead = (tx: ActorTx, row: StoredRecord): boolean => row.created_by === tx.person.accountId;
export const isAssessor = (tx: ActorTx, row: StoredRecord): boolean =>
  assessmentBody(row).assessorIds.includes(tx.person.accountId);

/** An assessment in one of these states, locked, so that of two who change it at once both changes stay. */
export async function openAssessment(
  tx: ActorTx,
  id: string,
  states: readonly AssessmentState[],
): Promise<StoredRecord> {
  await lockRecord(tx, 'threat_assessment', id);
  const row = await loadRecord(tx, 'threat_assessment', id);
  if (!states.includes(assessmentState(row))) throw stepRefusal('no_such_step');
  return row;
}

/** An assessment whose sheets are open, for its lead or one of its assessors. */
export async function comparedAssessment(tx: ActorTx, id: string): Promise<StoredRecord> {
  const row = await openAssessment(tx, id, ['comparing']);
  if (!isLead(tx, row) && !isAssessor(tx, row)) throw stepRefusal('not_author');
  return row;
}

/** Stores a changed body, with its event. */
export async function changeBody(
  tx: ActorTx,
  row: StoredRecord,
  change: Partial<AssessmentBody>,
  more: { readonly because?: string; readonly title?: string; readonly labelId?: number } = {},
): Promise<number> {
  const { because, ...rest } = more;
  const version = await updateRecord(tx, 'threat_assessment', row, {
    ...rest,
    body: { ...assessmentBody(row), ...change },
  });
  tx.audit({
    action: 'alter',
    objectKind: 'threat_assessment',
    objectIds: [row.id],
    ...(because === undefined ? {} : { because }),
  });
  return version;
}

const invalid = (sentence: string, ...fields: string[]): ReeveError =>
  new ReeveError('invalid_input', `${sentence} Nothing was saved.`, { fields });

const UNIT_SENTENCES = {
  none_scored: 'Name at least one crime area or criminal network.',
  same_id: 'A unit is there twice.',
  same_code: 'Two units of a kind have the same code.',
  two_environments: 'An assessment describes one environment.',
  too_few_members: 'A network is assessed from three known members on: fewer would score persons.',
} as const;

/** @throws ReeveError invalid_input */
export async function checkUnits(tx: ActorTx, title: string, units: AssessmentBody['units']): Promise<void> {
  const faults = listedUnitFaults(units);
  if (faults.length > 0) throw invalid(faults.map((one) => UNIT_SENTENCES[one]).join(' '), 'units');
  await refuseNames(tx, [title, ...units.map(({ name }) => name)], { ...NAMELESS, field: 'units' });
}

/** Assessors are members of the service, one to six, each once. @throws ReeveError invalid_input */
export async function checkAssessors(tx: ActorTx, assessorIds: readonly string[]): Promise<void> {
  const names = await staffNames(tx);
  if (assessorIds.length === 0) throw invalid('Name who scores: one to six assessors.', 'assessorIds');
  if (assessorIds.length > MOST_ASSESSORS) throw invalid('No more than six people score.', 'assessorIds');
  if (new Set(assessorIds).size < assessorIds.length) throw invalid('An assessor is there twice.', 'assessorIds');
  if (assessorIds.some((one) => !names.has(one)))
    throw invalid('An assessor is no member of the service.', 'assessorIds');
}

/** @throws ReeveError invalid_input */
export async function checkTemplates(
  tx: ActorTx,
  templates: AssessmentBody['templates'],
  before: AssessmentTemplates | undefined,
): Promise<void> {
  if (templates) await checkRegistered(tx, Object.values(templates), before ? Object.values(before) : []);
  for (const unit of ASSESSED_UNITS) {
    const template = templates?.[unit];
    if (!template) continue;
    if (template.unit !== unit) throw invalid('A template is of another kind of unit.', 'templates');
    const faults = templateFaults(template);
    if (faults.includes('weights_sum_to_nothing'))
      throw invalid(`The weights of the template “${template.id}” sum to nothing.`, 'templates');
    if (faults.length > 0)
      throw invalid(`The template “${template.id}” needs indicators, each once, with weights of 1 to 3.`, 'templates');
  }
}

const weightsOf = ({ id, version, unit, indicators }: AssessmentTemplate): string =>
  JSON.stringify([id, version, unit, indicators.map((one) => [one.id, one.weight])]);

/**
 * A template with a code of the register is a version of it, unchanged; it is retired only if the assessment before has it.
 *
 * @throws ReeveError invalid_input
 */
async function checkRegistered(
  tx: ActorTx,
  templates: readonly AssessmentTemplate[],
  before: readonly AssessmentTemplate[],
): Promise<void> {
  const registered = await registeredTemplates(tx);
  for (const template of templates) {
    const versions = registered.filter(({ id }) => id === template.id);
    if (versions.length === 0 || before.some((one) => weightsOf(one) === weightsOf(template))) continue;
    const same = versions.find((one) => weightsOf(one) === weightsOf(template));
    if (!same)
      throw invalid(
        `The template “${template.id}”, version ${template.version}, is not as the register has it.`,
        'templates',
      );
    if (same.retired)
      throw invalid(`Version ${template.version} of the template “${template.id}” is retired.`, 'templates');
  }
}
