import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';
import { useFloorAct } from './wording/use-floor-act.ts';

/** The permitted steps on an object, with one reason for the step. */
export function StepButtons<To extends string>({
  actions,
  label,
  act,
}: {
  actions: readonly { readonly to: To; readonly allowed: boolean }[];
  label: (to: To) => string;
  act: (to: To, reason: string) => Promise<unknown>;
}): ReactElement | null {
  const t = useT('workshop');
  const [reason, setReason] = useState('');
  const moving = useFloorAct(
    (to: To) => act(to, reason.trim()),
    () => setReason(''),
  );
  const open = actions.filter((action) => action.allowed);
  if (open.length === 0) return null;
  const because = reason.trim().length < 3 ? t('step.reasonFirst') : undefined;
  return (
    <div className="ws-steps">
      <TextField label={t('step.reason')} maxLength={2000} value={reason} onChange={setReason} />
      <ProblemNote error={moving.error} lead={t('notDone')} />
      <div className="row wrap">
        {open.map(({ to }) => (
          <Button
            key={to}
            busy={moving.isPending && moving.variables === to}
            because={because}
            onClick={() => moving.mutate(to)}
          >
            {label(to)}
          </Button>
        ))}
      </div>
    </div>
  );
}
