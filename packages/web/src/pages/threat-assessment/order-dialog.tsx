import { isSentence } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { orderedUnits, type Assessment } from './assessment.ts';
import type { AssessmentActs } from './use-assessment.ts';

/** Orders the units of a kind by a written judgement; without one, what overlaps has no order. */
export function OrderDialog({
  assessment,
  kind,
  save,
  onClose,
}: {
  assessment: Assessment;
  kind: 'crime_area' | 'network';
  save: AssessmentActs['order'];
  onClose: () => void;
}): ReactElement {
  const t = useT('threats');
  const before = assessment.body.orders.find((one) => one.kind === kind);
  const [order, setOrder] = useState<readonly string[]>(orderedUnits(assessment, kind).flat());
  const [reason, setReason] = useState(before?.reason ?? '');
  return (
    <Dialog
      title={t('judgeOrder')}
      onClose={onClose}
      footer={
        <>
          {before && (
            <Button busy={save.isPending} onClick={() => save.mutate({ kind, order: [] }, { onSuccess: onClose })}>
              {t('removeOrder')}
            </Button>
          )}
          <Button
            kind="primary"
            busy={save.isPending}
            because={isSentence(reason) ? undefined : t('needsReason')}
            onClick={() => save.mutate({ kind, order: [...order], reason }, { onSuccess: onClose })}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      <p>{t('judgeOrderWhat')}</p>
      <OrderedUnits assessment={assessment} order={order} onChange={setOrder} />
      <ProseField
        label={t('because')}
        hint={t('orderBecauseHint')}
        rows={3}
        maxLength={1000}
        value={reason}
        onChange={setReason}
      />
      <ProblemNote error={save.error} lead={t('notSaved')} />
    </Dialog>
  );
}

/** The units in their order, each with a button to move it up and down by one. */
function OrderedUnits({
  assessment,
  order,
  onChange,
}: {
  assessment: Assessment;
  order: readonly string[];
  onChange: (order: readonly string[]) => void;
}): ReactElement {
  const t = useT('threats');
  const nameOf = (id: string): string => assessment.body.units.find((one) => one.id === id)?.name ?? '';
  const moved = (from: number, to: number): readonly string[] => {
    const [one, other] = [order[from] ?? '', order[to] ?? ''];
    return order.map((id, at) => (at === from ? other : at === to ? one : id));
  };
  return (
    <ol className="ta-order">
      {order.map((id, at) => (
        <li key={id}>
          <span>
            <span className="mut mono">{at + 1}</span> {nameOf(id)}
          </span>
          {at > 0 && (
            <Button kind="quiet" aria-label={t('up', { name: nameOf(id) })} onClick={() => onChange(moved(at, at - 1))}>
              ↑
            </Button>
          )}
          {at < order.length - 1 && (
            <Button
              kind="quiet"
              aria-label={t('down', { name: nameOf(id) })}
              onClick={() => onChange(moved(at, at + 1))}
            >
              ↓
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
