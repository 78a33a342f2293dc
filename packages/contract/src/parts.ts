import {
  CLASSIFICATIONS,
  HANDLING_CODES,
  isLocalDate,
  LANGUAGES,
  OBJECT_KINDS,
  ROLES,
  SCHEMES,
  SUBJECT_CATEGORIES,
  TLPS,
  type HandlingCode,
  type ObjectKind,
} from '@reeve/domain';
import { z } from 'zod';

/** Parts shared by several operations. */
export const id = z.uuid().meta({ id: 'Id' });
export const localDate = z.string().refine(isLocalDate, 'a date that exists, YYYY-MM-DD').meta({ id: 'LocalDate' });
export const instant = z.string().describe('instant, ISO 8601 with zone').meta({ id: 'Instant' });
export const line = z.string().max(300);
export const prose = z.string().max(100_000);
export const reason = z
  .string()
  .trim()
  .min(3, 'a reason of at least three characters')
  .max(2000)
  .meta({ id: 'Reason' });
export const idParams = z.strictObject({ id });
export const versioned = { version: z.int().min(0).describe('the version the person saw') };

export const classification = z.enum(CLASSIFICATIONS).meta({ id: 'Classification' });
export const tlp = z.enum(TLPS).meta({ id: 'Tlp' });
export const language = z.enum(LANGUAGES).meta({ id: 'Language' });
export const scheme = z.enum(SCHEMES).meta({ id: 'Scheme' });
export const role = z.enum(ROLES).meta({ id: 'Role' });
/** Whom to ask about a step that one's role does not take. */
export const rolesThatCan = z
  .array(role)
  .describe('roles that can take the step, where the reader’s role is why they cannot; else empty');
export const subjectCategory = z.enum(SUBJECT_CATEGORIES).meta({ id: 'SubjectCategory' });
export const handlingCode = z.enum(HANDLING_CODES as [HandlingCode, ...HandlingCode[]]).meta({ id: 'HandlingCode' }); // the list is not empty
export const objectKind = z.enum(OBJECT_KINDS as [ObjectKind, ...ObjectKind[]]).meta({ id: 'ObjectKind' }); // the list is not empty
export const handling = z
  .strictObject({
    codes: z.array(handlingCode).max(4),
    conditions: z.string().max(2000),
  })
  .meta({ id: 'Handling' });
export const gradeCodes = z
  .strictObject({
    scheme,
    source: z.string().max(1),
    info: z.string().max(1),
  })
  .meta({ id: 'GradeCodes' });

/** The four markings as shown, one by one. */
export const marking = z
  .object({
    classification,
    handling,
    tlp: tlp.nullable(),
    groups: z.array(z.string()),
    purposeGroup: z.string(),
  })
  .meta({ id: 'Marking' });
export type Marking = z.output<typeof marking>;

export const grade = z
  .object({
    scheme,
    source: z.string(),
    info: z.string(),
    gradedBy: z.string().describe('display name, or the unit if the name must not be shown'),
    gradedAt: instant,
    rationale: z.string(),
  })
  .meta({ id: 'Grade' });

/** Replies of operations that create or change an object. */
export const created = z.object({ id, reference: z.string(), version: z.int() }).meta({ id: 'Created' });
export const newId = z.object({ id }).meta({ id: 'NewId' });
export const newVersion = z.object({ version: z.int() }).meta({ id: 'NewVersion' });

/** A source of a record, as shown. */
export const citedRecord = z
  .object({ kind: objectKind, id, reference: z.string(), title: z.string(), state: z.string().nullable() })
  .meta({ id: 'CitedRecord' });

/** One change of a state. */
export const stateChange = z
  .object({ from: z.string().nullable(), to: z.string(), at: instant, by: z.string(), reason: z.string() })
  .meta({ id: 'StateChange' });

const CHOICES = new Map<string, { readonly values: string; readonly schema: z.ZodEnum }>();
/** A choice from a list, under one name wherever it is used. @throws Error — the name is that of another list */
export function choice<const Values extends readonly [string, ...string[]]>(
  name: string,
  values: Values,
): z.ZodEnum<{ [V in Values[number]]: V }> {
  const { values: known, schema } = CHOICES.get(name) ?? {
    values: values.join(' '),
    schema: z.enum(values).meta({ id: name }),
  };
  if (known !== values.join(' ')) throw new Error(`two lists of the contract have the name ${name}`);
  CHOICES.set(name, { values: known, schema });
  return schema as z.ZodEnum<{ [V in Values[number]]: V }>; // made from these values: the name is theirs alone
}

/** A page of a list. No totals: a total would include rows the reader cannot see. */
export function page<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    next: z.string().nullable().describe('opaque cursor; null on the last page'),
  });
}
export const pageQuery = {
  cursor: z.string().max(800).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};
