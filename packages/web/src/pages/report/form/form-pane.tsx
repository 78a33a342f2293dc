import type { ReportDraft } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useT } from '../../../i18n.ts';
import { BeforeYouSend } from './before-you-send.tsx';
import type { FormBounds } from './form-faults.ts';
import { ReadersPreview } from './readers-preview.tsx';
import { RequirementLink } from './field/requirement-link.tsx';

/** Information for the officer next to the form: who will see it, what happens next, what is still missing. */
export function FormPane({
  form,
  bounds,
  change,
}: {
  form: ReportDraft;
  bounds: FormBounds;
  change: (fields: Partial<ReportDraft>) => void;
}): ReactElement {
  const t = useT('report');
  return (
    <div className="pane follows">
      <ReadersPreview form={form} />
      <section aria-labelledby="report-next">
        <h2 id="report-next">{t('next.heading')}</h2>
        <ol className="numbered s13">
          <li>{t('next.evaluated')}</li>
          <li>{t('next.sanitised')}</li>
          <li>{t('next.told')}</li>
        </ol>
      </section>
      <RequirementLink form={form} onChange={change} />
      <BeforeYouSend form={form} bounds={bounds} />
    </div>
  );
}
