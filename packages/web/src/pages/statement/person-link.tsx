import type { Report } from '@reeve/contract';
import type { ReactElement } from 'react';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { useT } from '../../i18n.ts';

/** The link of a person to the report, by which a statement about them has a category and a legal basis. Nothing is preselected. */
export function PersonLink({
  report,
  value,
  onChange,
}: {
  report: Report;
  value: string | undefined;
  onChange: (personId: string | undefined) => void;
}): ReactElement | null {
  const t = useT('know');
  const codes = useT('codes');
  if (report.persons.length === 0) return null;
  return (
    <ChoiceField
      label={t('suggest.link')}
      hint={t('make.linkHint')}
      optional
      value={value}
      options={report.persons.map(({ id, name, category }) => ({
        value: id,
        label: `${t('common:colon', { label: name })} ${codes(`category.${category}`)}`,
      }))}
      onChange={onChange}
    />
  );
}
