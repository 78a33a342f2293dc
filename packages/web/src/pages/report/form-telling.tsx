import type { ReportDraft } from '@reeve/domain';
import type { ReactElement } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { Field } from '../../components/field.tsx';
import { useT } from '../../i18n.ts';
import { FIELD } from './fault-message.ts';

/** What a part of the form gets: the form, a way to change it, and what is wrong with each field by its element id. */
export interface FormPart {
  readonly form: ReportDraft;
  readonly change: (fields: Partial<ReportDraft>) => void;
  readonly errors: ReadonlyMap<string, string>;
}

/** The telling itself: what, the words, when, and the reference of the source — never who the source is. */
export function FormTelling({
  form,
  change,
  errors,
  today,
  onSelect,
}: FormPart & {
  today: string;
  /** Where the passage marked in the text begins and ends. */
  onSelect: (passage: { start: number; end: number }) => void;
}): ReactElement {
  const t = useT('report');
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
      <Field label={t('form.text')} hint={t('form.textHint')} error={errors.get(FIELD.text)}>
        <textarea
          id={FIELD.text}
          className="in telling"
          rows={4}
          maxLength={100_000}
          value={form.text}
          onChange={(event) => change({ text: event.target.value })}
          onSelect={({ currentTarget: { selectionStart: start, selectionEnd: end } }) => onSelect({ start, end })}
        />
      </Field>
      <div className="twofold">
        <Field label={t('form.source')} hint={t('form.sourceHint')} error={errors.get(FIELD.sourceReference)}>
          <input
            id={FIELD.sourceReference}
            className="in mono"
            maxLength={40}
            autoComplete="off"
            spellCheck={false}
            value={form.sourceReference}
            onChange={(event) => change({ sourceReference: event.target.value })}
          />
        </Field>
        <Field label={t('form.occurred')} hint={t('form.occurredHint')} optional={t('form.ifKnown')}>
          <DateField
            id={FIELD.occurredOn}
            max={today}
            value={form.occurredOn}
            onChange={(occurredOn) => change({ occurredOn })}
          />
        </Field>
      </div>
    </>
  );
}
