import type { ReportDraft } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Field } from '../../../../components/field/field.tsx';
import { Select } from '../../../../components/field/select.tsx';
import { useT } from '../../../../i18n.ts';
import { FIELD } from './fault-message.ts';
import { FormPlace } from './form-place.tsx';
import { FormSource } from './form-source.tsx';
import { FormText } from './form-text.tsx';
import { FormWhen } from './form-when.tsx';

/** What a part of the form gets: the form, a way to change it, and what is wrong with each field by its element id. */
export interface FormPart {
  readonly form: ReportDraft;
  readonly change: (fields: Partial<ReportDraft>) => void;
  readonly errors: ReadonlyMap<string, string>;
}

/** The telling itself on a wide screen: what, the words, where and when, and the reference of the source. */
export function FormTelling({
  topics,
  onSelect,
  ...part
}: FormPart & {
  topics: readonly { readonly code: string; readonly title: string }[];
  onSelect: (passage: { start: number; end: number }) => void;
}): ReactElement {
  const t = useT('report');
  const common = useT('common');
  const { form, change, errors } = part;
  return (
    <>
      <Field label={t('form.subject')} hint={t('form.subjectHint')} error={errors.get(FIELD.subject)}>
        <input
          id={FIELD.subject}
          className="in"
          maxLength={300}
          autoComplete="off"
          value={form.subject}
          onChange={(event) => change({ subject: event.target.value })}
        />
      </Field>
      <FormText {...part} onSelect={onSelect} />
      <div className="twofold">
        <FormSource {...part} />
        <Field label={t('topic.label')} optional={t('form.optional')}>
          <Select
            id={FIELD.topic}
            placeholder={common('choose')}
            options={topics.map(({ code, title }) => ({ value: code, label: title }))}
            value={form.topic}
            onChange={(topic) => change({ topic })}
          />
        </Field>
      </div>
      <FormWhen {...part} />
      <FormPlace {...part} />
    </>
  );
}
