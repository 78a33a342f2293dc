import { retainSpecialItem } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { proposeRetainingItem } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { keepSourceIn } from '../report/keep-source.ts';
import { itemForStep } from './in-sight.ts';
import { requireProposer, requireWhole } from './propose.ts';

/** An approved item proposed to be retained by one person; another decides on it. */
export const retainSpecialItemHandler = handle(retainSpecialItem, (call) =>
  call.write(async (tx) => {
    const { item, report } = await itemForStep(tx, call.params.id);
    requireProposer(tx, report);
    if (item.state !== 'approved')
      throw new ReeveError('state_forbids', 'Only an approved item is retained. Nothing was changed.');
    const about = report.persons.find((one) => one.id === item.involvement_id)?.name ?? '';
    // Its words stay unchanged; only the new statements are checked.
    requireWhole({ kind: item.kind, about, words: '-', ...call.input }, report);
    keepSourceIn(report, { because: call.input.because });
    await proposeRetainingItem(tx, item, call.input);
    tx.audit({
      action: 'review',
      objectKind: 'special_item',
      objectIds: [item.id, report.row.id],
      subjectIds: item.involvement_id === null ? [] : [item.involvement_id],
      because: 'propose_retain',
    });
    return { state: 'proposed' as const };
  }),
);
