import type { ReactElement } from 'react';
import { ForRole } from '../../components/for-role.tsx';
import { Page } from '../../components/page.tsx';
import { useT } from '../../i18n.ts';
import { AssessNav } from './assess-nav.tsx';
import { JudgementForm } from './judgement-form.tsx';

/** State a judgement: how likely, how confident, on what, what else could be, what would change it. */
export function NewJudgementPage(): ReactElement {
  const t = useT('assess');
  return (
    <Page stage="assess" title={t('form.title')} subtitle={t('form.subtitle')}>
      <AssessNav current="judgements" />
      <ForRole act="assess" what={t('form.notYours')} why={t('form.notYoursWhy')}>
        <JudgementForm />
      </ForRole>
    </Page>
  );
}
