import { z } from 'zod';
import { operation } from '../operation.ts';
import { id, idParams, instant, newId, reason } from '../parts.ts';
import { assessedUnit, MOST_INDICATORS } from './threat-assessment.ts';

/** Who made a version, when and why, and whether it was retired. */
export const madeFields = {
  because: z.string().describe('why it was made; empty if it is supplied'),
  madeBy: z.string(),
  madeAt: instant.nullable().describe('null if it is supplied'),
  retiredBy: z.string(),
  retiredAt: instant.nullable(),
  retiredBecause: z.string(),
};

const registeredTemplate = z
  .object({
    id: id.nullable().describe('null if it is supplied'),
    code: z.string().describe('the same in all its versions'),
    version: z.int(),
    unit: assessedUnit,
    name: z.string().describe('empty if it is supplied'),
    indicators: z.array(
      z.object({
        id: z.string(),
        weight: z.int(),
        name: z.string().describe('in the reader’s language if it is supplied'),
        own: z.boolean().describe('added by the agency'),
      }),
    ),
    newest: z.boolean().describe('the newest version of its code that is not retired'),
    ...madeFields,
  })
  .meta({ id: 'RegisteredTemplate' });

export const listAssessmentTemplates = operation({
  name: 'listAssessmentTemplates',
  method: 'GET',
  path: '/api/assessment-templates',
  summary: 'Templates of threat assessments, supplied and the agency’s own, in all versions; the newest first.',
  reply: z.object({ items: z.array(registeredTemplate), mayKeep: z.boolean() }),
});
export type RegisteredTemplate = z.output<typeof registeredTemplate>;

export const addAssessmentTemplate = operation({
  name: 'addAssessmentTemplate',
  method: 'POST',
  path: '/api/assessment-templates',
  summary: 'Add a template, or a new version next to the earlier ones. No version is ever edited.',
  input: z.strictObject({
    code: z.string().trim().min(1).max(60).optional().describe('default: a new template; else a new version of it'),
    unit: assessedUnit,
    name: z.string().trim().min(3).max(120),
    indicators: z
      .array(
        z.strictObject({
          id: z.string().max(60).optional().describe('of the supplied ones or an earlier version; default: a new one'),
          name: z.string().trim().min(3).max(120).optional().describe('of an indicator of the agency’s own'),
          weight: z.int().min(1).max(3),
        }),
      )
      .min(1)
      .max(MOST_INDICATORS),
    because: reason,
  }),
  reply: newId.extend({ code: z.string(), version: z.int() }),
});

export const retireAssessmentTemplate = operation({
  name: 'retireAssessmentTemplate',
  method: 'POST',
  path: '/api/assessment-templates/:id/retire',
  summary: 'Retire a version: no new assessment is begun on it. Assessments that have it keep it.',
  params: idParams,
  input: z.strictObject({ reason }),
  reply: z.object({ retiredAt: instant }),
});
