import { personNomination } from '@reeve/contract';
import {
  isRefused,
  isSentence,
  mayMovePersonNomination,
  NOMINATION_DECISIONS,
  personNominationFaults,
  personNominationSteps,
  personWordsIn,
  ReeveError,
  type PersonNominationState,
  type SubjectCategory,
} from '@reeve/domain';
import { readCodeLists, wroteReport, type ActorTx, type StoredRecord } from '@reeve/store';
import { codeListsOf } from '../code-list/lists.ts';
import { recordHandlers } from '../record/handlers.ts';
import { refusePersonNumbers } from '../record/person-words.ts';
import { stepRefusal } from '../record/refusal.ts';
import { stepActor } from '../record/shown-step.ts';
import { bodyOf, textsOf, type NominationBody } from './body.ts';
import { mayNominateBy, readLink, type NominatedLink } from './link.ts';

const stateIn = (row: StoredRecord): PersonNominationState => row.state as PersonNominationState; // stored only through the machine

/** Steps with an effect on the person: the link is read again for them. */
const GRANTING: readonly string[] = ['approved', 'referred'];

/** Whether this person can take one of the steps of a nomination. */
const verdictOf = (row: StoredRecord, to: string, actor: Parameters<typeof mayMovePersonNomination>[2]) =>
  mayMovePersonNomination(
    stateIn(row),
    to as PersonNominationState, // one of its steps
    actor,
    { askedBy: row.created_by, ask: bodyOf(row).ask },
  );

/** The nomination of a person for an operation, or for a referral: requested by one named person, decided by another. */
export const personNominationHandlers = recordHandlers<NominationBody>({
  kind: 'person_nomination',
  list: personNomination.list,
  read: personNomination.read,
  create: personNomination.create,
  move: personNomination.move,
  createdBy: 'nominate_person',
  initial: () => 'asked',
  prepare: async (tx, input) => {
    const { body } = input;
    const link = await readLink(tx, body);
    if (!link) throw new ReeveError('not_found', 'There is no such person in a report that you may see.');
    const verdict = mayNominateBy(link, body.ask);
    if (!verdict.allowed) throw stepRefusal(verdict.because);
    await refuseIncomplete(tx, body, link);
    const texts = [input.title, ...textsOf(body)];
    refusePersonNumbers(texts, 'texts');
    refuseName(texts, link.person.name);
    return {
      ...input,
      cites: [...input.cites.filter((end) => end.kind !== 'report'), { kind: 'report', id: body.reportId }],
      dueOn: body.ask === 'operation' ? body.expiresOn : undefined,
    };
  },
  steps: (state, row) => personNominationSteps(state as PersonNominationState, bodyOf(row).ask), // stored only through the machine
  mayMove: (_, row, to, actor) => verdictOf(row, to, { ...actor, isReportAuthor: false }),
  mayMoveNow: async (tx, row, to) => {
    const body = bodyOf(row);
    const verdict = verdictOf(row, to, {
      ...stepActor(tx),
      isReportAuthor: await wroteReport(tx, body.reportId),
    });
    if (!verdict.allowed || !GRANTING.includes(to)) return verdict;
    return mayNominateBy(await readLink(tx, body), body.ask);
  },
  checkMove: async (tx, row, to, reason) => {
    if (NOMINATION_DECISIONS.includes(to as PersonNominationState) && !isSentence(reason))
      throw new ReeveError('invalid_input', 'Give the reason in at least one sentence. Nothing was changed.', {
        fields: ['reason'],
      });
    if (!GRANTING.includes(to)) return;
    const body = bodyOf(row);
    const link = await readLink(tx, body);
    if (link) await refuseIncomplete(tx, body, link);
  },
  more: async (tx, row) => {
    const body = bodyOf(row);
    const link = await readLink(tx, body);
    const words = [row.title, ...textsOf(body)]
      .flatMap((text) => personWordsIn(text))
      .filter((found) => !isRefused(found));
    return {
      persons: link
        ? [
            {
              id: link.person.id,
              name: link.person.name,
              category: link.person.category as SubjectCategory, // held to the ten by a constraint
              minor: link.person.minor,
              until: link.until,
            },
          ]
        : [],
      wordsToWeigh: [...new Set(words.map((found) => found.words))],
    };
  },
});

/** Refuses an incomplete nomination: at the request, and again at approval, when dates may be nearer. */
async function refuseIncomplete(tx: ActorTx, body: NominationBody, link: NominatedLink): Promise<void> {
  const faults: string[] = [...personNominationFaults(body, tx.today, link.until)];
  if (body.ask === 'referral' && !faults.includes('legal_basis')) {
    const { legalBases } = codeListsOf(await readCodeLists(tx));
    if (!legalBases.some((basis) => basis.code === body.legalBasis)) faults.push('legal_basis');
  }
  if (faults.length > 0)
    throw new ReeveError(
      'invalid_input',
      body.ask === 'referral'
        ? 'The referral is not complete: it needs a recipient, a legal basis, the data and the reason. Nothing was changed.'
        : 'The nomination is not complete: it needs a sentence on each point and an expiry within the dates of the link and the authority. Nothing was changed.',
      { fields: faults, until: link.until },
    );
}

/** The link names the person, and is erased when due: a name in the text would stay. */
function refuseName(texts: readonly string[], name: string): void {
  const named = name.trim().toLocaleLowerCase();
  if (named !== '' && texts.some((text) => text.toLocaleLowerCase().includes(named)))
    throw new ReeveError(
      'invalid_input',
      'Write “the person” instead of the name: the report names them. Nothing was changed.',
      { fields: ['name'] },
    );
}
