import { Suspense, useEffect, useState, type ReactElement } from 'react';
import { askWith, type Interruption, type Refusal } from '../api/interruption.ts';
import { lazyComponent } from '../components/lazy-component.tsx';
import { endNotice } from './sign-in/session-end.tsx';

const ConditionsDialog = lazyComponent(async () => (await import('./conditions-dialog.tsx')).ConditionsDialog);
const PurposeDialog = lazyComponent(async () => (await import('./sign-in/purpose-dialog.tsx')).PurposeDialog);
const ReasonDialog = lazyComponent(async () => (await import('./reason-dialog.tsx')).ReasonDialog);
const SignInDialog = lazyComponent(async () => (await import('./sign-in/sign-in-dialog.tsx')).SignInDialog);

interface Asked {
  readonly nth: number;
  readonly what: Interruption;
  readonly refusal: Refusal;
  readonly answer: (lifted: boolean) => void;
}

/**
 * Signing in again, naming a purpose, giving a reason and acknowledging conditions, over the page: refused calls wait here and are
 * repeated, so that nothing typed is lost. The latest is on top: a call from one of the dialogs may itself be refused, because the session
 * has ended meanwhile.
 */
export function InterruptionDialogs(): ReactElement {
  const [open, setOpen] = useState<readonly Asked[]>([]);
  useEffect(() => {
    let nth = 0;
    return askWith(
      (what, refusal) =>
        new Promise((answer) => setOpen((before) => [...before, { nth: (nth += 1), what, refusal, answer }])),
    );
  }, []);
  const finish = (asked: Asked, lifted: boolean): void => {
    setOpen((before) => before.filter((one) => one !== asked));
    asked.answer(lifted);
  };
  return (
    <Suspense>
      {open.map((asked) => (
        <Question
          key={asked.nth}
          asked={asked}
          onDone={() => finish(asked, true)}
          onClose={() => finish(asked, false)}
        />
      ))}
    </Suspense>
  );
}

function Question({
  asked: { what, refusal },
  ...ends
}: {
  asked: Asked;
  onDone: () => void;
  onClose: () => void;
}): ReactElement {
  if (what === 'sign_in') return <SignInDialog because={endNotice(refusal)} {...ends} />;
  if (what === 'purpose') return <PurposeDialog {...ends} />;
  return 'because' in what ? <ReasonDialog asked={what} {...ends} /> : <ConditionsDialog asked={what} {...ends} />;
}
