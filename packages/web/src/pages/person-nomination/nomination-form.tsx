import { personNomination, type Report } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { FormFrame } from '../record/form/form-frame.tsx';
import { useSending } from '../record/form/use-sending.ts';
import { TextField } from '../../components/field/text-field.tsx';
import { askOf, EMPTY_NOMINATION, nominationFaults, type NominationDraft } from './nomination-draft.ts';
import { OperationFields } from './operation-fields.tsx';
import { ReferralFields } from './referral-fields.tsx';

/** What the fields of the form share. */
export interface NominationPart {
  readonly draft: NominationDraft;
  readonly change: (fields: Partial<NominationDraft>) => void;
  /** What is wrong with a field, once its writer has tried to send. */
  readonly wrong: (field: string) => string | undefined;
}

/** Ask for a measure, or of a minor for a referral. One column, nothing preselected. */
export function NominationForm({
  report,
  person,
}: {
  report: Report;
  person: Report['persons'][number];
}): ReactElement {
  const t = useT('decide');
  const { clock } = useSession();
  const [draft, setDraft] = useState(EMPTY_NOMINATION);
  const { minor, name } = person;
  const until = report.reviewOn !== null && report.reviewOn < person.reviewOn ? report.reviewOn : person.reviewOn;
  const faults = nominationFaults(draft, { minor, name, today: clock.today, until });
  const form = useSending({
    missing: [...faults.keys()],
    touched: draft !== EMPTY_NOMINATION,
    save: () =>
      call(personNomination.create, {
        input: {
          title: draft.title.trim(),
          body: { ...askOf(draft, minor), reportId: report.id, personId: person.id },
        },
      }),
    pathOf: paths.personNomination,
  });
  const part: NominationPart = {
    draft,
    change: (fields) => setDraft((before) => ({ ...before, ...fields })),
    wrong: (field) => (form.isWrong(field) ? t(`personNomination.wrong.${faults.get(field) ?? field}`) : undefined),
  };
  return (
    <FormFrame form={form} act={t('personNomination.send')}>
      <TextField
        label={t('personNomination.title')}
        hint={t('personNomination.titleHint')}
        error={part.wrong('title')}
        id="field-title"
        maxLength={300}
        value={draft.title}
        onChange={(title) => part.change({ title })}
      />
      {minor ? <ReferralFields {...part} /> : <OperationFields {...part} until={until} />}
      <p className="hint">{t('personNomination.markingNote')}</p>
    </FormFrame>
  );
}
