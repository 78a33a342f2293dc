import {
  compartmentCode,
  involvementRuleId,
  LANGUAGES,
  reportRuleIds,
  SCHEMES,
  SUBJECT_CATEGORIES,
  type RetentionRule,
} from '@reeve/domain';
import type { AgencyShape } from '@reeve/store';
import { z } from 'zod';
import { refuse } from './codes.ts';

// No colon: it separates the prefix of compartments (units, raw files, special categories). No comma: codes appear in lists.
const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/, 'a code is 1 to 60 letters, digits, - or _');
const name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}]*$/u, 'one printed line');
const titled = z.strictObject({ code, title: name, titles: z.partialRecord(z.enum(LANGUAGES), name).optional() });
const period = z.strictObject({ unit: z.enum(['days', 'months']), count: z.int().min(1).max(1200) });

/** An agency as its administrator describes it: units, groups and lists, in its own words. */
const shape = z.strictObject({
  units: z.array(z.strictObject({ code, name, kind: code, rawFile: code })).min(1),
  // `aboutStaff`: for matters about members of the service; no post opens it.
  groups: z.array(titled.extend({ aboutStaff: z.literal(true).optional() })),
  purposes: z.array(titled.extend({ legalBasis: code.optional() })).min(1),
  legalBases: z.array(titled).min(1),
  offenceTypes: z.array(titled),
  retention: z.array(z.strictObject({ id: code, review: period, maximum: period })),
  gradingScheme: z.enum(SCHEMES),
});
export type AgencyFile = z.output<typeof shape>;

/**
 * Returns the content of an agency file.
 *
 * @throws ReeveError invalid_input — a field that is missing, unknown or wrong (the sentence names it), a duplicate code, a missing
 * retention rule: without it no report can be stored
 */
export function readAgencyFile(value: unknown): AgencyFile {
  const parsed = shape.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw refuse(`The file of the agency cannot be used. ${issue?.path.join('.') || 'It'}: ${issue?.message ?? ''}.`);
  }
  const file = parsed.data;
  for (const [list, entries] of Object.entries(file)) {
    const codes = typeof entries === 'string' ? [] : entries.map((entry) => ('id' in entry ? entry.id : entry.code));
    const twice = codes.find((one, index) => codes.indexOf(one) !== index);
    if (twice !== undefined) throw refuse(`The file of the agency cannot be used. ${list}: ${twice} is listed twice.`);
  }
  const missing = RULES_NEEDED.filter((id) => !file.retention.some((rule) => rule.id === id));
  if (missing.length > 0) throw refuse(`The file of the agency cannot be used. retention lacks ${missing.join(', ')}.`);
  const backwards = file.retention.find((rule) => inDays(rule.review) > inDays(rule.maximum));
  if (backwards)
    throw refuse(`The file of the agency cannot be used. retention: ${backwards.id} is looked at after it is gone.`);
  const unknown = file.purposes.find(
    ({ legalBasis }) => legalBasis !== undefined && !file.legalBases.some((basis) => basis.code === legalBasis),
  );
  if (unknown)
    throw refuse(
      `The file of the agency cannot be used. purposes: the legal basis of ${unknown.code} is not on the list.`,
    );
  return file;
}

/** Every rule that can apply to a report or to a person's link. */
const RULES_NEEDED: readonly string[] = [
  ...new Set([
    ...[true, false].flatMap((yes) =>
      reportRuleIds({ ungraded: yes, tip: !yes, namesPersons: true, specialCategory: true, openSource: true }),
    ),
    ...reportRuleIds({ ungraded: false, tip: false, namesPersons: false, specialCategory: false }),
    ...SUBJECT_CATEGORIES.flatMap((category) =>
      [true, false].flatMap((serious) => [true, false].map((minor) => involvementRuleId(category, serious, minor))),
    ),
  ]),
].toSorted();

const DAYS_OF_MONTH = 31;
const inDays = ({ unit, count }: RetentionRule['review']): number => (unit === 'days' ? count : count * DAYS_OF_MONTH);

/**
 * Returns what the database stores of an agency's file: its groups, a tray for each unit, each raw file, a file for special categories, and
 * the lists.
 */
export function shapeOf(file: AgencyFile, agency: AgencyShape['agency'], uuid: () => string): AgencyShape {
  const rawFiles = [...new Set(file.units.map((unit) => unit.rawFile))];
  const list = (name: string, body: unknown) => ({ name, version: 1, body });
  return {
    agency,
    units: file.units.map((unit) => ({ id: uuid(), ...unit })),
    compartments: [
      ...file.groups.map((group) => ({
        code: group.code,
        name: group.title,
        aboutStaff: group.aboutStaff ?? false,
      })),
      ...file.units.map((unit) => ({ code: compartmentCode('unit', unit.code), name: `Tray of ${unit.name}` })),
      ...rawFiles.map((raw) => ({ code: compartmentCode('raw', raw), name: `Raw reports, ${raw}` })),
      { code: compartmentCode('special', agency.code), name: 'Special categories of data' },
      { code: compartmentCode('protected', agency.code), name: 'Protected addresses' },
    ],
    codeLists: [
      list('purposes', file.purposes),
      list('legal_bases', file.legalBases),
      list('groups', file.groups),
      list('offence_types', file.offenceTypes),
      list('retention', file.retention),
      list('grading_scheme', { scheme: file.gradingScheme }),
    ],
  };
}
