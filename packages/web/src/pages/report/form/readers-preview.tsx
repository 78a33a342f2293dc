import { previewReaders } from '@reeve/contract';
import type { ReportDraft } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReading } from '../../../api/query.ts';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useFormat } from '../../../format.ts';
import { useT } from '../../../i18n.ts';
import { isHeld } from './form-faults.ts';
import { asksConditions } from './field/handling-choice.ts';

const READERS = ['raw', 'whileEvaluated', 'released', 'outside'] as const;

/** How many could read this if it were sent as it is marked now: numbers and groups, never names. */
export function ReadersPreview({ form }: { form: ReportDraft }): ReactElement {
  const t = useT('report');
  const format = useFormat();
  const { classification, purpose, tlp, group } = form;
  const isMarked = classification !== undefined && isHeld(classification) && purpose !== undefined;
  const input = {
    classification: classification ?? 'public',
    purpose: purpose ?? '',
    // What the conditions say does not change who may read; leaving them out spares a question at every key.
    handling: { codes: [...form.handling.codes], conditions: asksConditions(form.handling) ? '…' : '' },
    ...(tlp && { tlp }),
    ...(group && { group }),
  };
  const { data, error } = useReading(previewReaders, { input }, { enabled: isMarked, keep: true });
  return (
    <section aria-labelledby="report-readers">
      <h2 id="report-readers">{t('readers.heading')}</h2>
      <dl className="see">
        {READERS.map((who) => (
          <div key={who}>
            <dt>
              {t(`readers.${who}`)}
              <span className="mut">
                {who === 'released' && group !== undefined && purpose !== undefined
                  ? t('readers.releasedTo', { group, purpose })
                  : t(`readers.${who}Who`)}
              </span>
            </dt>
            <dd className="mono">{isMarked && data ? format.number(data[who]) : '…'}</dd>
          </div>
        ))}
      </dl>
      {!isMarked && <p className="hint">{t('readers.notYet')}</p>}
      {isMarked && <ProblemNote error={error} lead={t('readers.failed')} />}
      <p className="hint">{t('readers.afterSending')}</p>
    </section>
  );
}
