import type { Report, SuggestedThing } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { useT } from '../../i18n.ts';
import { useKeys } from '../../shell/command/use-keys.ts';
import { PersonLink } from './person-link.tsx';

/** Which link of the report the words mean: it has category and legal basis. None is chosen by the program. */
export function PersonChoice({
  report,
  thing,
  value,
  onChange,
}: {
  report: Report;
  thing: SuggestedThing;
  value: string | undefined;
  onChange: (personId: string) => void;
}): ReactElement {
  const t = useT('know');
  const codes = useT('codes');
  const [isAdding, setAdding] = useState(false);
  const digits = Object.fromEntries(
    report.persons.slice(0, 9).map(({ id }, nth) => [String(nth + 1), () => onChange(id)]),
  );
  useKeys({ ...digits, k: () => setAdding(true) });
  return (
    <>
      {report.persons.length > 0 && (
        <ChoiceGroup
          label={t('suggest.link')}
          layout="above"
          options={report.persons.map(({ id, name, category }, nth) => ({
            value: id,
            label: `${nth + 1}  ${t('common:colon', { label: name })} ${codes(`category.${category}`)}`,
          }))}
          value={value}
          onChange={onChange}
        />
      )}
      {!isAdding && (
        <Button kind="quiet" keys="k" onClick={() => setAdding(true)}>
          {t('suggest.addLink')}
        </Button>
      )}
      {isAdding && (
        <PersonLink
          report={report}
          name={thing.name}
          onAdded={(id) => {
            setAdding(false);
            onChange(id);
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}
