import type { Report } from '@reeve/contract';
import { useMemo, type ReactElement } from 'react';
import { Icon } from '../../../components/icon.tsx';
import { useT } from '../../../i18n.ts';
import { DiffWords } from './diff-words.tsx';
import { RawText } from './raw-text.tsx';
import { AuthorAnswers, CheckRecord, WhereAndWhen } from './raw-record.tsx';
import { wordDiff } from '@reeve/domain';

/** The text that may be read outside the raw compartment: released, or written and waiting for its check. */
export function sanitisedTextOf(report: Pick<Report, 'sanitisedText' | 'raw'>): string | undefined {
  return report.sanitisedText ?? report.raw?.sanitisedDraft ?? undefined;
}

/**
 * Raw and sanitised text side by side, with removed and added words marked. Without the raw compartment there is no raw half at all;
 * without its key it says so.
 */
export function ReportTexts({
  report,
  showDiff,
}: {
  report: Pick<Report, 'sanitisedText' | 'raw' | 'keyAbsent'>;
  showDiff: boolean;
}): ReactElement {
  const t = useT('report');
  const codes = useT('codes');
  const { raw } = report;
  const sanitised = sanitisedTextOf(report);
  const diff = useMemo(
    () => (raw && sanitised !== undefined ? wordDiff(raw.text, sanitised) : undefined),
    [raw, sanitised],
  );
  const isWaiting = report.sanitisedText === null && sanitised !== undefined;
  return (
    <div className={raw || report.keyAbsent ? 'two-texts boxed' : 'two-texts boxed one'}>
      {report.keyAbsent && (
        <section aria-label={t('texts.raw')}>
          <h2>
            <Icon name="lock" size={15} /> {t('texts.raw')} <span className="mut">{t('texts.rawOnly')}</span>
          </h2>
          <p>
            <output>{t('texts.keyAbsent')}</output>
          </p>
        </section>
      )}
      {raw && (
        <section aria-label={t('texts.raw')}>
          <h2>
            <Icon name="lock" size={15} /> {t('texts.raw')} <span className="mut">{t('texts.rawOnly')}</span>
          </h2>
          <RawText text={raw.text} diff={showDiff ? diff : undefined} />
          <p className="hint">
            {t('texts.sourceReference')} <span className="mono">{raw.sourceReference}</span>. {t('texts.identity')}{' '}
            {t('texts.author', { name: raw.author })}
          </p>
          <WhereAndWhen place={raw.place} window={raw.window} />
          <AuthorAnswers answers={raw.answers} />
        </section>
      )}
      <section aria-label={t('texts.sanitised')}>
        <h2>
          <Icon name="eye" size={15} /> {t('texts.sanitised')}{' '}
          {isWaiting && <span className="now">{t(raw?.check ? 'event.check_failed' : 'texts.notChecked')}</span>}
        </h2>
        {sanitised === undefined ? (
          <p className="mut">{t('texts.none')}</p>
        ) : (
          <p className="txt">{diff && showDiff ? <DiffWords runs={diff.after} as="ins" /> : sanitised}</p>
        )}
        {raw?.sanitisedBy && (
          <p className="hint">
            {t('texts.writtenBy', { name: raw.sanitisedBy })}{' '}
            {raw.residualRisk && t('texts.risk', { risk: codes(`residualRisk.${raw.residualRisk}`) })}
          </p>
        )}
        {raw?.sanitisationNote && (
          <p className="hint">
            {t('texts.note')} {raw.sanitisationNote}
          </p>
        )}
        {raw?.check && <CheckRecord check={raw.check} />}
      </section>
    </div>
  );
}
