import { useEffect, useState, type ReactElement } from 'react';
import { askWith, type Interruption } from '../api/interruption.ts';
import { later } from '../components/later.tsx';

const PurposeDialog = later(async () => (await import('./purpose-dialog.tsx')).PurposeDialog);
const SignInDialog = later(async () => (await import('./sign-in-dialog.tsx')).SignInDialog);

/**
 * Signing in again and naming a purpose, over the page: calls that were refused wait here and are repeated, so that
 * nothing typed is lost.
 */
export function InterruptionDialogs(): ReactElement | null {
  const [asked, setAsked] = useState<{ what: Interruption; answer: (lifted: boolean) => void } | undefined>();
  useEffect(() => askWith((what) => new Promise((resolve) => setAsked({ what, answer: resolve }))), []);
  if (!asked) return null;
  const finish = (lifted: boolean): void => {
    setAsked(undefined);
    asked.answer(lifted);
  };
  const Which = asked.what === 'sign_in' ? SignInDialog : PurposeDialog;
  return <Which onDone={() => finish(true)} onClose={() => finish(false)} />;
}
