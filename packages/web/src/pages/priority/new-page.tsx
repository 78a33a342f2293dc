import { priority } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { DateField } from '../../components/field/date-field.tsx';
import { Field } from '../../components/field/field.tsx';
import { chosenMarking, NO_MARKING } from '../../components/marking/marking-answers.ts';
import { MarkingPicker } from '../../components/marking/marking-picker.tsx';
import { Page } from '../../components/page.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { missing, says } from '../record/form/form-faults.ts';
import { FormFrame, useForm } from '../record/form/form-frame.tsx';
import { OwnerField } from '../record/form/owner-field.tsx';

const PARTS = ['prevention', 'intelligence', 'enforcement', 'measure'] as const;
const EMPTY = {
  title: '',
  code: '',
  prevention: '',
  intelligence: '',
  enforcement: '',
  measure: '',
  reviewOn: undefined as string | undefined,
  ownerId: undefined as string | undefined,
  marking: NO_MARKING,
};

/** Propose a priority to the strategic meeting. */
export function NewPriorityPage(): ReactElement {
  const t = useT('direct');
  const { clock } = useSession();
  const [form, setForm] = useState(EMPTY);
  const set = (fields: Partial<typeof EMPTY>): void => setForm((before) => ({ ...before, ...fields }));
  const marking = chosenMarking(form.marking);
  const sending = useForm({
    missing: missing({
      title: says(form.title),
      code: says(form.code, 1),
      measure: says(form.measure),
      reviewOn: form.reviewOn !== undefined,
      marking: marking !== undefined,
    }),
    touched: form !== EMPTY,
    save: () => {
      if (!form.reviewOn || !marking) throw new Error('sent with something missing');
      return call(priority.create, {
        input: {
          title: form.title.trim(),
          marking,
          ...(form.ownerId ? { ownerId: form.ownerId } : {}),
          body: {
            code: form.code.trim(),
            prevention: form.prevention.trim(),
            intelligence: form.intelligence.trim(),
            enforcement: form.enforcement.trim(),
            measure: form.measure.trim(),
            reviewOn: form.reviewOn,
          },
        },
      });
    },
    pathOf: paths.priority,
  });
  const needed = (field: string): string | undefined => (sending.isWrong(field) ? t(`wrong.${field}`) : undefined);
  return (
    <Page stage="direct" title={t('priority.new')} subtitle={t('priority.newWhat')}>
      <FormFrame form={sending} act={t('priority.send')}>
        <div className="code-and-title">
          <Field label={t('priority.code')} error={needed('code')}>
            <input
              id="field-code"
              className="in mono"
              maxLength={10}
              value={form.code}
              onChange={(event) => set({ code: event.target.value })}
            />
          </Field>
          <Field label={t('priority.title')} error={needed('title')}>
            <input
              id="field-title"
              className="in"
              maxLength={300}
              value={form.title}
              onChange={(event) => set({ title: event.target.value })}
            />
          </Field>
        </div>
        {PARTS.map((part) => (
          <Field
            key={part}
            label={t(`priority.${part}`)}
            hint={t(`priority.${part}Hint`)}
            optional={part === 'measure' ? undefined : t('common:optional')}
            error={part === 'measure' ? needed('measure') : undefined}
          >
            <textarea
              id={`field-${part}`}
              className="in"
              rows={2}
              maxLength={4000}
              value={form[part]}
              onChange={(event) => set({ [part]: event.target.value })}
            />
          </Field>
        ))}
        <div className="two">
          <OwnerField label={t('priority.owner')} value={form.ownerId} onChange={(ownerId) => set({ ownerId })} />
          <Field label={t('priority.reviewOn')} error={needed('reviewOn')}>
            <DateField
              id="field-reviewOn"
              min={clock.today}
              value={form.reviewOn}
              onChange={(reviewOn) => set({ reviewOn })}
            />
          </Field>
        </div>
        <MarkingPicker
          value={form.marking}
          onChange={(next) => set({ marking: next })}
          isWrong={sending.isWrong('marking')}
        />
      </FormFrame>
    </Page>
  );
}
