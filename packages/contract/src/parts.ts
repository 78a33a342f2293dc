import {
  CLASSIFICATIONS,
  HANDLING_CODES,
  isLocalDate,
  OBJECT_KINDS,
  SCHEMES,
  TLPS,
  type HandlingCode,
  type ObjectKind,
} from '@reeve/domain';
import { z } from 'zod';

/** Pieces that several operations share. */
export const id = z.uuid();
export const localDate = z.string().refine(isLocalDate, 'a date that exists, YYYY-MM-DD');
export const instant = z.string().describe('instant, ISO 8601 with zone');
export const line = z.string().max(300);
export const prose = z.string().max(100_000);
export const reason = z.string().trim().min(3, 'a reason of at least three characters').max(2000);
export const idParams = z.strictObject({ id });
export const versioned = { version: z.int().min(0).describe('the version the person was looking at') };

export const objectKind = z.enum(OBJECT_KINDS as [ObjectKind, ...ObjectKind[]]); // the list is not empty
export const handling = z.strictObject({
  codes: z.array(z.enum(HANDLING_CODES as [HandlingCode, ...HandlingCode[]])).max(4), // the list is not empty
  conditions: z.string().max(2000),
});
export const gradeCodes = z.strictObject({
  scheme: z.enum(SCHEMES),
  source: z.string().max(1),
  info: z.string().max(1),
});

/** The four markings as they are shown, each by itself. */
export const marking = z.object({
  classification: z.enum(CLASSIFICATIONS),
  handling,
  tlp: z.enum(TLPS).nullable(),
  groups: z.array(z.string()),
  purposeGroup: z.string(),
});
export type Marking = z.output<typeof marking>;

export const grade = z.object({
  scheme: z.enum(SCHEMES),
  source: z.string(),
  info: z.string(),
  gradedBy: z.string().describe('display name, or the unit where the name may not be known'),
  gradedAt: instant,
  rationale: z.string(),
});

/** A page of a list. No totals: a total would count what the reader may not see. */
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
