import { outcome } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { CodeField } from '../../components/field/code-field.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { TextInput } from '../../components/field/text-input.tsx';
import { useT } from '../../i18n.ts';
import { says } from '../record/form/form-faults.ts';
import { countOf } from '../record/form/number-text.ts';
import { StepDialog } from '../record/step/step-dialog.tsx';
import { useRecordStep } from '../record/step/use-record-step.ts';
import { StopsField, stopsSent, type StopsDraft } from './stops-field.tsx';
import type { Task } from './task-page.tsx';

interface OutputDraft {
  readonly name: string;
  readonly count: string;
}

/** Record what came of a task: what happened, outputs by name and number, hours, complaints. */
export function OutcomeDialog({ task, onClose }: { task: Task; onClose: () => void }): ReactElement {
  const t = useT('act');
  const [happened, setHappened] = useState('');
  const [outputs, setOutputs] = useState<readonly OutputDraft[]>([]);
  const [stops, setStops] = useState<readonly StopsDraft[]>([]);
  const [hours, setHours] = useState('');
  const [complaints, setComplaints] = useState('');
  const counts = stopsSent(stops);
  const counted = outputs.filter(({ name }) => name.trim() !== '');
  const step = useRecordStep(
    task,
    () =>
      call(outcome.create, {
        input: {
          title: happened.trim().slice(0, 300),
          cites: [{ kind: 'task', id: task.id }],
          body: {
            happened: happened.trim(),
            outputs: counted.map(({ name, count }) => ({ name: name.trim(), count: countOf(count) ?? 0 })),
            complaints: countOf(complaints) ?? 0,
            ...(countOf(hours) === undefined ? {} : { hours: countOf(hours) }),
            ...(counts !== undefined && counts.length > 0 && { stops: counts }),
          },
        },
      }),
    onClose,
  );
  const complaintCount = countOf(complaints);
  const because = !says(happened)
    ? t('wrong.happened')
    : complaintCount === undefined || !Number.isInteger(complaintCount)
      ? t('wrong.complaints')
      : counted.some(({ count }) => countOf(count) === undefined)
        ? t('wrong.outputs')
        : counts === undefined
          ? t('wrong.stops')
          : hours.trim() !== '' && countOf(hours) === undefined
            ? t('wrong.hours')
            : undefined;
  return (
    <StepDialog
      title={t('outcome.new')}
      what={t('outcome.what')}
      act={t('outcome.send')}
      step={step}
      because={because}
      onClose={onClose}
    >
      <ProseField
        label={t('outcome.happened')}
        rows={3}
        maxLength={4000}
        data-autofocus
        value={happened}
        onChange={setHappened}
      />
      <div className="two">
        <CodeField label={t('outcome.hours')} optional inputMode="decimal" value={hours} onChange={setHours} />
        <CodeField
          label={t('outcome.complaints')}
          hint={t('outcome.complaintsHint')}
          inputMode="numeric"
          value={complaints}
          onChange={setComplaints}
        />
      </div>
      <OutputLines outputs={outputs} onChange={setOutputs} />
      <StopsField rows={stops} onChange={setStops} />
    </StepDialog>
  );
}

/** What the task put out, by name and number. */
function OutputLines({
  outputs,
  onChange,
}: {
  outputs: readonly OutputDraft[];
  onChange: (outputs: readonly OutputDraft[]) => void;
}): ReactElement {
  const t = useT('act');
  const change = (index: number, fields: Partial<OutputDraft>): void =>
    onChange(outputs.map((line, at) => (at === index ? { ...line, ...fields } : line)));
  return (
    <fieldset className="outputs">
      <legend className="lab">
        {t('outcome.outputs')} <span className="mut">{t('common:optional')}</span>
      </legend>
      <p className="hint">{t('outcome.outputsHint')}</p>
      {outputs.map((line, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines are only ever added at the end
        <div key={index} className="row">
          <TextInput
            aria-label={t('outcome.outputName')}
            maxLength={300}
            value={line.name}
            onChange={(name) => change(index, { name })}
          />
          <TextInput
            mono
            className="count"
            aria-label={t('outcome.outputCount')}
            inputMode="decimal"
            value={line.count}
            onChange={(count) => change(index, { count })}
          />
        </div>
      ))}
      <Button icon="plus" onClick={() => onChange([...outputs, { name: '', count: '' }])}>
        {t('outcome.addOutput')}
      </Button>
    </fieldset>
  );
}
