import type { SuggestedThing } from '@reeve/contract';
import type { ReactElement } from 'react';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { useT } from '../../i18n.ts';

const NEW = 'new';

/** Entities with the same name or number: a person chooses one of them, or a new one. The program chooses none. */
export function KnownChoice({
  thing,
  value,
  onChange,
}: {
  thing: SuggestedThing;
  value: string | undefined;
  onChange: (entityId: string | undefined) => void;
}): ReactElement {
  const t = useT('know');
  return (
    <ChoiceGroup
      label={t('suggest.same')}
      layout="above"
      options={[
        ...thing.known.map(({ id, title, reference }) => ({ value: id, label: `${title} ${reference}` })),
        { value: NEW, label: t('suggest.newOne') },
      ]}
      value={value ?? NEW}
      onChange={(next) => onChange(next === NEW ? undefined : next)}
    />
  );
}
