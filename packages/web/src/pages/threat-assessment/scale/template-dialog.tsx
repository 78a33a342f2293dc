import { addAssessmentTemplate, listAssessmentTemplates, type RegisteredTemplate } from '@reeve/contract';
import { ASSESSED_UNITS, INDICATOR_WEIGHTS, type AssessedUnit } from '@reeve/domain';
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

/** An indicator that the agency adds; `id` if an earlier version has it. */
interface OwnIndicator {
  readonly key: string;
  readonly id: string | undefined;
  readonly name: string;
  readonly weight: number | undefined;
}

const WEIGHTS = INDICATOR_WEIGHTS.map((one) => ({ value: String(one), label: String(one) }));
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
  const [unit, setUnit] = useState<AssessedUnit>(after?.unit ?? 'crime_area');
  const [name, setName] = useState(after?.name ?? '');
  const [because, setBecause] = useState('');
  const [weights, setWeights] = useState(weightsOf(after ?? suppliedOf(unit)));
  const [own, setOwn] = useState(ownOf(after));
  const add = useMutation({
    mutationFn: () =>
      call(addAssessmentTemplate, {
        input: {
          ...(after ? { code: after.code } : {}),
          unit,
          name: name.trim(),
          because: because.trim(),
          indicators: [
            ...(suppliedOf(unit)?.indicators ?? []).flatMap(({ id }) => {
              const weight = weights[id];
              return weight === undefined ? [] : [{ id, weight }];
            }),
            ...own.map((one) => ({
              ...(one.id === undefined ? {} : { id: one.id }),
              name: one.name.trim(),
              weight: one.weight ?? 1,
            })),
          ],
        },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [listAssessmentTemplates.name] });
      onClose();
    },
  });
  const isShort = (text: string): boolean => text.trim().length < 3;
  const isEmpty = Object.keys(weights).length + own.length === 0;
  const isOpen = isShort(name) || isShort(because) || own.some((one) => isShort(one.name) || one.weight === undefined);
  const change = (key: string, part: Partial<OwnIndicator>): void =>
    setOwn(own.map((one) => (one.key === key ? { ...one, ...part } : one)));
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
          value={unit}
          onChange={(next) => {
            if (!next) return;
            setUnit(next);
            setWeights(weightsOf(suppliedOf(next)));
          }}
        />
      )}
      <TextField label={t('template.name')} maxLength={120} value={name} onChange={setName} />
      <fieldset>
        <legend className="lab">{t('template.weights')}</legend>
        <p className="hint">{t('template.weightsHint')}</p>
        <div className="sc-weights">
          {suppliedOf(unit)?.indicators.map(({ id, name: indicator }) => (
            <ChoiceField
              key={id}
              label={indicator}
              placeholder={t('template.notUsed')}
              options={WEIGHTS}
              value={weights[id] === undefined ? undefined : String(weights[id])}
              onChange={(next) => setWeights(withWeight(weights, id, next))}
            />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="lab">{t('template.ownOnes')}</legend>
        <p className="hint">{t('template.ownHint')}</p>
        {own.map((one, at) => (
          <div key={one.key} className="sc-own">
            <TextField
              label={t('template.ownName', { n: at + 1 })}
              maxLength={120}
              value={one.name}
              onChange={(next) => change(one.key, { name: next })}
            />
            <ChoiceField
              label={t('template.ownWeight', { n: at + 1 })}
              options={WEIGHTS}
              value={one.weight === undefined ? undefined : String(one.weight)}
              onChange={(next) => change(one.key, { weight: next === undefined ? undefined : Number(next) })}
            />
            <Button
              kind="quiet"
              aria-label={t('template.removeOwn', { n: at + 1 })}
              onClick={() => setOwn(own.filter(({ key }) => key !== one.key))}
            >
              {t('remove')}
            </Button>
          </div>
        ))}
        <Button
          onClick={() => setOwn([...own, { key: crypto.randomUUID(), id: undefined, name: '', weight: undefined }])}
        >
          {t('template.addOwn')}
        </Button>
      </fieldset>
      <ProseField
        label={t('because')}
        hint={t('becauseHint')}
        rows={2}
        maxLength={300}
        value={because}
        onChange={setBecause}
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
