import type { ReactElement } from 'react';
import type { MarkingAnswers } from '../../../components/marking/marking-answers.ts';
import { MarkingPicker } from '../../../components/marking/marking-picker.tsx';
import type { Form } from './use-form.ts';

/** The marking of the record that a form makes. */
export function MarkingField({
  form,
}: {
  form: Pick<Form<{ readonly marking: MarkingAnswers }>, 'values' | 'set' | 'isWrong'>;
}): ReactElement {
  return (
    <MarkingPicker
      value={form.values.marking}
      onChange={(marking) => form.set({ marking })}
      isWrong={form.isWrong('marking')}
    />
  );
}
