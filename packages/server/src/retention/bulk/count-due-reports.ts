import { countDueReports } from '@reeve/contract';
import { DUE_AGES, mayPerform, shownCount, type DueAge } from '@reeve/domain';
import { countDue, countUnacted, readCodeLists } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { codeListsOf } from '../../code-list/lists.ts';
import { retentionRefusal } from '../refusal.ts';

/**
 * Counts the due reports of the agency by rule and age, for the head of intelligence and the data protection officer;
 * no number under five is shown.
 *
 * @throws ReeveError not_permitted — for others
 */
export const countDueReportsHandler = handle(countDueReports, (call) =>
  call.read(async (tx) => {
    if (!mayPerform(tx.actor.roles, 'count_due_reports')) throw retentionRefusal('role');
    const { retention } = codeListsOf(await readCodeLists(tx));
    const counts = await countDue(
      tx,
      retention.map((rule) => rule.id),
    );
    const unacted = await countUnacted(tx);
    call.consulted({ action: 'view', objectKind: 'retention_counts', objectIds: [], resultCount: counts.size });
    const shown = (of: Readonly<Record<DueAge, number | undefined>>) =>
      Object.fromEntries(DUE_AGES.map((age) => [age, of[age] ?? null])) as Record<DueAge, number | null>; // one entry an age
    return {
      rules: [...counts].map(([rule, of]) => ({
        rule,
        counts: shown(of),
        unacted: shownCount(unacted.get(rule) ?? 0) ?? null,
      })),
    };
  }),
);
