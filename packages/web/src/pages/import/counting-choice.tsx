import { listAreaSets } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { useT } from '../../i18n.ts';

interface CountingProps {
  /** The set by whose areas crimes are counted; undefined: by the areas in the file. */
  readonly areaSetId: string | undefined;
  readonly onChange: (areaSetId: string | undefined) => void;
}

/** The areas in which the crimes of a file count: those in the file, or by location those of one of the agency's sets. */
export function CountingChoice({ areaSetId, onChange }: CountingProps): ReactElement | null {
  const t = useT('crime');
  const { data } = useReading(listAreaSets, {});
  const sets = data?.items ?? [];
  if (sets.length === 0) return null;
  return (
    <ChoiceField
      label={t('counting.which')}
      hint={t('counting.hint')}
      placeholder={t('counting.inFile')}
      options={sets.map(({ id, name }) => ({ value: id, label: name }))}
      value={sets.find(({ id }) => id === areaSetId)?.id}
      onChange={onChange}
    />
  );
}

/** Offers the agency's sets for a file whose areas are mostly not the agency's. */
export function CountingOffer({ onChange }: Pick<CountingProps, 'onChange'>): ReactElement | null {
  const t = useT('crime');
  const { data } = useReading(listAreaSets, {});
  const sets = data?.items ?? [];
  if (sets.length === 0) return null;
  return (
    <div>
      <p>{t('counting.offer')}</p>
      <p className="row wrap">
        {sets.map(({ id, name }) => (
          <Button key={id} onClick={() => onChange(id)}>
            {t('counting.use', { set: name })}
          </Button>
        ))}
      </p>
    </div>
  );
}

/** How many rows of a file are in none of the areas in which they count. */
export function CountingResult({
  areaSetId,
  outside,
}: {
  areaSetId: string | undefined;
  outside: number;
}): ReactElement | null {
  const t = useT('crime');
  const { data } = useReading(listAreaSets, {});
  const set = data?.items.find(({ id }) => id === areaSetId)?.name;
  if (set === undefined) return null;
  return <p>{outside === 0 ? t('counting.all', { set }) : t('counting.outside', { set, count: outside })}</p>;
}
