import { useState, type ReactElement, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { useT } from '../../i18n.ts';
import type { AnyRecord, OfferedMove } from '../record/record.ts';
import { StepDialog } from '../record/step-dialog.tsx';
import { useRecordStep } from '../record/use-record-step.ts';

/**
 * The steps from the present state: those this person may take as buttons, those he may not with the reason in words.
 *
 * @param because further reasons of the page why a step waits, by its target
 * @param children acts of the page, before the steps
 */
export function AssessSteps<S extends string>({
  kind,
  record,
  move,
  because = {},
  children,
}: {
  kind: 'judgement' | 'product';
  record: AnyRecord<S>;
  move: (to: S, version: number, reason: string) => Promise<unknown>;
  because?: Partial<Record<S, string | undefined>>;
  children?: ReactNode;
}): ReactElement | null {
  const t = useT('assess');
  const [open, setOpen] = useState<S | undefined>();
  const allowed = record.actions.filter((step) => step.allowed);
  const refused = record.actions.filter((step) => !step.allowed);
  const leading = allowed.find(({ to }) => because[to] === undefined && to !== 'withdrawn' && to !== 'drafting')?.to;
  const reasons = [...new Set(refused.map((step) => step.because ?? 'role'))];
  if (record.actions.length === 0 && !children) return null;
  const words = (step: OfferedMove<S>): string => t(`step.${kind}.${step.to}.do`);
  return (
    <div className="assess-steps">
      <div className="row wrap">
        {children}
        {allowed.map((step) => (
          <Button
            key={step.to}
            kind={step.to === leading ? 'primary' : 'plain'}
            because={because[step.to]}
            onClick={() => setOpen(step.to)}
          >
            {words(step)}
          </Button>
        ))}
      </div>
      {refused.length > 0 && (
        <ul className="refused-lines mut sm">
          {reasons.map((reason) => (
            <li key={reason}>
              <span className="m">
                {refused
                  .filter((step) => (step.because ?? 'role') === reason)
                  .map(words)
                  .join(', ')}
              </span>
              : {t(`refusal.${reason}`)}
            </li>
          ))}
        </ul>
      )}
      {open !== undefined && (
        <ReasonDialog kind={kind} to={open} record={record} move={move} onClose={() => setOpen(undefined)} />
      )}
    </div>
  );
}

function ReasonDialog<S extends string>({
  kind,
  to,
  record,
  move,
  onClose,
}: {
  kind: 'judgement' | 'product';
  to: S;
  record: AnyRecord<S>;
  move: (to: S, version: number, reason: string) => Promise<unknown>;
  onClose: () => void;
}): ReactElement {
  const t = useT('assess');
  const [reason, setReason] = useState('');
  const step = useRecordStep(record, (version) => move(to, version, reason.trim()), onClose);
  const act = t(`step.${kind}.${to}.do`);
  return (
    <StepDialog
      title={act}
      what={t(`step.${kind}.${to}.what`)}
      act={act}
      step={step}
      because={reason.trim().length < 3 ? t('step.needsReason') : undefined}
      onClose={onClose}
    >
      <Field label={t('step.reason')}>
        <textarea
          className="in"
          rows={3}
          maxLength={2000}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </StepDialog>
  );
}
