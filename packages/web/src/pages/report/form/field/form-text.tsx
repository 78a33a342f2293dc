import type { ReactElement } from 'react';
import { useT } from '../../../../i18n.ts';
import { ProseField } from '../../../../components/field/prose-field.tsx';
import { FIELD } from './fault-message.ts';
import type { FormPart } from './form-telling.tsx';

/** What was seen or heard, in the author's words. */
export function FormText({
  form,
  change,
  errors,
  onSelect,
}: FormPart & {
  /** Where the passage marked in the text begins and ends. */
  onSelect: (passage: { start: number; end: number }) => void;
}): ReactElement {
  const t = useT('report');
  return (
    <ProseField
      label={t('form.text')}
      hint={t('form.textHint')}
      error={errors.get(FIELD.text)}
      id={FIELD.text}
      className="telling"
      rows={4}
      maxLength={100_000}
      value={form.text}
      onChange={(entered) => change({ text: entered })}
      onSelect={({ currentTarget: { selectionStart: start, selectionEnd: end } }) => onSelect({ start, end })}
    />
  );
}
