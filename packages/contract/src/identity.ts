import {
  COMPARED_ASPECTS,
  COMPARED_KINDS,
  EVIDENCE_STRENGTHS,
  IDENTITY_FINDINGS,
  IDENTITY_LEANINGS,
  IDENTITY_OUTCOMES,
  IDENTITY_VERDICTS,
} from '@reeve/domain';
import { z } from 'zod';
import { entityRef, identityDecision } from './entity-parts.ts';
import { statement } from './knowledge.ts';
import { operation } from './operation.ts';
import { choice, id, idParams, instant, marking, reason } from './parts.ts';

/** How many open pairs an answer settles. */
export const IDENTITY_BANDS = ['many', 'few', 'little'] as const;
const PAIR_STATES = ['open', 'unsure', 'new_facts'] as const;

const pairParams = z.strictObject({ first: id, second: id });

const waitingPair = z
  .object({
    first: entityRef,
    second: entityRef,
    state: choice('IdentityPairState', PAIR_STATES).describe(
      'new_facts: decided before, and there is a statement about one of them that who decided could not see',
    ),
  })
  .meta({ id: 'WaitingIdentityPair' });
export type WaitingIdentityPair = z.output<typeof waitingPair>;

const evidence = z
  .object({
    aspect: choice('IdentityAspect', COMPARED_ASPECTS),
    finding: choice('IdentityFinding', IDENTITY_FINDINGS),
    toward: choice('IdentityLeaning', IDENTITY_LEANINGS),
    strength: choice('IdentityStrength', EVIDENCE_STRENGTHS),
    reasons: z.array(z.string()).describe('why two names are alike, as codes'),
    first: z.array(statement).describe('the compared statements about the first; empty if none'),
    second: z.array(statement),
  })
  .meta({ id: 'IdentityEvidence' });
export type IdentityEvidence = z.output<typeof evidence>;

export const listIdentityPairs = operation({
  name: 'listIdentityPairs',
  method: 'GET',
  path: '/api/identities',
  summary:
    'Pairs of entities that may be one, for a person to decide on: in bands by what an answer settles, shuffled within; no number, no order of persons.',
  query: z.strictObject({ kind: choice('ComparedEntityKind', COMPARED_KINDS).optional() }),
  reply: z.object({
    bands: z.array(
      z.object({
        band: choice('IdentityBand', IDENTITY_BANDS),
        pairs: z.array(waitingPair),
        more: z.boolean().describe('there are more pairs than are shown'),
      }),
    ),
    conflicts: z
      .array(identityDecision)
      .describe('pairs that a person decided are different and that other decisions make one'),
    decided: z.array(identityDecision).describe('the last decisions of the asking person, newest first'),
    partial: z.boolean().describe('only the newest statements were compared'),
  }),
});

export const readIdentityPair = operation({
  name: 'readIdentityPair',
  method: 'GET',
  path: '/api/identities/:first/:second',
  summary: 'Two entities side by side: what speaks for one, what for two, and what joining them would show.',
  params: pairParams,
  reply: z.object({
    first: entityRef,
    second: entityRef,
    joined: z.boolean().describe('they are shown as one now'),
    evidence: z.array(evidence),
    verdict: choice('IdentityVerdict', IDENTITY_VERDICTS).describe('where the evidence leans; a person decides'),
    preview: z
      .object({
        kept: entityRef.describe('the older one: the other leads to it'),
        statements: z.array(z.int()).length(2),
        reports: z.int(),
        contradictions: z.int().describe('that joining them would add'),
      })
      .nullable()
      .describe('null if they are joined'),
    newFacts: z.array(statement).describe('not seen by who made the last decision'),
    decisions: z
      .array(identityDecision)
      .describe('on these two and on entities joined to them, oldest first, with withdrawn ones'),
    marking,
  }),
});

export const decideIdentity = operation({
  name: 'decideIdentity',
  method: 'POST',
  path: '/api/identities/:first/:second/decisions',
  summary: 'Decide that two entities are the same, different, or not clear yet; no statement changes.',
  params: pairParams,
  input: z.strictObject({
    outcome: choice('IdentityOutcome', IDENTITY_OUTCOMES),
    reason,
    seenId: id.nullable().describe('the last decision on these two that was shown and not withdrawn, or null'),
  }),
  reply: z.object({ id, at: instant, keptId: id.nullable() }),
});

export const withdrawIdentityDecision = operation({
  name: 'withdrawIdentityDecision',
  method: 'POST',
  path: '/api/identity-decisions/:id/withdraw',
  summary: 'Withdraw a decision on two entities: what was there before it counts again.',
  params: idParams,
  input: z.strictObject({ reason }),
  reply: z.object({ at: instant }),
});
