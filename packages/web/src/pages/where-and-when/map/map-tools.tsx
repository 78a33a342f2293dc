import { listDataSets } from '@reeve/contract';
import type { Map as GroundMap } from 'maplibre-gl';
import { useState, type ReactElement } from 'react';
import { useReading } from '../../../api/query.ts';
import { Button } from '../../../components/button.tsx';
import { Select } from '../../../components/field/select.tsx';
import { useFormat } from '../../../format.ts';
import { useT } from '../../../i18n.ts';
import { BESIDE_REPORTS, CELLS_M, type Act, type Selection } from '../selection.ts';
import type { Tool } from './draw-shape.tsx';

const TOOLS: readonly Tool[] = ['lasso', 'polygon', 'circle'];

/** Shapes that choose from the map, and what is drawn over it. */
export function MapTools({
  map,
  tool,
  onTool,
  sets,
  selection,
  act,
}: {
  map: GroundMap | undefined;
  tool: Tool | undefined;
  onTool: (tool: Tool | undefined) => void;
  sets: readonly { readonly id: string; readonly name: string }[];
  selection: Selection;
  act: (act: Act) => void;
}): ReactElement {
  const t = useT('where');
  const { number } = useFormat();
  const { layer, isPublic } = selection;
  return (
    <div className="tools">
      {TOOLS.map((name) => (
        <Button key={name} aria-pressed={tool === name} onClick={() => onTool(tool === name ? undefined : name)}>
          {t(`tool.${name}`)}
        </Button>
      ))}
      <Around map={map} act={act} />
      <span className="sp" />
      {sets.length > 0 && (
        <label className="radius">
          <span>{t('tool.areas')}</span>
          <Select
            placeholder={t('tool.noAreas')}
            options={sets.map(({ id, name }) => ({ value: id, label: name }))}
            value={sets.find(({ id }) => id === selection.areaSet)?.id}
            onChange={(id) => act({ act: 'area set', id: id ?? '' })}
          />
        </label>
      )}
      {!isPublic && <OverlayChoice selection={selection} act={act} />}
      {layer !== 'points' && layer !== 'areas' && (
        <label className="radius">
          <span>{t('tool.cell')}</span>
          <Select
            placeholder={t('tool.fitting')}
            options={CELLS_M.map((cellM) => ({ value: String(cellM), label: `${number(cellM)} ${t('tool.m')}` }))}
            value={selection.cellM === 0 ? undefined : String(selection.cellM)}
            onChange={(value) => act({ act: 'cell', cellM: Number(value ?? 0) })}
          />
        </label>
      )}
    </div>
  );
}

/** Chooses the events within a distance of the middle of the map. */
function Around({ map, act }: { map: GroundMap | undefined; act: (act: Act) => void }): ReactElement {
  const t = useT('where');
  const [radius, setRadius] = useState('300');
  const around = (): void => {
    const radiusM = Number(radius);
    const middle = map?.getCenter();
    if (middle && radiusM > 0) act({ act: 'shape', shape: { kind: 'circle', at: [middle.lng, middle.lat], radiusM } });
  };
  return (
    <>
      <label className="radius">
        <span>{t('tool.within')}</span>
        <input
          inputMode="numeric"
          value={radius}
          size={5}
          onChange={(event) => setRadius(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && around()}
        />
        <span>{t('tool.m')}</span>
      </label>
      <Button kind="quiet" onClick={around}>
        {t('tool.around')}
      </Button>
    </>
  );
}

/** What else is drawn over the events: reports, or another data set than the one they come from. */
function OverlayChoice({ selection, act }: { selection: Selection; act: (act: Act) => void }): ReactElement {
  const t = useT('where');
  const { dataSetId, beside } = selection;
  const dataSets = useReading(listDataSets, {}).data?.items ?? [];
  const others = dataSets.filter(
    ({ id, own, kind }) => id !== dataSetId && !(dataSetId === '' && own && kind === 'recorded_crime'),
  );
  return (
    <label className="radius">
      <span>{t('beside.label')}</span>
      <Select
        placeholder={t('beside.nothing')}
        options={[
          { value: BESIDE_REPORTS, label: t('beside.reports') },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={beside === '' ? undefined : beside}
        onChange={(what) => act({ act: 'beside', what: what ?? '' })}
      />
    </label>
  );
}
