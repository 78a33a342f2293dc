import { openSpecialItem } from '@reeve/contract';
import { openSpecialItem as openWords, requireAcknowledgement } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { itemForStep } from './in-sight.ts';
import { subjectsOf } from './subjects.ts';

export const openSpecialItemHandler = handle(openSpecialItem, (call) =>
  call.write(async (tx) => {
    const { item, report } = await itemForStep(tx, call.params.id);
    await requireAcknowledgement(tx, { kind: 'report', id: report.row.id, labelId: report.row.label_id });
    const opened = openWords(tx, item);
    tx.audit({
      action: 'view',
      objectKind: 'special_item',
      objectIds: [item.id, report.row.id],
      subjectIds: subjectsOf(item),
      justification: call.input.reason,
      fieldsShown: ['special_category'],
    });
    return {
      id: item.id,
      words: opened?.words ?? null,
      necessity: item.necessity,
      because: opened?.because ?? null,
    };
  }),
);
