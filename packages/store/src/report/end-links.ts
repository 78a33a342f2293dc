import { addDays } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { deleteWhole } from '../database/delete-whole.ts';
import { eraseStatements } from '../knowledge/statement.ts';
import { statementsOfLink } from '../knowledge/statement-due.ts';
import { noteLostBasis, renewAfterLoss } from '../retention/record-basis.ts';
import { eraseItemsOfLink } from './special-item.ts';

/**
 * Ends links of persons to their report: the statements that end with a link (`statementsEndingWith`) and its items of special categories
 * are erased with it. What rested on those statements, and nominations by the link, lose that part of their basis: the caller renews the latter.
 *
 * @returns the ids of the erased statements, for the log
 */
export async function endLinks(
  tx: ActorTx,
  links: readonly { readonly id: string; readonly report_id: string; readonly visible_until: string }[],
): Promise<readonly string[]> {
  const yesterday = addDays(tx.today, -1);
  const erased: string[] = [];
  for (const link of links) {
    const lostOn = link.visible_until < yesterday ? link.visible_until : yesterday;
    await tx.sweeping(async () => {
      await sql`update person_nomination set basis_lost_on = greatest(basis_lost_on, ${lostOn}::date)
        where agency_id = ${tx.person.agencyId} and body ->> 'personId' = ${link.id}`.execute(tx.db);
      const statementIds = await statementsOfLink(tx, link);
      const weakened = await noteLostBasis(tx, statementIds, link.visible_until);
      await eraseStatements(tx, statementIds);
      await renewAfterLoss(tx, weakened);
      erased.push(...statementIds);
    });
    await eraseItemsOfLink(tx, link.id);
    await deleteWhole(tx, 'person_involvement', 'id', link.id, 1);
  }
  return erased;
}
