import { toDayNumber, type Measure } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { Icon } from '../../components/icon.tsx';
import { Link } from '../../components/link.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { MeasureFacts } from '../record/measure-facts.tsx';
import type { Cited } from '../record/record.ts';

/** The stamp: what was fixed, on which day, how long before the start, by which decision. Amber where it came too late. */
export function MeasureStamp({
  measure,
  registeredOn,
  decision,
  isChanged = false,
  fixed,
}: {
  measure: Measure;
  registeredOn: string | undefined;
  decision: Cited | undefined;
  /** The measure that was counted is not the one that was fixed. */
  isChanged?: boolean;
  /** The digest in the log, and what the design could show that day. */
  fixed?: { readonly digest: string; readonly powerNote?: string } | undefined;
}): ReactElement {
  const t = useT('record');
  const format = useFormat();
  const { may } = useSession();
  const days = registeredOn === undefined ? undefined : toDayNumber(measure.startsOn) - toDayNumber(registeredOn);
  const isLate = days !== undefined && days < 0;
  return (
    <section className={isLate || isChanged ? 'stamp broken' : 'stamp'} aria-label={t('stamp.title')}>
      <div className="row">
        <Icon name="stamp" size={18} />
        <b>{t(isLate ? 'stamp.late' : 'stamp.title')}</b>
        {registeredOn !== undefined && <span className="mono on">{format.date(registeredOn)}</span>}
      </div>
      <p>
        {days !== undefined && t(isLate ? 'stamp.after' : 'stamp.before', { count: Math.abs(days) })}{' '}
        {decision && (
          <>
            {t('stamp.by')}{' '}
            <Link to={paths.decision(decision.id)} className="ref">
              {decision.reference}
            </Link>
            .
          </>
        )}
        {isChanged && ` ${t('stamp.changed')}`}
      </p>
      {fixed && (
        <p>
          {t('stamp.digest')}{' '}
          <span className="mono sm digest">
            {may.includes('read_log') ? (
              <Link to={paths.log({ about: fixed.digest })}>{fixed.digest}</Link>
            ) : (
              fixed.digest
            )}
          </span>
        </p>
      )}
      {fixed?.powerNote && <p>{t('stamp.promised', { note: fixed.powerNote })}</p>}
      <MeasureFacts measure={measure} />
    </section>
  );
}
