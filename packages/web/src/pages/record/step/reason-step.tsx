import { useState, type ReactElement } from 'react';
import type { AnyRecord } from '../record.ts';
import { ProseField } from '../../../components/field/prose-field.tsx';
import { StepDialog } from './step-dialog.tsx';
import { useRecordStep } from './use-record-step.ts';

/** Before a step is taken: what it does, and why it is taken. */
export function ReasonStep<S extends string>({
  to,
  record,
  move,
  texts,
  onClose,
}: {
  to: S;
  record: AnyRecord<S>;
  move: (to: S, version: number, reason: string) => Promise<unknown>;
  texts: {
    readonly act: string;
    readonly what: string;
    readonly reason: string;
    readonly hint?: string;
    readonly missing: string;
  };
  onClose: () => void;
}): ReactElement {
  const [reason, setReason] = useState('');
  const step = useRecordStep(record, (version) => move(to, version, reason.trim()), onClose);
  return (
    <StepDialog
      title={texts.act}
      what={texts.what}
      act={texts.act}
      step={step}
      because={reason.trim().length < 3 ? texts.missing : undefined}
      onClose={onClose}
    >
      <ProseField
        label={texts.reason}
        hint={texts.hint}
        rows={3}
        maxLength={2000}
        data-autofocus
        value={reason}
        onChange={setReason}
      />
    </StepDialog>
  );
}

/** Steps that are refused for the same reason, and that the same roles can take, together. */
export function byReason<S extends string>(moves: AnyRecord<S>['actions']): readonly RefusedSteps<S>[] {
  const groups = new Map<string, RefusedSteps<S>>();
  for (const move of moves) {
    const because = move.because ?? 'role';
    const key = [because, ...move.roles].join('-');
    groups.set(key, { key, because, roles: move.roles, steps: [...(groups.get(key)?.steps ?? []), move] });
  }
  return [...groups.values()];
}

interface RefusedSteps<S extends string> {
  /** Reason and roles. */
  readonly key: string;
  readonly because: string;
  readonly roles: AnyRecord<S>['actions'][number]['roles'];
  readonly steps: AnyRecord<S>['actions'];
}
