import type { InputGiven, saveReadinessPlan } from '@reeve/contract';
import { READINESS_CODES, READINESS_CRITERIA } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { DateInput } from '../../components/field/date-input.tsx';
import { Field } from '../../components/field/field.tsx';
import { Select } from '../../components/field/select.tsx';
import { useT } from '../../i18n.ts';
import { says } from '../record/form/form-faults.ts';

export type Action = InputGiven<typeof saveReadinessPlan>['plan'][number];

/** An action of the plan being written or changed: for which criterion, what, who sees to it, at what cost, by when. */
export function ActionForm({
  action,
  first,
  busy,
  onKeep,
  onCancel,
}: {
  /** The one that is changed; a new one without. */
  action?: Action;
  /** The criterion a new one begins with. */
  first?: string | undefined;
  busy: boolean;
  onKeep: (action: Action) => void;
  onCancel?: () => void;
}): ReactElement {
  const t = useT('readiness');
  const { clock } = useSession();
  const [code, setCode] = useState(action?.code ?? first);
  const [text, setText] = useState(action?.text ?? '');
  const [owner, setOwner] = useState(action?.owner ?? '');
  const [cost, setCost] = useState(action?.cost ?? '');
  const [dueOn, setDueOn] = useState<string | undefined>(action?.dueOn);
  const isWhole = code !== undefined && says(text) && says(owner, 2) && dueOn !== undefined;
  const keep = (): void => {
    if (!code || !dueOn) return;
    const written = { code, text: text.trim(), owner: owner.trim(), cost: cost.trim(), dueOn };
    onKeep({ id: crypto.randomUUID(), state: 'open', ...action, ...written });
  };
  return (
    <>
      <Field label={t('plan.criterion')}>
        <Select
          options={READINESS_CRITERIA.map((one) => ({
            value: one.code,
            label: `${one.code} ${t(`criterion.${one.code}.title`)}`,
          }))}
          value={READINESS_CODES.find((one) => one === code)}
          onChange={setCode}
          placeholder={t('plan.choose')}
        />
      </Field>
      <Field label={t('plan.action')}>
        <textarea
          className="in"
          rows={2}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <div className="two">
        <Field label={t('plan.owner')}>
          <input className="in" maxLength={300} value={owner} onChange={(event) => setOwner(event.target.value)} />
        </Field>
        <Field label={t('plan.cost')} optional={t('common:optional')}>
          <input className="in" maxLength={300} value={cost} onChange={(event) => setCost(event.target.value)} />
        </Field>
      </div>
      <Field label={t('plan.due')}>
        <DateInput {...(action ? {} : { min: clock.today })} value={dueOn} onChange={setDueOn} />
      </Field>
      <div className="row wrap">
        <Button busy={busy} because={isWhole ? undefined : t('plan.missing')} onClick={keep}>
          {t(action ? 'plan.keepChange' : 'plan.keep')}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t('common:cancel')}</Button>}
      </div>
    </>
  );
}
