import { listCrimeFacets } from '@reeve/contract';
import { useId, type ComponentProps, type ReactElement } from 'react';
import { useReading } from '../../../api/query.ts';
import { TextField } from '../../../components/field/text-field.tsx';

/** The name of an area: one of the agency's, offered while it is typed, or any other place in words. */
export function AreaNameField(field: Omit<ComponentProps<typeof TextField>, 'list'>): ReactElement {
  const areasId = useId();
  const { data } = useReading(listCrimeFacets, { query: {} }, { once: true });
  return (
    <>
      <TextField {...field} autoComplete="off" list={areasId} />
      <datalist id={areasId}>
        {(data?.areas ?? []).map(({ code, name }) => (
          <option key={code} value={name}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}
