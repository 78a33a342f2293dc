import type { InputGiven, saveReadinessPlan } from '@reeve/contract';
import { READINESS_CODES, READINESS_CRITERIA } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
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
      <ChoiceField
        label={t('plan.criterion')}
        options={READINESS_CRITERIA.map((one) => ({
          value: one.code,
          label: `${one.code} ${t(`criterion.${one.code}.title`)}`,
        }))}
        value={READINESS_CODES.find((one) => one === code)}
        onChange={setCode}
        placeholder={t('plan.choose')}
      />
      <ProseField label={t('plan.action')} rows={2} maxLength={2000} value={text} onChange={setText} />
      <div className="two">
        <TextField label={t('plan.owner')} maxLength={300} value={owner} onChange={setOwner} />
        <TextField label={t('plan.cost')} optional maxLength={300} value={cost} onChange={setCost} />
      </div>
      <DateField label={t('plan.due')} {...(action ? {} : { min: clock.today })} value={dueOn} onChange={setDueOn} />
      <div className="row wrap">
        <Button busy={busy} because={isWhole ? undefined : t('plan.missing')} onClick={keep}>
          {t(action ? 'plan.keepChange' : 'plan.keep')}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t('common:cancel')}</Button>}
      </div>
    </>
  );
}
