import type { ReactElement } from 'react';
import { useSession } from '../../../api/session.ts';
import { Button } from '../../../components/button.tsx';
import { DateField } from '../../../components/field/date-field.tsx';
import { ProseField } from '../../../components/field/prose-field.tsx';
import { TextField } from '../../../components/field/text-field.tsx';
import { useT } from '../../../i18n.ts';
import { nextKey, type OrderDraft } from '../decision-draft.ts';
import { OwnerField } from '../../record/form/colleague-field.tsx';
import type { DecisionPart } from './decision-part.ts';

/** The most tasks the record takes with one decision. */
const MOST = 20;

/** Tasks that are ordered with the decision. Owner and due date are those of the decision, unless another is chosen. */
export function OrderEditor({ draft, onChange, needed }: DecisionPart): ReactElement {
  const t = useT('decide');
  const { orders } = draft;
  const set = (next: readonly OrderDraft[]): void => onChange({ orders: next });
  const error = needed('order_dates') ?? needed('order_hours');
  return (
    <section className="order-editor" aria-labelledby="orders">
      <h2 id="orders">{t('order.list')}</h2>
      {orders.map((order, nth) => (
        <OneOrder
          key={order.key}
          number={nth + 1}
          order={order}
          onChange={(fields) => set(orders.map((one) => (one.key === order.key ? { ...one, ...fields } : one)))}
          onRemove={() => set(orders.filter((one) => one.key !== order.key))}
        />
      ))}
      {error && <p className="error">{error}</p>}
      {orders.length < MOST && (
        <Button
          icon="plus"
          onClick={() =>
            set([
              ...orders,
              {
                key: nextKey(orders),
                instruction: '',
                ownerId: undefined,
                dueOn: undefined,
                startsOn: undefined,
                endsOn: undefined,
                hours: '',
              },
            ])
          }
        >
          {t('order.add')}
        </Button>
      )}
      {orders.length === 0 && <span className="hint"> {t('order.none')}</span>}
    </section>
  );
}

function OneOrder({
  number,
  order,
  onChange,
  onRemove,
}: {
  number: number;
  order: OrderDraft;
  onChange: (fields: Partial<OrderDraft>) => void;
  onRemove: () => void;
}): ReactElement {
  const t = useT('decide');
  const { clock } = useSession();
  return (
    <fieldset className="order">
      <legend className="lab">{t('order.one', { number })}</legend>
      <ProseField
        label={t('order.instruction')}
        rows={2}
        maxLength={4000}
        value={order.instruction}
        onChange={(instruction) => onChange({ instruction })}
      />
      <div className="two">
        <OwnerField
          label={t('order.owner')}
          hint={t('order.asDecision')}
          value={order.ownerId}
          onChange={(ownerId) => onChange({ ownerId })}
        />
        <DateField
          label={t('order.due')}
          hint={t('order.asDecision')}
          min={clock.today}
          value={order.dueOn}
          onChange={(dueOn) => onChange({ dueOn })}
        />
        <DateField
          label={t('order.startsOn')}
          optional
          value={order.startsOn}
          onChange={(startsOn) => onChange({ startsOn })}
        />
        <DateField
          label={t('order.endsOn')}
          optional
          value={order.endsOn}
          onChange={(endsOn) => onChange({ endsOn })}
        />
        <TextField
          label={t('order.hours')}
          optional
          inputMode="decimal"
          value={order.hours}
          onChange={(hours) => onChange({ hours })}
        />
      </div>
      <Button onClick={onRemove}>
        {t('order.remove')}
        <span className="vh"> {number}</span>
      </Button>
    </fieldset>
  );
}
