import { listStaff } from '@reeve/contract';
import { MOST_ASSESSORS } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { useT } from '../../i18n.ts';

/** Who scores alone: chosen one by one, by name and unit. */
export function AssessorFields({
  value,
  error,
  onChange,
}: {
  value: readonly string[];
  error: string | undefined;
  onChange: (value: readonly string[]) => void;
}): ReactElement {
  const t = useT('threats');
  const { data } = useReading(listStaff, {});
  const staff = data?.items ?? [];
  const nameOf = (id: string): string => staff.find((one) => one.id === id)?.name ?? '';
  return (
    <div id="field-assessorIds" tabIndex={-1}>
      <ChoiceField
        label={t('assessors')}
        hint={t('assessorsHint')}
        error={error}
        placeholder={t('addAssessor')}
        options={staff
          .filter(({ id }) => !value.includes(id))
          .map(({ id, name, unit }) => ({ value: id, label: `${name}, ${unit}` }))}
        value={undefined}
        onChange={(id) => id !== undefined && value.length < MOST_ASSESSORS && onChange([...value, id])}
      />
      {value.length > 0 && (
        <ul className="ta-lines">
          {value.map((id) => (
            <li key={id}>
              {nameOf(id)}{' '}
              <Button
                kind="quiet"
                aria-label={t('removeAssessor', { name: nameOf(id) })}
                onClick={() => onChange(value.filter((one) => one !== id))}
              >
                {t('remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
