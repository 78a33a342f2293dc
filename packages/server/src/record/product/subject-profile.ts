import type { product } from '@reeve/contract';
import {
  isReeveError,
  mayRestOnNominations,
  profileExpiry,
  ReeveError,
  refused,
  type PersonNominationState,
  type ProductType,
  type ProfileRefusal,
  type ThreadEnd,
  type Verdict,
} from '@reeve/domain';
import { endedProfile, loadRecord, type ActorTx, type StoredRecord } from '@reeve/store';
import type { z } from 'zod';
import { bodyOf } from '../../person-nomination/body.ts';

type ProductBody = z.output<typeof product.create.input>['body'];
type Nomination = NonNullable<ProductBody['nomination']>;

const SENTENCES: Readonly<Record<ProfileRefusal, string>> = {
  only_profile: 'Only a subject profile cites the nomination of a person.',
  no_nomination: 'A subject profile cites the approved nomination of the person.',
  several_nominations: 'A subject profile is about one person: cite one nomination.',
  nomination_not_adopted: 'The nomination is not approved, has ended or has expired: no profile is written on it.',
  nomination_not_operation: 'The nomination asks for a referral, and a referral is no ground for a profile.',
};

/** Nominations of persons among citations, each once. */
function nominationsIn(cites: readonly ThreadEnd[]): readonly string[] {
  return [...new Set(cites.filter(({ kind }) => kind === 'person_nomination').map(({ id }) => id))];
}

/**
 * Returns what a new product takes from the nomination it rests on: its authority and the last visible day; undefined for types
 * that rest on none.
 *
 * @throws ReeveError invalid_input — the citations do not fit the type; state_forbids — the nomination is not adopted
 */
export async function nominationOf(
  tx: ActorTx,
  type: ProductType,
  cites: readonly ThreadEnd[],
): Promise<Nomination | undefined> {
  const rows = await readNominations(tx, nominationsIn(cites));
  refuseUnless(mayRestOnNominations(type, rows.map(asCited)));
  const [row] = rows;
  const expiresOn = profileExpiry(type, row?.due_on ?? undefined, tx.today);
  if (!row || expiresOn === undefined) return undefined;
  const body = bodyOf(row);
  const authority = body.ask === 'operation' ? body.authority : undefined;
  return {
    id: row.id,
    reference: row.reference,
    expiresOn,
    ...(authority ? { authority: { type: authority.type, reference: authority.reference } } : {}),
  };
}

/**
 * Refuses citations of a saved product that are not those of its nomination.
 * @throws ReeveError invalid_input
 */
export function refuseOtherNomination(body: ProductBody, cites: readonly ThreadEnd[]): void {
  const ids = nominationsIn(cites);
  const isSame = body.nomination ? ids.length === 1 && ids[0] === body.nomination.id : ids.length === 0;
  if (!isSame)
    refuseUnless(
      refused(body.nomination ? (ids.length === 0 ? 'no_nomination' : 'several_nominations') : 'only_profile'),
    );
}

/** Returns whether the nomination of a product still carries it. One that this person cannot read carries nothing. */
export async function stillNominated(tx: ActorTx, body: ProductBody): Promise<Verdict<'nomination_ended'>> {
  if (!body.nomination) return { allowed: true };
  const [row] = await readNominations(tx, [body.nomination.id]).catch((error: unknown) => {
    if (isReeveError(error, 'not_found')) return [];
    throw error;
  });
  return row && mayRestOnNominations(body.type, [asCited(row)]).allowed
    ? { allowed: true }
    : refused('nomination_ended');
}

/** The sentence for a profile after its last day, for those who could read it on that day. It is not opened. */
export async function profileEnded(tx: ActorTx, id: string): Promise<ReeveError | undefined> {
  const ended = await endedProfile(tx, id);
  if (!ended) return undefined;
  return new ReeveError(
    'not_found',
    `The authority of this profile, ${ended.reference}, ended on ${ended.endedOn}. Nobody reads it any more; a new one needs a new nomination.`,
    { because: 'authority_ended' },
  );
}

async function readNominations(tx: ActorTx, ids: readonly string[]): Promise<readonly StoredRecord[]> {
  const rows: StoredRecord[] = [];
  for (const id of ids) rows.push(await loadRecord(tx, 'person_nomination', id));
  return rows;
}

const asCited = (row: StoredRecord) => ({
  state: row.state as PersonNominationState, // stored only through the machine, and shown as of today
  ask: bodyOf(row).ask,
});

function refuseUnless(verdict: Verdict<ProfileRefusal>): void {
  if (verdict.allowed) return;
  throw new ReeveError(
    verdict.because === 'nomination_not_adopted' ? 'state_forbids' : 'invalid_input',
    `${SENTENCES[verdict.because]} Nothing was saved.`,
    verdict.because === 'nomination_not_adopted' ? { because: verdict.because } : { fields: ['cites'] },
  );
}
