import { readRetentionDesk } from '@reeve/contract';
import type { RetentionOutcome } from '@reeve/domain';
import { isRestricted, listDue, proposalsFor, staffNames } from '@reeve/store';
import { markingOf } from '../marking.ts';
import { handle } from '../call/operation.ts';

export const readRetentionDeskHandler = handle(readRetentionDesk, (call) =>
  call.read(async (tx) => {
    const due = await listDue(tx);
    const shown = due.slice(0, call.query.limit);
    const proposals = await proposalsFor(
      tx,
      shown.map((row) => row.id),
    );
    const names = await staffNames(tx);
    call.consulted({
      action: 'view',
      objectKind: 'retention_desk',
      objectIds: shown.map((row) => row.id),
      resultCount: shown.length,
    });
    return {
      items: shown.map((row) => {
        const proposal = proposals.get(row.id);
        return {
          id: row.id,
          reference: row.reference,
          unit: row.unit_name,
          restricted: isRestricted(tx, row),
          reviewOn: row.review_on,
          maximumOn: row.maximum_on,
          ground: row.review_because,
          rule: row.rule,
          restedOn: row.rested_on,
          proposed: (proposal?.outcome ?? null) as RetentionOutcome | null, // held to the five by a constraint
          proposedBy: proposal ? (names.get(proposal.proposed_by) ?? '') : null,
          proposedByMe: proposal?.proposed_by === tx.person.accountId,
          marking: markingOf(tx.partsOf(row.label_id)),
        };
      }),
      more: due.length > shown.length,
    };
  }),
);
