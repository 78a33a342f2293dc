import type { ImportMapping, ImportSheet } from '@reeve/contract';
import { COLUMN_ROLES } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Select } from '../../components/field/select.tsx';
import { useT } from '../../i18n.ts';
import { roleOf, withRole } from './wizard.ts';

/** What each column means: the guess with its reason and some cells, to be changed where it is wrong. */
export function ColumnTable({
  sheet,
  mapping,
  onChange,
}: {
  sheet: ImportSheet;
  mapping: ImportMapping;
  onChange: (mapping: ImportMapping) => void;
}): ReactElement {
  const t = useT('crime');
  const roles = COLUMN_ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }));
  return (
    <ul className="columns" aria-label={t('columns.title')}>
      {sheet.columns.map((column) => {
        const title = column.title === '' ? t('columns.number', { number: column.number }) : column.title;
        const role = roleOf(column, mapping);
        const same = role !== undefined && sheet.mapping !== null && roleOf(column, sheet.mapping) === role;
        const guess = same ? sheet.guesses.find(({ subject }) => subject === `column.${role}`) : undefined;
        return (
          <li key={column.number}>
            <div>
              <b className="m">{title}</b>
              <p className="mono sm mut cells">{column.sample.join(' · ') || t('columns.empty')}</p>
            </div>
            <div>
              <Select
                aria-label={t('columns.means', { column: title })}
                options={roles}
                value={role}
                placeholder={t('columns.unused')}
                onChange={(chosen) => onChange(withRole(mapping, column, sheet.columns, chosen))}
              />
              {guess && <p className="sm mut">{t(`reason.${guess.because}`)}</p>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
