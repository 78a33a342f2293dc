import type { ReactElement } from 'react';
import { useT } from '../../../../i18n.ts';
import type { FormPart } from './form-telling.tsx';
import { MarkingFields } from './marking-fields.tsx';

/** The four markings, each by hand. */
export function FormMarkings({
  form,
  change,
  errors,
  groups,
}: FormPart & { groups: readonly { readonly code: string; readonly title: string }[] }): ReactElement {
  const t = useT('report');
  return (
    <section className="sec" aria-labelledby="report-marking">
      <h2 id="report-marking">{t('marking.heading')}</h2>
      <MarkingFields marking={form} onChange={change} errors={errors} groups={groups} />
    </section>
  );
}
