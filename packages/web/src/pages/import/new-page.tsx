import type { ReactElement } from 'react';
import { ForRole } from '../../components/for-role.tsx';
import { Page } from '../../components/page.tsx';
import { useT } from '../../i18n.ts';
import { GatherNav } from './gather-nav.tsx';
import { ImportSteps } from './import-steps.tsx';
import '../record/form/form.css';
import './import.css';
import './wizard.css';

/**
 * Import a file of recorded crime: choose it, check the guessed meaning of its columns, preview the import, state which days it covers,
 * import it. One page: a change further up loses no entered data.
 */
export function NewImportPage(): ReactElement {
  const t = useT('crime');
  return (
    <Page stage="gather" title={t('new.title')} subtitle={t('new.subtitle')}>
      <GatherNav current="imports" />
      <ForRole act="import_crimes" what={t('new.notYours')} why={t('new.notYoursWhy')}>
        <ImportSteps />
      </ForRole>
    </Page>
  );
}
