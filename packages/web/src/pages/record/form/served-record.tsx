import type { ReactElement, ReactNode } from 'react';
import { Link } from '../../../components/link.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useT } from '../../../i18n.ts';
import type { NamedRecord } from './use-named-record.ts';

/**
 * Above a form: the record that the new one serves, which the address names; or why it cannot be read.
 *
 * @param without shown if the address names none
 * @param children the form, once the record is read
 */
export function ServedRecord<T extends { readonly id: string; readonly title: string; readonly reference: string }>({
  label,
  named,
  pathOf,
  without,
  children,
}: {
  label: string;
  named: NamedRecord<T>;
  pathOf: (id: string) => string;
  without?: ReactNode;
  children: (record: T) => ReactNode;
}): ReactElement {
  const t = useT('common');
  const { record } = named;
  return (
    <>
      {!named.isNamed && without}
      <ProblemNote error={named.error} />
      {record && (
        <>
          <p className="rec-serves">
            {t('colon', { label })} <Link to={pathOf(record.id)}>{record.title}</Link>{' '}
            <span className="ref">{record.reference}</span>
          </p>
          {children(record)}
        </>
      )}
    </>
  );
}
