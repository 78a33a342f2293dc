import { proposeRetention } from '@reeve/contract';
import {
  GROUNDS_CATEGORIES,
  holdAtMost,
  mayPerform,
  mayProposeOutcome,
  parseGradeCodes,
  ReeveError,
  RELATED_CATEGORIES,
  type GradeCodes,
  type LocalDate,
  type SubjectCategory,
} from '@reeve/domain';
import { atDesk, expectVersion, actorsOf, insertProposal, type LoadedReport, type StoredProposal } from '@reeve/store';
import type { z } from 'zod';
import { handle } from '../call/operation.ts';
import { relationFor } from '../report/related-person.ts';
import { keepSourceIn } from '../report/keep-source.ts';
import { requireErasable } from './erasable.ts';
import { retentionRefusal } from './refusal.ts';

type Given = z.output<typeof proposeRetention.input>;
/** The proposal for one person's link. */
export type ProposedLink = Given['links'][number];

export const proposedLinks = (proposal: StoredProposal): readonly ProposedLink[] =>
  proposal.links as readonly ProposedLink[]; // written only from the parsed input
export const proposedGrade = (proposal: StoredProposal): GradeCodes | undefined =>
  (proposal.grade ?? undefined) as GradeCodes | undefined; // as above

export const proposeRetentionHandler = handle(proposeRetention, (call) =>
  call.write(async (tx) =>
    atDesk(tx, call.params.id, async (report) => {
      const { input } = call;
      expectVersion(report.row, input.version);
      const may = mayProposeOutcome(
        { accountId: tx.person.accountId, roles: tx.actor.roles },
        actorsOf(report, tx).authorId,
      );
      if (!may.allowed) throw retentionRefusal(may.because);
      refuseIncomplete(report, input, tx.today);
      if (input.outcome === 'retain') requireInformed(report, input.subjectInformedOn, tx.today);
      if (endsLink(input)) await requireErasable(tx, report.row);
      if (input.links.some((link) => link.category === 'd_informant') && !mayPerform(tx.actor.roles, 'name_informant'))
        throw new ReeveError(
          'not_permitted',
          'Only the sources desk may use the category “person who can give information”. Nothing was changed.',
        );
      for (const link of input.links) {
        const category = categoryToRelate(report, link, input.links);
        if (category) await relationFor(tx, report, { ...link, category }, link.relatedTo);
      }
      keepSourceIn(report, {
        reason: input.reason,
        ...Object.fromEntries(input.links.map((link) => [link.personId, link.reason])),
      });
      const isRetained = input.outcome === 'retain';
      const proposalId = await insertProposal(tx, report, {
        outcome: input.outcome,
        reason: input.reason,
        grade: isRetained && input.grade ? codesOf(input.grade) : undefined,
        links: isRetained ? input.links : [],
        holdKind: input.outcome === 'hold' ? input.holdKind : undefined,
        holdUntil: input.outcome === 'hold' ? input.holdUntil : undefined,
        subjectInformedOn: isRetained && report.row.contested ? input.subjectInformedOn : undefined,
      });
      tx.audit({
        action: 'review',
        objectKind: 'report',
        objectIds: [report.row.id],
        because: `propose_${input.outcome}`,
      });
      return { proposalId };
    }),
  ),
);

/** True if a link is to end, which erases the statements about its person: what prevents erasing the report prevents it too. */
export const endsLink = ({
  outcome,
  links,
}: {
  readonly outcome: string;
  readonly links: readonly ProposedLink[];
}): boolean => outcome === 'retain' && links.some((link) => link.decision === 'end');

function codesOf(grade: NonNullable<Given['grade']>): GradeCodes {
  const codes = parseGradeCodes(grade.scheme, grade.source, grade.info);
  if (!codes)
    throw new ReeveError(
      'invalid_input',
      'Source and information code do not belong to this scheme. Nothing was changed.',
      {
        fields: ['grade'],
      },
    );
  return codes;
}

/** Checks that a proposal states all that is decided with it. @throws ReeveError invalid_input, grade_missing */
function refuseIncomplete({ persons, grades }: LoadedReport, input: Given, today: string): void {
  if (input.outcome === 'hold') {
    if (!input.holdKind || !input.holdUntil || input.holdUntil <= today || input.holdUntil > holdAtMost(today))
      throw new ReeveError(
        'invalid_input',
        `A hold has a kind and a last day, which is after today and not after ${holdAtMost(today)}. Nothing was changed.`,
        { fields: ['holdKind', 'holdUntil'] },
      );
    return;
  }
  if (input.outcome !== 'retain') return;
  if (!input.grade && !grades.some((one) => one.kind === 'record'))
    throw new ReeveError('grade_missing', 'Only a graded report is retained: pick a grade first. Nothing was changed.');
  const decided = new Set(input.links.map((link) => link.personId));
  const isWhole =
    decided.size === input.links.length &&
    decided.size === persons.length &&
    persons.every((person) => decided.has(person.id));
  if (!isWhole)
    throw new ReeveError(
      'invalid_input',
      'To retain a report, each person’s link in it is decided on, once. Nothing was changed.',
      { fields: ['links'] },
    );
  const isOther = (link: ProposedLink): boolean =>
    link.category !== undefined && link.category !== persons.find((person) => person.id === link.personId)?.category;
  if (
    input.links.some(
      (link) =>
        (link.decision === 'recategorise') !== (link.category !== undefined) ||
        (link.category !== undefined && !isOther(link)),
    )
  )
    throw new ReeveError(
      'invalid_input',
      'A link that is re-categorised names another category, and no other link names one. Nothing was changed.',
      { fields: ['links'] },
    );
}

/** Requires that the person concerned was informed before a contested report is used again. @throws ReeveError invalid_input */
function requireInformed({ row }: LoadedReport, on: LocalDate | undefined, today: LocalDate): void {
  if (!row.contested || (on !== undefined && on <= today)) return;
  throw new ReeveError(
    'invalid_input',
    'The report is contested: state the day, today or earlier, on which the person concerned was informed that it is used again. Nothing was changed.',
    { fields: ['subjectInformedOn'] },
  );
}

/**
 * Returns the category for which a link needs a related person: the new one, or the kept one of a contact or associate without a relation:
 * entered before it was required, or to a person whose link has ended or ends now. Else undefined.
 */
export function categoryToRelate(
  { persons }: LoadedReport,
  link: ProposedLink,
  links: readonly ProposedLink[],
): SubjectCategory | undefined {
  const person = persons.find((one) => one.id === link.personId);
  if (link.category !== undefined || link.decision !== 'keep' || !person) return link.category;
  const ends = (id: string): boolean => links.some((one) => one.personId === id && one.decision === 'end');
  const category = person.category as SubjectCategory; // held to the ten by a constraint
  return lacksRelation(persons, person) || (person.related_person_id !== null && ends(person.related_person_id))
    ? category
    : undefined;
}

/** True if a contact or associate is related to no person named in the report or known. */
export const lacksRelation = (persons: LoadedReport['persons'], person: LoadedReport['persons'][number]): boolean =>
  RELATED_CATEGORIES.some((category) => category === person.category) &&
  person.related_entity_id === null &&
  !persons.some((one) => one.id === person.related_person_id);

/** Returns the grounds of a link under its category: a new one has the reason of its proposal. */
export const groundsOf = (link: ProposedLink, before: string): string =>
  link.relatedTo !== undefined ||
  (link.category !== undefined && [...GROUNDS_CATEGORIES, ...RELATED_CATEGORIES].includes(link.category))
    ? link.reason
    : before;
