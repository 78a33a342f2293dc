import { listCrimeFacets } from '@reeve/contract';
import { areasNamed } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Link } from '../../components/link.tsx';
import { paths } from '../../paths.ts';

/** Links to the areas that some texts name; nothing if they name none. @param label what the links are, in front of them */
export function NamedAreas({ label, texts }: { label: string; texts: readonly string[] }): ReactElement | null {
  const { data } = useReading(listCrimeFacets, {}, { enabled: texts.some((text) => text.trim() !== ''), keep: true });
  const areas = areasNamed(data?.areas ?? [], texts);
  if (areas.length === 0) return null;
  return (
    <p>
      {label}{' '}
      {areas.map(({ code, name }, nth) => (
        <span key={code}>
          {nth > 0 && ' · '}
          <Link to={paths.area(code)}>{name}</Link>
        </span>
      ))}
    </p>
  );
}
