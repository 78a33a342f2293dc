import type { ImportMapping, ImportPreview } from '@reeve/contract';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { swapped } from './wizard.ts';

/** More than this share far away is a fault of how the file is read. */
const MANY = 0.1;

/** Whether the places lie near the agency's areas and, where they do not, what would help, one click each. */
export function NearnessNote({
  nearness,
  mapping,
  onMapping,
}: {
  nearness: ImportPreview['nearness'];
  mapping: ImportMapping | null;
  onMapping: (mapping: ImportMapping) => void;
}): ReactElement | null {
  const t = useT('crime');
  const { number } = useFormat();
  const { compared, located, far, farKm, swap, systems } = nearness;
  if (located === 0 || (compared !== 'nothing' && far === 0)) return null;
  const words = { count: far, of: number(located), km: number(farKm) };
  const isMany = far > located * MANY;
  return (
    <div className="nearness">
      <p>
        {isMany && <Tag tone="now">{t('verdict.look')}</Tag>}{' '}
        {t(compared === 'nothing' ? 'nearness.nothing' : `nearness.${compared}`, words)}{' '}
        {isMany && t(swap || systems.length > 0 ? 'nearness.helps' : 'nearness.noAdvice')}
      </p>
      {mapping && (
        <div className="row wrap">
          {(swap || compared === 'nothing') && (
            <Button onClick={() => onMapping(swapped(mapping))}>{t('nearness.swap')}</Button>
          )}
          {systems.map((system) => (
            <Button key={system} onClick={() => onMapping({ ...mapping, place: { ...mapping.place, system } })}>
              {t('nearness.system', { system: t(`system.${system}`, { defaultValue: `EPSG:${system}` }) })}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
