import { setPurpose } from '@reeve/contract';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession, useSetSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { CodeField } from '../../components/field/code-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';

/** What the work is for: one purpose, why, and the case if there is one. Nothing is preselected. */
export function PurposeForm({
  onDone,
  onCancel,
}: {
  onDone?: () => void;
  onCancel?: (() => void) | undefined;
}): ReactElement {
  const t = useT('shell');
  const common = useT('common');
  const session = useSession();
  const take = useSetSession();
  const [purpose, setChosen] = useState<string | undefined>();
  const [justification, setJustification] = useState('');
  const [caseRef, setCaseRef] = useState('');
  const [tried, setTried] = useState(false);
  const send = useMutation({
    mutationFn: (chosen: string) =>
      call(setPurpose, {
        input: { purpose: chosen, justification: justification.trim(), caseRef: caseRef.trim() || null },
      }),
    onSuccess: (next) => {
      take(next);
      onDone?.();
    },
  });
  const short = justification.trim().length < 3;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (purpose !== undefined && !short) send.mutate(purpose);
      }}
    >
      <ChoiceField
        label={t('purposeForm.purpose')}
        hint={t('purposeForm.purposeHint')}
        error={tried && purpose === undefined ? t('purposeForm.purposeMissing') : undefined}
        data-autofocus
        options={session.purposes.map(({ code, title }) => ({ value: code, label: title }))}
        value={purpose}
        onChange={setChosen}
      />
      <TextField
        label={t('purposeForm.why')}
        hint={t('purposeForm.whyHint')}
        error={tried && short ? t('purposeForm.whyMissing') : undefined}
        value={justification}
        maxLength={500}
        autoComplete="off"
        onChange={setJustification}
      />
      <CodeField
        label={t('purposeForm.case')}
        optional
        hint={t('purposeForm.caseHint')}
        value={caseRef}
        maxLength={80}
        autoComplete="off"
        onChange={setCaseRef}
      />
      <ProblemNote error={send.error} />
      <div className="row wrap">
        <Button kind="primary" type="submit" busy={send.isPending}>
          {t('purposeForm.send')}
        </Button>
        {onCancel && <Button onClick={onCancel}>{common('cancel')}</Button>}
      </div>
    </form>
  );
}
