import { changeAllocationPlan } from '@reeve/contract';
import { HOUR_KINDS, type HourKind } from '@reeve/domain';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { ReasonedDialog } from '../../components/reasoned-dialog.tsx';
import { useLanguage, useT } from '../../i18n.ts';
import { inOrder, type Plan } from './plan.ts';
import { shiftName } from './week-form.ts';

/** Changes the hours of one kind in an area and shift, with a reason; the computed plan stays next to it. */
export function ChangeDialog({
  plan,
  nameOf,
  onChanged,
  onClose,
}: {
  plan: Plan;
  nameOf: (code: string) => string;
  onChanged: () => void;
  onClose: () => void;
}): ReactElement {
  const t = useT('allocation');
  const language = useLanguage();
  const { areas, shifts, computed, change } = plan.body;
  const [area, setArea] = useState<string>();
  const [shift, setShift] = useState<string>();
  const [kind, setKind] = useState<HourKind>();
  const [hours, setHours] = useState('');
  const given = Number(hours.replace(',', '.'));
  const present = (change ?? computed)?.plan ?? computed?.plan;
  const saving = useMutation({
    mutationFn: (reason: string) => {
      if (area === undefined || shift === undefined || kind === undefined) throw new Error('the button was not active');
      const others = (present?.hours ?? []).filter(
        (one) => one.area !== area || one.shift !== shift || one.kind !== kind,
      );
      return call(changeAllocationPlan, {
        params: { id: plan.id },
        input: { version: plan.version, hours: [...others, { area, shift, kind, hours: given }], reason },
      });
    },
    onSuccess: onChanged,
  });
  const isOpen =
    area === undefined || shift === undefined || kind === undefined || hours.trim() === '' || !(given >= 0);
  const places = inOrder(areas, ({ code }) => code).map(({ code }) => ({ value: code, label: nameOf(code) }));
  const times = shifts.map(({ code }) => ({ value: code, label: shiftName(code, language) }));
  return (
    <ReasonedDialog
      title={t('change')}
      act={t('changeDo')}
      label={t('reason')}
      needsReason={t('needsReason')}
      because={isOpen ? t('needsHours') : undefined}
      failed={t('notChanged')}
      busy={saving.isPending}
      error={saving.error}
      onAct={(reason) => saving.mutate(reason)}
      onClose={onClose}
    >
      <ChoiceField id="change-area" label={t('area')} options={places} value={area} onChange={setArea} />
      <ChoiceField id="change-shift" label={t('shift')} options={times} value={shift} onChange={setShift} />
      <ChoiceField
        id="change-kind"
        label={t('kindOf')}
        options={HOUR_KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
        value={kind}
        onChange={setKind}
      />
      <TextField label={t('hours')} inputMode="decimal" value={hours} onChange={setHours} maxLength={8} />
    </ReasonedDialog>
  );
}
