import type { ReactElement } from 'react';
import { useT } from '../../../../i18n.ts';
import { CodeField } from '../../../../components/field/code-field.tsx';
import { FIELD } from './fault-message.ts';
import type { FormPart } from './form-telling.tsx';

/** The reference of the source, never who the source is; not asked of what officers saw themselves. */
export function FormSource({ form, change, errors }: FormPart): ReactElement {
  const t = useT('report');
  const isOwn = form.answers.toldBy === 'saw_it_myself';
  return (
    <CodeField
      label={t('form.source')}
      hint={t(isOwn ? 'form.sourceOwn' : 'form.sourceHint')}
      optional={isOwn ? t('form.optional') : undefined}
      error={errors.get(FIELD.sourceReference)}
      id={FIELD.sourceReference}
      maxLength={40}
      autoComplete="off"
      spellCheck={false}
      value={form.sourceReference}
      onChange={(sourceReference) => change({ sourceReference })}
    />
  );
}
