import { acknowledgeThreat, type ThreatAlarmShown } from '@reeve/contract';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { call } from '../api/client.ts';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { Link } from '../components/link.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import { useFormat } from '../format.ts';
import { useT } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useThreats } from './threats.tsx';

/** More than these are counted and not shown: a screen full of alarms would hide the page. */
const MOST = 4;

/** Open threats to life over every page: unacknowledged ones first. It is in the document even when empty. */
export function ThreatBanner(): ReactElement {
  const t = useT('threat');
  const { items, dutyCommanders, isHeard, isKnown } = useThreats();
  const sorted = items.toSorted((a, b) => Number(a.acknowledged !== null) - Number(b.acknowledged !== null));
  const isAlarmed = sorted.some((one) => one.acknowledged === null);
  const isAnswerer = sorted.some((one) => !one.mine);
  return (
    <section className="alarms" aria-label={t('banner.label')} aria-live="assertive">
      {!isHeard && <p className="alarm-note">{t('banner.unheard')}</p>}
      {sorted.slice(0, MOST).map((one) => (
        <Alarm key={one.id} alarm={one} />
      ))}
      {isKnown && isAlarmed && isAnswerer && dutyCommanders.length === 0 && (
        <p className="alarm-note">{t('phone.noDuty')}</p>
      )}
      {sorted.length > MOST && (
        <p className="alarm-note">
          <Link to={paths.threats()}>{t('banner.more', { count: sorted.length - MOST })}</Link>
        </p>
      )}
    </section>
  );
}

function Alarm({ alarm }: { alarm: ThreatAlarmShown }): ReactElement {
  const t = useT('threat');
  const format = useFormat();
  const acknowledge = useAcknowledge(alarm.id);
  const fields = (['atRisk', 'place', 'when', 'phone'] as const).map((name) => (
    <span key={name}>
      <span className="lab">{t('common:colon', { label: t(`field.${name}`) })}</span>{' '}
      <b>{alarm[name] === '' ? t('field.notKnown') : alarm[name]}</b>
    </span>
  ));
  const { acknowledged } = alarm;
  if (acknowledged)
    return (
      <div className="alarm calm">
        <Icon name="warn" size={14} /> <b>{t('title')}</b>
        {fields[0]}
        {fields[1]}
        <span>{t('banner.acknowledged', { by: acknowledged.by, time: format.instant(acknowledged.at) })}</span>
        <Link to={paths.threat(alarm.id)}>{t('banner.open')}</Link>
      </div>
    );
  return (
    <div className="alarm">
      <p className="alarm-head">
        <Icon name="warn" size={18} /> <b>{t('title')}</b>{' '}
        <span>{t('banner.raised', { time: format.instant(alarm.raisedAt) })}</span>
        {alarm.escalated && !alarm.mine && <b> {t('banner.escalated')}</b>}
      </p>
      <p className="alarm-fields">{fields}</p>
      {alarm.mine && <OwnAlarm alarm={alarm} />}
      <div className="row wrap">
        {alarm.mayAcknowledge.allowed && (
          <Button kind="primary" busy={acknowledge.isPending} onClick={() => acknowledge.mutate()}>
            {t('banner.have')}
          </Button>
        )}
        <Link className="btn" to={paths.threat(alarm.id)}>
          {t('banner.open')}
        </Link>
      </div>
      <ProblemNote error={acknowledge.error} lead={t('banner.haveFailed')} />
    </div>
  );
}

/** The next step for the author of an unacknowledged alarm. */
function OwnAlarm({ alarm }: { alarm: ThreatAlarmShown }): ReactElement {
  const t = useT('threat');
  const { controlRoom } = useThreats();
  if (!alarm.escalated) return <p>{t('banner.mineWaiting')}</p>;
  return (
    <p>
      <b>
        {t('banner.mineEscalated')}{' '}
        {controlRoom === null ? t('phone.noNumber') : t('phone.now', { number: controlRoom })}
      </b>
    </p>
  );
}

/** Put one's name to an alarm. */
export function useAcknowledge(id: string) {
  return useMutation({ mutationFn: () => call(acknowledgeThreat, { params: { id }, input: {} }) });
}
