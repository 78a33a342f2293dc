import { ReeveError } from '@reeve/domain';
import { loadRecord, moveRecord } from '@reeve/store';
import { telling } from '../live/telling.ts';
import { handle, type Handler } from '../call/operation.ts';
import { refusedStep, stepRefusal } from './refusal.ts';
import type { RecordSpec } from './spec.ts';
import { verdictOn } from './verdict.ts';

/** Returns the handler that moves a record of one kind to another state. */
export function moveHandler<B>(spec: RecordSpec<B>, move: NonNullable<RecordSpec<B>['move']>): Handler {
  return handle(move, (call) =>
    telling(call, async (tx, tell) => {
      const { id } = call.params as { id: string }; // parsed by the move operation every kind shares
      const input = call.input as { version: number; to: string; reason: string }; // as above
      const row = await loadRecord(tx, spec.kind, id);
      if (row.version !== input.version)
        throw new ReeveError(
          'stale_version',
          'Another person changed this in the meantime. Nothing of yours was lost; look at the present state first.',
          { version: row.version },
        );
      if (!spec.steps(row.state, row).includes(input.to)) throw stepRefusal('no_such_step');
      const verdict = await verdictOn(spec, tx, row, input.to);
      if (!verdict.allowed) throw refusedStep(verdict.because, (actor) => spec.mayMove(tx, row, input.to, actor));
      await spec.checkMove?.(tx, row, input.to, input.reason);
      const change = await spec.onMove?.(tx, row, input.to, call.language);
      const version = await moveRecord(tx, spec.kind, row, input.to, input.reason, change);
      await spec.afterMove?.(tx, row, input.to);
      for (const documentId of (await spec.toldWith?.(tx, row)) ?? []) tell(documentId, row.label_id);
      tx.audit({ action: 'alter', objectKind: spec.kind, objectIds: [id], because: input.to });
      return { state: input.to, version };
    }),
  );
}
