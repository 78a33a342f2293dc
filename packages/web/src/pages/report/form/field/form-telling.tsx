import type { ReportDraft } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useT } from '../../../../i18n.ts';
import { ChoiceField } from '../../../../components/field/choice-field.tsx';
import { TextField } from '../../../../components/field/text-field.tsx';
import { FIELD } from './fault-message.ts';
import { FormPlace } from './form-place.tsx';
import { FormSource } from './form-source.tsx';
import { FormText, type TextPart } from './form-text.tsx';
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
  text,
  ...part
}: FormPart & {
  topics: readonly { readonly code: string; readonly title: string }[];
  text: TextPart;
}): ReactElement {
  const t = useT('report');
  const { form, change, errors } = part;
  return (
    <>
      <TextField
        label={t('form.subject')}
        hint={t('form.subjectHint')}
        error={errors.get(FIELD.subject)}
        id={FIELD.subject}
        maxLength={300}
        autoComplete="off"
        value={form.subject}
        onChange={(subject) => change({ subject })}
      />
      <FormText {...part} {...text} />
      <div className="twofold">
        <FormSource {...part} />
        <ChoiceField
          label={t('topic.label')}
          optional={t('form.optional')}
          id={FIELD.topic}
          options={topics.map(({ code, title }) => ({ value: code, label: title }))}
          value={form.topic}
          onChange={(topic) => change({ topic })}
        />
      </div>
      <FormWhen {...part} />
      <FormPlace {...part} />
    </>
  );
}
