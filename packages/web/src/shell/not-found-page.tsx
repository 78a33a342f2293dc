import type { ReactElement } from 'react';
import { Empty } from '../components/empty.tsx';
import { Link } from '../components/link.tsx';
import { Page } from '../components/page.tsx';
import { useT } from '../i18n.ts';
import { paths } from '../paths.ts';

/** An address that leads nowhere. */
export function NotFoundPage(): ReactElement {
  const t = useT('common');
  return (
    <Page title={t('notFound.title')}>
      <Empty
        what={t('notFound.what')}
        why={t('notFound.why')}
        how={<Link to={paths.home()}>{t('notFound.how')}</Link>}
      />
    </Page>
  );
}
