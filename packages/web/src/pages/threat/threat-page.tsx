import { closeThreat, readThreat, type ReplyOf } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ReasonedDialog } from '../../components/reasoned-dialog.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { usePathPart } from '../../location.ts';
import { useAcknowledge } from '../../shell/threat-banner.tsx';
import { PhoneLine } from './phone-line.tsx';
import { RecordSection } from './record-section.tsx';
import { StepsSection } from './steps-section.tsx';
import { ThreatNav } from './threat-nav.tsx';
import './threat.css';

export type ReadThreat = ReplyOf<typeof readThreat>;

/** One threat to life: the alarm, who has it, and for those who answer it its record and the log of steps. */
export function ThreatPage(): ReactElement {
  const t = useT('threat');
  const common = useT('common');
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(readThreat, { params: { id } });
  const [isClosing, setClosing] = useState(false);
  return (
    <Page
      stage="act"
      title={t('title')}
      subtitle={
        data && (
          <>
            {t('page.raised')} <TimeText at={data.raisedAt} />
            {data.raisedBy !== null && `, ${data.raisedBy}`}
          </>
        )
      }
      actions={data?.mayClose.allowed && <Button onClick={() => setClosing(true)}>{t('close.open')}</Button>}
    >
      <ThreatNav current={undefined} />
      <ProblemNote error={error} lead={t('page.notRead')} onRetry={() => void refetch()} />
      {!data && !error && <p className="loading">{common('loading')}</p>}
      {data && (
        <>
          <AlarmSection threat={data} />
          {data.readsRecord ? (
            <>
              <StepsSection threat={data} />
              <RecordSection key={data.record?.at ?? ''} threat={data} />
            </>
          ) : (
            <p className="ink2">{t('page.noRecord')}</p>
          )}
        </>
      )}
      {isClosing && data && <CloseDialog id={data.id} onClose={() => setClosing(false)} />}
    </Page>
  );
}

function AlarmSection({ threat }: { threat: ReadThreat }): ReactElement {
  const t = useT('threat');
  const client = useQueryClient();
  const acknowledge = useAcknowledge(threat.id);
  return (
    <section className="sec" aria-labelledby="threat-alarm">
      <h2 id="threat-alarm">{t('page.alarm')}</h2>
      <dl className="threat-facts">
        {(['atRisk', 'place', 'when', 'phone'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`field.${name}`)}</dt>
            <dd>{threat[name] === '' ? t('field.notKnown') : threat[name]}</dd>
          </div>
        ))}
        <div>
          <dt>{t('page.status')}</dt>
          <dd>
            {threat.closed ? (
              <>
                {t('page.closedBy', { by: threat.closed.by })} <TimeText at={threat.closed.at} />:{' '}
                {threat.closed.reason}
              </>
            ) : threat.acknowledged ? (
              <>
                {t('page.acknowledgedBy', { by: threat.acknowledged.by })} <TimeText at={threat.acknowledged.at} />
              </>
            ) : (
              <b>{t(threat.escalated ? 'banner.escalated' : 'banner.mineWaiting')}</b>
            )}
          </dd>
        </div>
      </dl>
      {!threat.closed && !threat.acknowledged && <PhoneLine />}
      {threat.mayAcknowledge.allowed && (
        <Button
          kind="primary"
          busy={acknowledge.isPending}
          onClick={() =>
            acknowledge.mutate(undefined, {
              onSuccess: () => void client.invalidateQueries({ queryKey: [readThreat.name] }),
            })
          }
        >
          {t('banner.have')}
        </Button>
      )}
      <ProblemNote error={acknowledge.error} lead={t('banner.haveFailed')} />
    </section>
  );
}

function CloseDialog({ id, onClose }: { id: string; onClose: () => void }): ReactElement {
  const t = useT('threat');
  const client = useQueryClient();
  const close = useMutation({
    mutationFn: (reason: string) => call(closeThreat, { params: { id }, input: { reason } }),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries({ queryKey: [readThreat.name] });
    },
  });
  return (
    <ReasonedDialog
      title={t('close.open')}
      act={t('close.do')}
      label={t('close.reason')}
      needsReason={t('close.needs')}
      failed={t('close.failed')}
      busy={close.isPending}
      error={close.error}
      onAct={(reason) => close.mutate(reason)}
      onClose={onClose}
    >
      <p>{t('close.what')}</p>
    </ReasonedDialog>
  );
}
