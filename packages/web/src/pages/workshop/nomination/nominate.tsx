import { createNomination, listStaff } from '@reeve/contract';
import { CAPACITIES, MEMBER_ROLES, type Capacity, type MemberRole } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { useReading } from '../../../api/query.ts';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field/field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { ChoiceField } from '../../../components/field/choice-field.tsx';
import { TextInput } from '../../../components/field/text-input.tsx';
import { useT } from '../../../i18n.ts';
import { ConsentFields, consentInput, NO_CONSENT } from './consent-fields.tsx';
import { useFloorAct } from '../wording/use-floor-act.ts';

const NOBODY = {
  accountId: undefined as string | undefined,
  name: '',
  nominatedBy: '',
  role: undefined as MemberRole | undefined,
  capacity: undefined as Capacity | undefined,
  delegation: '',
  expertise: '',
  consent: NO_CONSENT,
};

/** Record a nomination by a State or organisation; a nominee with an account is notified and answers in person. */
export function Nominate({ documentId }: { documentId: string }): ReactElement {
  const t = useT('workshop');
  const staff = useReading(listStaff, {});
  const [entered, setEntered] = useState(NOBODY);
  const set = (part: Partial<typeof NOBODY>): void => setEntered((before) => ({ ...before, ...part }));
  const { accountId, role, capacity } = entered;
  const chosen = staff.data?.items.find((person) => person.id === accountId);
  const name = chosen?.name ?? entered.name.trim();
  const sending = useFloorAct(
    () => {
      if (!role || !capacity) throw new Error('sent with something missing');
      return call(createNomination, {
        params: { id: documentId },
        input: {
          name,
          role,
          capacity,
          expertise: entered.expertise,
          nominatedBy: entered.nominatedBy.trim(),
          delegation: entered.delegation.trim().toUpperCase(),
          ...consentInput(entered.consent),
          ...(accountId ? { accountId } : {}),
        },
      });
    },
    () => set({ name: '', nominatedBy: '', delegation: '', expertise: '', consent: NO_CONSENT }),
  );
  const line = (field: 'name' | 'nominatedBy' | 'delegation' | 'expertise', max: number) => (
    <TextInput maxLength={max} value={entered[field]} onChange={(text) => set({ [field]: text })} />
  );
  const isWhole = name.length > 1 && entered.nominatedBy.trim().length > 1 && role && capacity;
  return (
    <details>
      <summary>{t('nominate.title')}</summary>
      <div className="rec-form ws-form">
        <div className="two">
          <ChoiceField
            label={t('nominate.account')}
            options={(staff.data?.items ?? []).map((one) => ({ value: one.id, label: `${one.name}, ${one.unit}` }))}
            value={accountId}
            onChange={(next) => set({ accountId: next })}
            placeholder={t('nominate.noAccount')}
          />
          {!chosen && <Field label={t('nominate.name')}>{line('name', 300)}</Field>}
          <Field label={t('nominate.by')}>{line('nominatedBy', 300)}</Field>
          <ChoiceField
            label={t('nominate.role')}
            options={MEMBER_ROLES.map((value) => ({ value, label: t(`review:role.${value}`) }))}
            value={role}
            onChange={(next) => set({ role: next })}
          />
          <ChoiceField
            label={t('nominate.capacity')}
            options={CAPACITIES.map((value) => ({ value, label: t(`review:capacity.${value}`) }))}
            value={capacity}
            onChange={(next) => set({ capacity: next })}
          />
          <Field label={t('nominate.delegation')} optional>
            {line('delegation', 12)}
          </Field>
          <Field label={t('nominate.expertise')} optional>
            {line('expertise', 4000)}
          </Field>
        </div>
        {!chosen && <ConsentFields consent={entered.consent} onChange={(consent) => set({ consent })} />}
        <ProblemNote error={sending.error} lead={t('notDone')} />
        <Button
          busy={sending.isPending}
          because={isWhole ? undefined : t('nominate.first')}
          onClick={() => sending.mutate(undefined)}
        >
          {t('nominate.send')}
        </Button>
      </div>
    </details>
  );
}
