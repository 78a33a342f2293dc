import { useState, type ReactElement } from 'react';
import { ChoiceGroup } from '../../../../components/field/choice-group.tsx';
import { TextField } from '../../../../components/field/text-field.tsx';
import { useT } from '../../../../i18n.ts';
import { FIELD } from './fault-message.ts';
import type { FormPart } from './form-telling.tsx';

/** The choice that is no topic of the list. */
const OTHER = '…';

/**
 * What a report is about, from the agency's list. A topic gives the report its line of subject, which stays the author's to
 * change; with no topic the line is typed.
 */
export function FormTopic({
  form,
  change,
  errors,
  topics,
}: FormPart & { topics: readonly { readonly code: string; readonly title: string }[] }): ReactElement {
  const t = useT('report');
  const [isOther, setOther] = useState(form.topic === undefined && form.subject !== '');
  const ofTopic = topics.find(({ code }) => code === form.topic)?.title ?? '';
  const pick = (code: string): void => {
    setOther(code === OTHER);
    const isOwn = form.subject.trim() !== '' && form.subject !== ofTopic;
    const title = topics.find((topic) => topic.code === code)?.title ?? '';
    change({ topic: code === OTHER ? undefined : code, ...(isOwn ? {} : { subject: title }) });
  };
  return (
    <>
      <div id={isOther ? FIELD.topic : FIELD.subject}>
        <ChoiceGroup
          label={t('topic.label')}
          layout="above"
          options={[
            ...topics.map(({ code, title }) => ({ value: code, label: title })),
            { value: OTHER, label: t('topic.other') },
          ]}
          value={isOther ? OTHER : form.topic}
          onChange={pick}
          error={isOther ? undefined : errors.get(FIELD.subject)}
        />
      </div>
      {isOther && (
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
      )}
    </>
  );
}
