import type { Hazard } from '@reeve/domain';
import { useId, useState, type ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { ChoiceField } from '../../../components/field/choice-field.tsx';
import { TextField } from '../../../components/field/text-field.tsx';
import { useT } from '../../../i18n.ts';
import { withHazardAt, type Block } from '../blocks.ts';
import { HazardTable } from '../hazard-table.tsx';

const LEVELS = ['1', '2', '3', '4', '5'] as const;
type Level = (typeof LEVELS)[number];
const LEVEL_FIELDS = ['impact', 'likelihood', 'residualImpact', 'residualLikelihood'] as const;
type Levels = Readonly<Partial<Record<(typeof LEVEL_FIELDS)[number], Level | undefined>>>;

/** The hazards of a block while it is written: one is added, or corrected in its place, once it has all its levels; none is preselected. */
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
  const [editing, setEditing] = useState<number>();
  const fieldsId = useId();
  const hazards = block.hazards ?? [];
  const entered = hazardOf(hazard, controls, levels);
  const fill = (one: Hazard | undefined, at: number | undefined): void => {
    setHazard(one?.hazard ?? '');
    setControls(one?.controls ?? '');
    setLevels(one ? levelsOf(one) : {});
    setEditing(at);
  };
  const act = editing === undefined ? t('hazard.add') : t('hazard.save', { n: editing + 1 });
  return (
    <>
      <HazardTable
        block={block}
        number={number}
        editing={editing}
        onEdit={(at) => {
          fill(hazards[at], at);
          document.getElementById(fieldsId)?.querySelector('input')?.focus();
        }}
        onRemove={(at) => {
          onHazards(hazards.filter((_, index) => index !== at));
          fill(undefined, undefined);
        }}
      />
      <fieldset id={fieldsId} className="hazard-form">
        <legend className="vh">{act}</legend>
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
          disabled={entered === undefined}
          onClick={() => {
            if (!entered) return;
            onHazards(withHazardAt(hazards, editing, entered));
            fill(undefined, undefined);
          }}
        >
          {act}
        </Button>
        {editing !== undefined && (
          <Button kind="quiet" onClick={() => fill(undefined, undefined)}>
            {t('common:cancel')}
          </Button>
        )}
      </fieldset>
    </>
  );
}

const levelsOf = (one: Hazard): Levels =>
  Object.fromEntries(LEVEL_FIELDS.map((field) => [field, LEVELS.find((level) => level === String(one[field]))]));

/** The hazard as entered, once it is complete. */
function hazardOf(hazard: string, controls: string, levels: Levels): Hazard | undefined {
  const [impact, likelihood, residualImpact, residualLikelihood] = LEVEL_FIELDS.map((field) => levelOf(levels[field]));
  if (hazard.trim().length < 3 || !impact || !likelihood || !residualImpact || !residualLikelihood) return undefined;
  return { hazard: hazard.trim(), impact, likelihood, controls, residualImpact, residualLikelihood };
}

const levelOf = (level: Level | undefined): Hazard['impact'] | undefined =>
  ([1, 2, 3, 4, 5] as const).find((one) => String(one) === level);
