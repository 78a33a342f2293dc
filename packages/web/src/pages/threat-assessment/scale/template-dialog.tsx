import { addAssessmentTemplate, listAssessmentTemplates, type RegisteredTemplate } from '@reeve/contract';
import { ASSESSED_UNITS, type AssessedUnit } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { ChoiceField } from '../../../components/field/choice-field.tsx';
import { ProseField } from '../../../components/field/prose-field.tsx';
import { TextField } from '../../../components/field/text-field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useT } from '../../../i18n.ts';
import { type OwnIndicator, OwnIndicators, WEIGHTS } from './own-indicators.tsx';

interface TemplateDraft {
  readonly unit: AssessedUnit;
  readonly name: string;
  readonly because: string;
  /** Weights of the supplied indicators by their id; one without a weight is not used. */
  readonly weights: Readonly<Record<string, number>>;
  readonly own: readonly OwnIndicator[];
}

const isShort = (text: string): boolean => text.trim().length < 3;
const ownOf = (after: RegisteredTemplate | undefined): readonly OwnIndicator[] =>
  (after?.indicators ?? []).flatMap(({ id, name, weight, own }) => (own ? [{ key: id, id, name, weight }] : []));
const weightsOf = (template: RegisteredTemplate | undefined): Readonly<Record<string, number>> =>
  Object.fromEntries((template?.indicators ?? []).flatMap(({ id, weight, own }) => (own ? [] : [[id, weight]])));

/** Adds a template, or a version after one; no version is edited. */
export function TemplateDialog({
  after,
  supplied,
  onClose,
}: {
  after: RegisteredTemplate | undefined;
  /** The supplied templates, with the names of their indicators. */
  supplied: readonly RegisteredTemplate[];
  onClose: () => void;
}): ReactElement {
  const t = useT('scales');
  const client = useQueryClient();
  const suppliedOf = (of: AssessedUnit): RegisteredTemplate | undefined => supplied.find((one) => one.unit === of);
  const [draft, setDraft] = useState<TemplateDraft>(() => {
    const unit = after?.unit ?? 'crime_area';
    const weights = weightsOf(after ?? suppliedOf(unit));
    return { unit, name: after?.name ?? '', because: '', weights, own: ownOf(after) };
  });
  const set = (part: Partial<TemplateDraft>): void => setDraft((present) => ({ ...present, ...part }));
  const add = useMutation({
    mutationFn: () =>
      call(addAssessmentTemplate, {
        input: { ...(after ? { code: after.code } : {}), ...templateInput(draft, suppliedOf(draft.unit)) },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [listAssessmentTemplates.name] });
      onClose();
    },
  });
  const isEmpty = Object.keys(draft.weights).length + draft.own.length === 0;
  const isOpen =
    isShort(draft.name) ||
    isShort(draft.because) ||
    draft.own.some((one) => isShort(one.name) || one.weight === undefined);
  return (
    <Dialog
      wide
      title={after ? t('template.nextOf', { name: after.name || t('template.supplied') }) : t('template.add')}
      onClose={onClose}
      footer={
        <Button
          kind="primary"
          busy={add.isPending}
          because={isOpen || isEmpty ? t('template.needs') : undefined}
          onClick={() => add.mutate()}
        >
          {t('save')}
        </Button>
      }
    >
      {!after && (
        <ChoiceField
          label={t('template.kind')}
          options={ASSESSED_UNITS.map((value) => ({ value, label: t(`template.unit.${value}`) }))}
          value={draft.unit}
          onChange={(unit) => unit && set({ unit, weights: weightsOf(suppliedOf(unit)) })}
        />
      )}
      <TextField label={t('template.name')} maxLength={120} value={draft.name} onChange={(name) => set({ name })} />
      <SuppliedWeights
        template={suppliedOf(draft.unit)}
        weights={draft.weights}
        onChange={(weights) => set({ weights })}
      />
      <OwnIndicators own={draft.own} onChange={(own) => set({ own })} />
      <ProseField
        label={t('because')}
        hint={t('becauseHint')}
        rows={2}
        maxLength={300}
        value={draft.because}
        onChange={(because) => set({ because })}
      />
      <ProblemNote error={add.error} lead={t('notSaved')} />
    </Dialog>
  );
}

function withWeight(
  weights: Readonly<Record<string, number>>,
  id: string,
  weight: string | undefined,
): Readonly<Record<string, number>> {
  const others = Object.fromEntries(Object.entries(weights).filter(([one]) => one !== id));
  return weight === undefined ? others : { ...others, [id]: Number(weight) };
}

function templateInput(draft: TemplateDraft, supplied: RegisteredTemplate | undefined) {
  const weighted = (supplied?.indicators ?? []).flatMap(({ id }) => {
    const weight = draft.weights[id];
    return weight === undefined ? [] : [{ id, weight }];
  });
  const added = draft.own.map(({ id, name, weight }) => ({
    ...(id === undefined ? {} : { id }),
    name: name.trim(),
    weight: weight ?? 1,
  }));
  const { unit, name, because } = draft;
  return { unit, name: name.trim(), because: because.trim(), indicators: [...weighted, ...added] };
}

/** The supplied indicators of a kind of unit, each with the weight it has in this template. */
function SuppliedWeights({
  template,
  weights,
  onChange,
}: {
  template: RegisteredTemplate | undefined;
  weights: Readonly<Record<string, number>>;
  onChange: (weights: Readonly<Record<string, number>>) => void;
}): ReactElement {
  const t = useT('scales');
  return (
    <fieldset>
      <legend className="lab">{t('template.weights')}</legend>
      <p className="hint">{t('template.weightsHint')}</p>
      <div className="sc-weights">
        {template?.indicators.map(({ id, name: indicator }) => (
          <ChoiceField
            key={id}
            label={indicator}
            placeholder={t('template.notUsed')}
            options={WEIGHTS}
            value={weights[id] === undefined ? undefined : String(weights[id])}
            onChange={(next) => onChange(withWeight(weights, id, next))}
          />
        ))}
      </div>
    </fieldset>
  );
}
