import type { ReactElement } from 'react';
import { ForRole } from '../../components/for-role.tsx';
import { Page } from '../../components/page.tsx';
import { useT } from '../../i18n.ts';
import { AssessNav } from '../judgement/assess-nav.tsx';
import { ProductForm } from './product-form.tsx';

/** Begin a product: its type gives the outline, the rest is written in the editor. */
export function NewProductPage(): ReactElement {
  const t = useT('assess');
  return (
    <Page stage="assess" title={t('new.title')} subtitle={t('new.subtitle')}>
      <AssessNav current="products" />
      <ForRole act="assess" what={t('form.notYours')} why={t('form.notYoursWhy')}>
        <ProductForm />
      </ForRole>
    </Page>
  );
}
