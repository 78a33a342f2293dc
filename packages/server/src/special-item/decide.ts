import { decideSpecialItem } from '@reeve/contract';
import { ReeveError, type ErrorCode, type SpecialRefusal } from '@reeve/domain';
import { decideSpecialItem as storeDecision, readCodeLists } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { codeListsOf } from '../code-list/lists.ts';
import { keepSourceIn } from '../report/keep-source.ts';
import { requireErasable } from '../retention/erasable.ts';
import { itemDates } from '../retention/rule-dates.ts';
import { itemForStep } from './in-sight.ts';
import { subjectsOf } from './subjects.ts';

const SENTENCES: Readonly<Record<SpecialRefusal, readonly [ErrorCode, string]>> = {
  role: ['not_permitted', 'Your role does not decide on special categories of data. Nothing was changed.'],
  is_author: ['same_person', 'You wrote this report, so another person decides on it. Nothing was changed.'],
  is_proposer: ['same_person', 'You proposed this item, so another person decides on it. Nothing was changed.'],
  superior_decides: [
    'not_permitted',
    'A supervisor or the head of intelligence decides on political opinions and beliefs. Nothing was changed.',
  ],
  decided: ['state_forbids', 'This item has been decided on. Nothing was changed.'],
};

/** Fewest characters of a reason. */
const REASON = 3;

export const decideSpecialItemHandler = handle(decideSpecialItem, (call) =>
  call.write(async (tx) => {
    const { approve, reason } = call.input;
    const { item, mayDecide, report } = await itemForStep(tx, call.params.id);
    if (!mayDecide.allowed) {
      const [code, sentence] = SENTENCES[mayDecide.because];
      throw new ReeveError(code, sentence, { because: mayDecide.because });
    }
    if (!approve && reason.trim().length < REASON)
      throw new ReeveError('invalid_input', 'Give a reason for refusing it. Nothing was changed.', {
        fields: ['reason'],
      });
    keepSourceIn(report, { reason });
    if (!approve) await requireErasable(tx, report.row);
    const { retention } = codeListsOf(await readCodeLists(tx));
    const dates = itemDates(retention, item.proposed_on);
    await tx.pastDue(() => storeDecision(tx, item, { approve, reason, dates }));
    tx.audit({
      action: approve ? 'review' : 'erase',
      objectKind: 'special_item',
      objectIds: [item.id, report.row.id],
      subjectIds: subjectsOf(item),
      because: approve ? 'approved' : 'refused',
    });
    return { state: approve ? ('approved' as const) : ('refused' as const) };
  }),
);
