import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { SiblingNav } from '../record/sibling-nav.tsx';

/** The register of recipients, and what was sent to them. */
export function RecipientNav({ current }: { current: 'register' | 'sent' }): ReactElement {
  const t = useT('handling');
  return (
    <SiblingNav
      label={t('register.label')}
      items={[
        { to: paths.recipients(), label: t('register.tab'), current: current === 'register' },
        { to: paths.sent(), label: t('register.sent'), current: current === 'sent' },
      ]}
    />
  );
}
