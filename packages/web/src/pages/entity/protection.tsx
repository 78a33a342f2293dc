import { moveProtection, protectAddress, type readEntity, type ReplyOf } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field/field.tsx';
import { TextArea } from '../../components/field/text-area.tsx';
import { ReasonedDialog } from '../../components/reasoned-dialog.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { refreshRecords } from '../record/step/refresh.ts';

type Entity = ReplyOf<typeof readEntity>;
type Step = 'ask' | 'lift' | 'keep';

/** Protects an address; nothing for other entities, for a protected one, or for a post that protects none. */
export function ProtectButton({ entity }: { entity: Entity }): ReactElement | null {
  const t = useT('know');
  const { may } = useSession();
  const [isOpen, setOpen] = useState(false);
  if (entity.kind !== 'address' || entity.protection !== null || !may.includes('protect_address')) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('protection.act')}</Button>
      {isOpen && <ProtectDialog id={entity.id} onClose={() => setOpen(false)} />}
    </>
  );
}

function ProtectDialog({ id, onClose }: { id: string; onClose: () => void }): ReactElement {
  const t = useT('know');
  const client = useQueryClient();
  const [written, setWritten] = useState('');
  const spellings = written.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const protect = useMutation({
    mutationFn: (reason: string) => call(protectAddress, { params: { id }, input: { reason, spellings } }),
    onSuccess: () => {
      onClose();
      void refreshRecords(client);
    },
  });
  return (
    <ReasonedDialog
      title={t('protection.dialog')}
      act={t('protection.act')}
      label={t('protection.reason')}
      needsReason={t('protection.needsReason')}
      failed={t('protection.failed')}
      busy={protect.isPending}
      error={protect.error}
      onAct={protect.mutate}
      onClose={onClose}
    >
      <p className="ink2">{t('protection.effect')}</p>
      <Field label={t('protection.spellings')}>
        <TextArea rows={3} value={written} onChange={setWritten} />
      </Field>
    </ReasonedDialog>
  );
}

/** By whom and why an address is protected, and the two steps to lift it. */
export function ProtectionNote({ entity }: { entity: Entity }): ReactElement | null {
  const t = useT('know');
  const format = useFormat();
  const [step, setStep] = useState<Step | undefined>();
  const { protection, id } = entity;
  if (protection === null) return null;
  const { lifting } = protection;
  const said = (one: { because: string; by: string; at: string }) => ({
    name: one.by,
    day: format.date(one.at.slice(0, 10)),
    because: one.because,
  });
  const steps: readonly Step[] = lifting === null ? ['ask'] : lifting.byMe ? [] : ['lift', 'keep'];
  return (
    <section aria-labelledby="protection">
      <h2 id="protection">{t('protection.title')}</h2>
      <p>{t('protection.what')}</p>
      <p>{t('protection.set', said(protection))}</p>
      {lifting && <p>{t('protection.asked', said(lifting))}</p>}
      {lifting?.byMe === true && <p className="hint">{t('protection.own')}</p>}
      <p>
        {steps.map((one) => (
          <Button key={one} onClick={() => setStep(one)}>
            {t(`protection.${one}`)}
          </Button>
        ))}
      </p>
      {step && <MoveDialog id={id} step={step} onClose={() => setStep(undefined)} />}
    </section>
  );
}

function MoveDialog({ id, step, onClose }: { id: string; step: Step; onClose: () => void }): ReactElement {
  const t = useT('know');
  const client = useQueryClient();
  const move = useMutation({
    mutationFn: (reason: string) => call(moveProtection, { params: { id }, input: { step, reason } }),
    onSuccess: () => {
      onClose();
      void refreshRecords(client);
    },
  });
  return (
    <ReasonedDialog
      title={t(`protection.${step}`)}
      act={t(`protection.${step}`)}
      label={t('protection.why')}
      needsReason={t('protection.needsReason')}
      failed={t('protection.failed')}
      busy={move.isPending}
      error={move.error}
      onAct={move.mutate}
      onClose={onClose}
    >
      <p className="ink2">{t('protection.what')}</p>
    </ReasonedDialog>
  );
}
