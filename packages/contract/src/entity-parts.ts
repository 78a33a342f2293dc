import { ENTITY_KINDS, IDENTITY_OUTCOMES } from '@reeve/domain';
import { z } from 'zod';
import { choice, id, instant } from './parts.ts';

export const entityKind = z.enum(ENTITY_KINDS).meta({ id: 'EntityKind' });

/** An entity as a list or a statement names it. */
export const entityRef = z
  .object({ id, kind: entityKind, reference: z.string(), title: z.string() })
  .meta({ id: 'EntityReference' });

/** What a person decided on two entities. */
export const identityDecision = z
  .object({
    id,
    first: entityRef,
    second: entityRef,
    outcome: choice('IdentityOutcome', IDENTITY_OUTCOMES),
    because: z.string(),
    by: z.string(),
    at: instant,
    withdrawnAt: instant.nullable(),
    withdrawnBecause: z.string().nullable(),
  })
  .meta({ id: 'IdentityDecision' });
export type IdentityDecision = z.output<typeof identityDecision>;
