import { use, type ReactElement } from 'react';
import { Button } from '../../../../components/button.tsx';
import { ProblemNote } from '../../../../components/problem-note.tsx';
import { useT } from '../../../../i18n.ts';
import { AlarmFields, NO_ALARM } from '../../../threat/alarm-fields.tsx';
import { PhoneLine } from '../../../threat/phone-line.tsx';
import { FIELD } from './fault-message.ts';
import type { FormPart } from './form-telling.tsx';
import { ReportThreatContext } from '../report-threat.ts';

/** A threat to life: phone first, then the alarm, which is sent whatever is still missing from the report. */
export function FormThreat({ form, change }: Pick<FormPart, 'form' | 'change'>): ReactElement | null {
  const t = useT('threat');
  const threat = use(ReportThreatContext);
  if (!threat) return null;
  return (
    <section id={FIELD.threat} className="threat-part" aria-label={t('title')}>
      <PhoneLine />
      {threat.isRaised ? (
        <p>
          <output>{t('raise.isRaised')}</output>
        </p>
      ) : (
        <>
          <AlarmFields value={form.threat ?? NO_ALARM} onChange={(next) => change({ threat: next })} />
          <ProblemNote error={threat.raise.error} lead={t('raise.failed')} />
          <Button kind="primary" busy={threat.raise.isPending} onClick={threat.raiseIfThreat}>
            {t('raise.do')}
          </Button>
          <p className="hint">{t('raise.withReport')}</p>
        </>
      )}
    </section>
  );
}
