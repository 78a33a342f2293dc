import { readiness } from '@reeve/contract';
import { LEVELS, type Level } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { Field } from '../../components/field/field.tsx';
import { Page } from '../../components/page.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { missing, says } from '../record/form/form-faults.ts';
import { FormFrame, useForm } from '../record/form/form-frame.tsx';

/** Begin an assessment: of which organisation, at which level, on which day. */
export function NewReadinessPage(): ReactElement {
  const t = useT('readiness');
  const { clock, account } = useSession();
  const [empty] = useState({
    title: '',
    organisation: account.agency,
    level: undefined as Level | undefined,
    // A date can be cleared.
    // oxlint-disable-next-line typescript/no-unnecessary-type-assertion
    assessedOn: clock.today as string | undefined,
  });
  const [form, setForm] = useState(empty);
  const set = (fields: Partial<typeof empty>): void => setForm((before) => ({ ...before, ...fields }));
  const sending = useForm({
    missing: missing({
      title: says(form.title),
      organisation: says(form.organisation, 2),
      level: form.level !== undefined,
      assessedOn: form.assessedOn !== undefined,
    }),
    touched: form !== empty,
    save: () => {
      if (!form.level || !form.assessedOn) throw new Error('sent with something missing');
      return call(readiness.create, {
        input: {
          title: form.title.trim(),
          organisation: form.organisation.trim(),
          level: form.level,
          assessedOn: form.assessedOn,
        },
      });
    },
    pathOf: paths.readiness,
  });
  const needed = (field: string): string | undefined => (sending.isWrong(field) ? t(`wrong.${field}`) : undefined);
  return (
    <Page stage="assess" title={t('new.title')} subtitle={t('new.what')}>
      <FormFrame form={sending} act={t('new.do')}>
        <Field label={t('new.name')} hint={t('new.nameHint')} error={needed('title')}>
          <input
            id="field-title"
            className="in"
            maxLength={300}
            value={form.title}
            onChange={(event) => set({ title: event.target.value })}
          />
        </Field>
        <Field label={t('new.organisation')} error={needed('organisation')}>
          <input
            id="field-organisation"
            className="in"
            maxLength={300}
            value={form.organisation}
            onChange={(event) => set({ organisation: event.target.value })}
          />
        </Field>
        <ChoiceGroup
          layout="above"
          label={t('new.level')}
          options={LEVELS.map((one) => ({ value: one, label: t(`organisationLevel.${one}`) }))}
          value={form.level}
          onChange={(level) => set({ level })}
          error={needed('level')}
        />
        <Field label={t('new.assessedOn')} error={needed('assessedOn')}>
          <DateField
            id="field-assessedOn"
            max={clock.today}
            value={form.assessedOn}
            onChange={(assessedOn) => set({ assessedOn })}
          />
        </Field>
        <p className="hint">{t('new.marking')}</p>
      </FormFrame>
    </Page>
  );
}
