import { Suspense, useState, type ReactElement } from 'react';
import { useRereadAt, useSession } from '../api/session.ts';
import { lazyComponent } from '../components/lazy-component.tsx';
import { useLanguage, useT } from '../i18n.ts';
import { clockText } from '../format.ts';
import { needToKnow } from './need-to-know.ts';
import { useClock } from './use-clock.ts';

const ExerciseClockDialog = lazyComponent(
  async () => (await import('./exercise-clock-dialog.tsx')).ExerciseClockDialog,
);
const PurposeDialog = lazyComponent(async () => (await import('./sign-in/purpose-dialog.tsx')).PurposeDialog);

/** Under what terms this screen is read: exercise or not, when, unit, purpose, clearance, and that reading is logged. */
export function SessionBar(): ReactElement {
  const t = useT('shell');
  const codes = useT('codes');
  const language = useLanguage();
  const { account, clock, purpose, purposeEnded, clearance, groups, may, demo } = useSession();
  useRereadAt(purpose?.until);
  const none = purposeEnded ? t('purposeEnded') : t('noPurpose');
  const now = useClock(clock);
  const [open, setOpen] = useState<'purpose' | 'clock' | undefined>();
  const time = clockText(language, clock.timeZone, now);
  const mayMoveClock = demo && clock.exercise && may.includes('set_exercise_clock');
  return (
    <section className="session" aria-label={t('session')}>
      <span>
        {clock.exercise && <span className="exer">{t('exercise')}</span>}
        <span className="m">{time}</span>
        {mayMoveClock && (
          <button type="button" className="bare" onClick={() => setOpen('clock')}>
            {t('moveClock')}
          </button>
        )}
      </span>
      <span className="unit" title={account.unit}>
        {account.unit}
      </span>
      <span className="for" title={purpose?.justification}>
        <span className="cut">
          {t('common:colon', { label: t('purpose') })}{' '}
          <span className="m">{purpose ? purposeText(purpose.title, purpose.caseRef, t('case')) : none}</span>
        </span>
        <button type="button" className="bare" onClick={() => setOpen('purpose')}>
          {t('change')}
        </button>
      </span>
      <span className="clear">
        {t('common:colon', { label: t('clearance') })} <span className="m">{codes(`classification.${clearance}`)}</span>
        , {t('groups', { count: needToKnow(groups).length })}
      </span>
      <span className="logged">{t('everyReading')}</span>
      <Suspense>
        {open === 'purpose' && <PurposeDialog onClose={() => setOpen(undefined)} />}
        {open === 'clock' && <ExerciseClockDialog now={now} onClose={() => setOpen(undefined)} />}
      </Suspense>
    </section>
  );
}

function purposeText(title: string, caseRef: string | null, word: string): string {
  return caseRef ? `${title}, ${word} ${caseRef}` : title;
}
