import type { Hazard } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';
import type { Block } from './blocks.ts';
import { HazardTable } from './hazard-table.tsx';

const LEVELS = ['1', '2', '3', '4', '5'] as const;
type Level = (typeof LEVELS)[number];
const LEVEL_FIELDS = ['impact', 'likelihood', 'residualImpact', 'residualLikelihood'] as const;
type Levels = Readonly<Partial<Record<(typeof LEVEL_FIELDS)[number], Level | undefined>>>;

/** The hazards of a block while it is written: a hazard is added once it has all its levels, none of them preselected. */
export function HazardEditor({
  block,
  number,
  onHazards,
}: {
  block: Block;
  number: string;
  onHazards: (hazards: readonly Hazard[]) => void;
}): ReactElement {
  const t = useT('assess');
  const [hazard, setHazard] = useState('');
  const [controls, setControls] = useState('');
  const [levels, setLevels] = useState<Levels>({});
  const hazards = block.hazards ?? [];
  const added = hazardOf(hazard, controls, levels);
  return (
    <>
      <HazardTable
        block={block}
        number={number}
        onRemove={(at) => onHazards(hazards.filter((_, index) => index !== at))}
      />
      <fieldset className="hazard-form">
        <legend className="vh">{t('hazard.add')}</legend>
        <TextField label={t('hazard.hazard')} maxLength={300} value={hazard} onChange={setHazard} />
        <TextField label={t('hazard.controls')} maxLength={1000} value={controls} onChange={setControls} />
        {LEVEL_FIELDS.map((field) => (
          <ChoiceField
            key={field}
            label={t(`hazard.${field}`)}
            options={LEVELS.map((value) => ({
              value,
              label: t(`hazard.${/mpact/.test(field) ? 'impactLevel' : 'likelihoodLevel'}.${value}`),
            }))}
            value={levels[field]}
            onChange={(value) => setLevels((before) => ({ ...before, [field]: value }))}
          />
        ))}
        <Button
          disabled={added === undefined}
          onClick={() => {
            if (!added) return;
            onHazards([...hazards, added]);
            setHazard('');
            setControls('');
            setLevels({});
          }}
        >
          {t('hazard.add')}
        </Button>
      </fieldset>
    </>
  );
}

/** The hazard as entered, once it is complete. */
function hazardOf(hazard: string, controls: string, levels: Levels): Hazard | undefined {
  const [impact, likelihood, residualImpact, residualLikelihood] = LEVEL_FIELDS.map((field) => levelOf(levels[field]));
  if (hazard.trim().length < 3 || !impact || !likelihood || !residualImpact || !residualLikelihood) return undefined;
  return { hazard: hazard.trim(), impact, likelihood, controls, residualImpact, residualLikelihood };
}

const levelOf = (level: Level | undefined): Hazard['impact'] | undefined =>
  ([1, 2, 3, 4, 5] as const).find((one) => String(one) === level);
