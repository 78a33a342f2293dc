import { adoptDefinition } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { TextArea } from '../../components/field/text-area.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { TextInput } from '../../components/field/text-input.tsx';
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
  return (
    <StepDialog
      title={t('adopt.title')}
      what={t('adopt.what')}
      act={t('adopt.do')}
      step={step}
      because={because}
      onClose={onClose}
    >
      <ChoiceField
        label={t('adopt.definition')}
        data-autofocus
        options={record.body.definitions.map(({ id, source }) => ({ value: id, label: `${id} ${source.by}` }))}
        value={definitionId}
        onChange={setDefinitionId}
        placeholder={t('list.choose')}
      />
      <div className="two">
        <TextField label={t('page.decidedBy')} maxLength={300} value={decidedBy} onChange={setDecidedBy} />
        <DateField label={t('page.decidedOn')} max={clock.today} value={decidedOn} onChange={setDecidedOn} />
      </div>
      <Dissents dissents={dissents} onChange={setDissents} />
    </StepDialog>
  );
}

/** Who did not agree, and why. */
function Dissents({
  dissents,
  onChange,
}: {
  dissents: readonly DissentDraft[];
  onChange: (dissents: readonly DissentDraft[]) => void;
}): ReactElement {
  const t = useT('concept');
  const change = (index: number, fields: Partial<DissentDraft>): void =>
    onChange(dissents.map((one, at) => (at === index ? { ...one, ...fields } : one)));
  return (
    <fieldset className="outputs">
      <legend className="lab">{t('adopt.dissents')}</legend>
      <p className="hint">{t('adopt.dissentsHint')}</p>
      {dissents.map((one, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines are only ever added at the end
        <div key={index} className="dissent-draft">
          <TextInput
            aria-label={t('adopt.who')}
            placeholder={t('adopt.who')}
            maxLength={300}
            value={one.who}
            onChange={(who) => change(index, { who })}
          />
          <TextArea
            aria-label={t('adopt.reason')}
            placeholder={t('adopt.reason')}
            rows={2}
            maxLength={4000}
            value={one.reason}
            onChange={(reason) => change(index, { reason })}
          />
        </div>
      ))}
      <Button icon="plus" onClick={() => onChange([...dissents, { who: '', reason: '' }])}>
        {t('adopt.addDissent')}
      </Button>
    </fieldset>
  );
}
