import { useState, type ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { countOf } from '../record/form/number-text.ts';
import type { Assessment } from './assessment.ts';
import { CountedLine } from './counted-line.tsx';
import type { AssessmentActs } from './use-assessment.ts';
import { WarningDialog } from './warning-dialog.tsx';

type Warning = Assessment['body']['warnings'][number];

/** Warning indicators with their lines: what is counted, where it is now, and since when a line is crossed. */
export function Warnings({ assessment, acts }: { assessment: Assessment; acts: AssessmentActs }): ReactElement | null {
  const t = useT('threats');
  const { may } = useSession();
  const [isAdding, setAdding] = useState(false);
  const [reading, setReading] = useState<Warning>();
  const { body, warnings, state } = assessment;
  const mayWork = may.includes('assess') && !['superseded', 'withdrawn'].includes(state);
  if (body.warnings.length === 0 && !mayWork) return null;
  return (
    <section aria-label={t('warnings')}>
      <h2>{t('warnings')}</h2>
      {body.warnings.length === 0 && <p className="mut">{t('noWarnings')}</p>}
      <ul className="ta-lines">
        {body.warnings.map((one) => {
          const now = warnings.find(({ id }) => id === one.id);
          const unit = body.units.find(({ id }) => id === one.unitId)?.name ?? '';
          return (
            <li key={one.id} className={now?.is === 'crossed' ? 'ta-crossed' : undefined}>
              {t('common:colon', { label: unit })} {one.text}.{' '}
              <span className="mut">
                {t(`lineOf.${one.direction}`, { line: one.line })}; {t('inARow', { count: one.times })}.
              </span>{' '}
              {now?.is === 'crossed' && now.since !== null && (
                <b>
                  {t('crossedOn')} <DateText on={now.since} /> ({now.inRow.join(', ')})
                </b>
              )}
              {now?.is === 'quiet' && now.latest && (
                <span>
                  {t('latest', { value: now.latest.value })} <DateText on={now.latest.on} />
                </span>
              )}
              {now?.is === 'not_read' && <span className="ta-unknown">{t('notRead')}</span>}
              {now?.is === 'not_known' && <span className="ta-unknown">{t('notKnown')}</span>}{' '}
              {now && one.counted && <CountedLine counted={one.counted} now={now} />}
              {mayWork && !one.counted && (
                <Button
                  kind="quiet"
                  aria-label={t('enterReadingOf', { text: one.text })}
                  onClick={() => setReading(one)}
                >
                  {t('enterReading')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {mayWork && <Button onClick={() => setAdding(true)}>{t('addWarning')}</Button>}
      {isAdding && <WarningDialog assessment={assessment} save={acts.warning} onClose={() => setAdding(false)} />}
      {reading && <ReadingDialog warning={reading} save={acts.reading} onClose={() => setReading(undefined)} />}
    </section>
  );
}

function ReadingDialog({
  warning,
  save,
  onClose,
}: {
  warning: Warning;
  save: AssessmentActs['reading'];
  onClose: () => void;
}): ReactElement {
  const t = useT('threats');
  const { clock } = useSession();
  const [on, setOn] = useState<string | undefined>(clock.today);
  const [typed, setTyped] = useState('');
  const value = countOf(typed);
  const isWhole = on !== undefined && value !== undefined;
  return (
    <Dialog
      title={t('enterReading')}
      onClose={onClose}
      footer={
        <Button
          kind="primary"
          busy={save.isPending}
          because={isWhole ? undefined : t('needsReading')}
          onClick={() => isWhole && save.mutate({ warningId: warning.id, on, value }, { onSuccess: onClose })}
        >
          {t('save')}
        </Button>
      }
    >
      <p>{warning.text}</p>
      <div className="two">
        <TextField label={t('readingValue')} inputMode="decimal" maxLength={9} value={typed} onChange={setTyped} />
        <DateField label={t('readingOn')} max={clock.today} value={on} onChange={setOn} />
      </div>
      <ProblemNote error={save.error} lead={t('notSaved')} />
    </Dialog>
  );
}
