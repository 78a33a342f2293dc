import type { ReactElement } from 'react';
import { Link } from '../../../components/link.tsx';
import { useT } from '../../../i18n.ts';

/** Above a form: the record that the new one serves. */
export function ServedRecord({
  label,
  to,
  record: { title, reference },
}: {
  label: string;
  to: string;
  record: { readonly title: string; readonly reference: string };
}): ReactElement {
  const t = useT('common');
  return (
    <p className="rec-serves">
      {t('colon', { label })} <Link to={to}>{title}</Link> <span className="ref">{reference}</span>
    </p>
  );
}
