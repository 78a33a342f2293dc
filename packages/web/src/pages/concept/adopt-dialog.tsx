import { adoptDefinition } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { DateInput } from '../../components/field/date-input.tsx';
import { Field } from '../../components/field/field.tsx';
import { Select } from '../../components/field/select.tsx';
import { useT } from '../../i18n.ts';
import { says } from '../record/form/form-faults.ts';
import { StepDialog } from '../record/step/step-dialog.tsx';
import { useRecordStep } from '../record/step/use-record-step.ts';
import type { Concept } from './concept-page.tsx';

interface DissentDraft {
  readonly who: string;
  readonly reason: string;
}

/** Record which definition was adopted, by whom and when, and who did not agree. */
export function AdoptDialog({ record, onClose }: { record: Concept; onClose: () => void }): ReactElement {
  const t = useT('concept');
  const { clock } = useSession();
  const [definitionId, setDefinitionId] = useState<string | undefined>();
  const [decidedOn, setDecidedOn] = useState<string | undefined>(clock.today);
  const [decidedBy, setDecidedBy] = useState('');
  const [dissents, setDissents] = useState<readonly DissentDraft[]>([]);
  const named = dissents.filter((one) => says(one.who, 2));
  const step = useRecordStep(
    record,
    (version) =>
      call(adoptDefinition, {
        params: { id: record.id },
        input: {
          version,
          definitionId: definitionId ?? '',
          decidedOn: decidedOn ?? '',
          decidedBy: decidedBy.trim(),
          dissents: named.map((one) => ({ who: one.who.trim(), reason: one.reason.trim() })),
        },
      }),
    onClose,
  );
  const because =
    definitionId === undefined
      ? t('adopt.missingDefinition')
      : decidedOn === undefined || !says(decidedBy)
        ? t('adopt.missingBody')
        : named.some((one) => !says(one.reason))
          ? t('adopt.missingReason')
          : undefined;
  const change = (index: number, fields: Partial<DissentDraft>): void =>
    setDissents(dissents.map((one, at) => (at === index ? { ...one, ...fields } : one)));
  return (
    <StepDialog
      title={t('adopt.title')}
      what={t('adopt.what')}
      act={t('adopt.do')}
      step={step}
      because={because}
      onClose={onClose}
    >
      <Field label={t('adopt.definition')}>
        <Select
          data-autofocus
          options={record.body.definitions.map(({ id, source }) => ({ value: id, label: `${id} ${source.by}` }))}
          value={definitionId}
          onChange={setDefinitionId}
          placeholder={t('list.choose')}
        />
      </Field>
      <div className="two">
        <Field label={t('page.decidedBy')}>
          <input
            className="in"
            maxLength={300}
            value={decidedBy}
            onChange={(event) => setDecidedBy(event.target.value)}
          />
        </Field>
        <Field label={t('page.decidedOn')}>
          <DateInput max={clock.today} value={decidedOn} onChange={setDecidedOn} />
        </Field>
      </div>
      <fieldset className="outputs">
        <legend className="lab">{t('adopt.dissents')}</legend>
        <p className="hint">{t('adopt.dissentsHint')}</p>
        {dissents.map((one, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines are only ever added at the end
          <div key={index} className="dissent-draft">
            <input
              className="in"
              aria-label={t('adopt.who')}
              placeholder={t('adopt.who')}
              maxLength={300}
              value={one.who}
              onChange={(event) => change(index, { who: event.target.value })}
            />
            <textarea
              className="in"
              aria-label={t('adopt.reason')}
              placeholder={t('adopt.reason')}
              rows={2}
              maxLength={4000}
              value={one.reason}
              onChange={(event) => change(index, { reason: event.target.value })}
            />
          </div>
        ))}
        <Button icon="plus" onClick={() => setDissents([...dissents, { who: '', reason: '' }])}>
          {t('adopt.addDissent')}
        </Button>
      </fieldset>
    </StepDialog>
  );
}
