import { ReeveError, type ThreadEnd } from '@reeve/domain';
import { loadRecord, type ActorTx } from '@reeve/store';
import { bodyOf } from './body.ts';
import { mayNominateBy, readLink } from './link.ts';

/**
 * Lets a decision adopt a nomination only while it is approved and its link still allows it. A decision is about a nomination that it cites
 * or that put its agenda item there.
 * @throws ReeveError state_forbids — not approved, expired, or the category has changed
 */
export async function requireNominationsInForce(tx: ActorTx, cites: readonly ThreadEnd[]): Promise<void> {
  for (const id of await nominationsAmong(tx, cites)) {
    const row = await loadRecord(tx, 'person_nomination', id);
    const body = bodyOf(row);
    if (row.state === 'approved' && mayNominateBy(await readLink(tx, body), body.ask).allowed) continue;
    throw new ReeveError(
      'state_forbids',
      'This rests on the nomination of a person that is not approved, or no longer valid. It can be refused or deferred, not adopted. Nothing was saved.',
      { because: 'nomination_not_in_force' },
    );
  }
}

/** The nominations that a decision is about: cited, or the source of its agenda item. */
export async function nominationsAmong(tx: ActorTx, cites: readonly ThreadEnd[]): Promise<readonly string[]> {
  const found = cites.filter((end) => end.kind === 'person_nomination').map((end) => end.id);
  for (const item of cites.filter((end) => end.kind === 'agenda_item')) {
    const { source } = (await loadRecord(tx, 'agenda_item', item.id)).body as { readonly source: ThreadEnd }; // written only through its contract
    if (source.kind === 'person_nomination') found.push(source.id);
  }
  return [...new Set(found)];
}
