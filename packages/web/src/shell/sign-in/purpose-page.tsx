import type { ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { Page } from '../../components/page.tsx';
import { useT } from '../../i18n.ts';
import { PurposeForm } from './purpose-form.tsx';

/** Replaces the page until the user has given a purpose: before that nothing is readable. */
export function PurposePage(): ReactElement {
  const t = useT('shell');
  const { purposeEnded } = useSession();
  return (
    <Page title={t('purposeForm.first')} markingNote={t('purposeForm.nothingShown')}>
      <div className="narrow">
        {purposeEnded && <p className="lead">{t('purposeForm.ended')}</p>}
        <p className="lead">{t('purposeForm.lead')}</p>
        <PurposeForm />
      </div>
    </Page>
  );
}
