import { listDataSets } from '@reeve/contract';
import { DATA_SET_KINDS, type DataSetKind } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';

/** The data set an import goes into: one there is, or a new one; undefined: the agency's own recorded crime. */
export type ChosenDataSet = { readonly id: string } | { readonly name: string; readonly kind: DataSetKind } | undefined;

const NEW = 'new';

/** Which data set the file goes into: the agency's own recorded crime unless another is chosen or created. */
export function DataSetChoice({
  value,
  onChange,
}: {
  value: ChosenDataSet;
  onChange: (chosen: ChosenDataSet) => void;
}): ReactElement {
  const t = useT('coverage');
  const { data } = useReading(listDataSets, {});
  const sets = data?.items ?? [];
  const created = value && 'name' in value ? value : undefined;
  return (
    <>
      <ChoiceField
        label={t('set.which')}
        hint={t('set.hint')}
        placeholder={sets.find((one) => one.own && one.kind === 'recorded_crime')?.name ?? t('set.choose')}
        options={[
          ...sets
            .filter((one) => !(one.own && one.kind === 'recorded_crime'))
            .map(({ id, name }) => ({ value: id, label: name })),
          { value: NEW, label: t('set.new') },
        ]}
        value={created ? NEW : value && 'id' in value ? value.id : undefined}
        onChange={(id) =>
          onChange(id === NEW ? { name: '', kind: 'recorded_crime' } : id === undefined ? undefined : { id })
        }
      />
      {created && (
        <>
          <TextField
            label={t('set.newName')}
            maxLength={120}
            value={created.name}
            onChange={(name) => onChange({ ...created, name })}
          />
          <ChoiceGroup
            layout="above"
            label={t('set.newKind')}
            options={DATA_SET_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            value={created.kind}
            onChange={(kind) => onChange({ ...created, kind })}
          />
        </>
      )}
    </>
  );
}
