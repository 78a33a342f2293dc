import type { ReactElement } from 'react';
import { useSession, useSetSession } from '../../api/session.ts';
import { Dialog } from '../../components/dialog.tsx';
import { useT } from '../../i18n.ts';
import { PersonaList } from '../../pages/sign-in/persona-list.tsx';
import { SignInForm } from '../../pages/sign-in/sign-in-form.tsx';
import { SessionEndNote, type EndNotice } from './session-end.tsx';

/** Sign in again over the page. Another user who signs in here begins with an empty page, not with this one's text. */
export function SignInDialog({
  because,
  onClose,
  onDone,
}: {
  because: EndNotice | undefined;
  onClose: () => void;
  onDone: () => void;
}): ReactElement {
  const t = useT('shell');
  const { account } = useSession();
  const take = useSetSession();
  const done = (session: Parameters<typeof take>[0]): void => {
    take(session);
    onDone();
  };
  return (
    <Dialog title={t('signIn.again')} onClose={onClose}>
      <SessionEndNote because={because} />
      <p className="s13">{t('signIn.againWhy', { name: account.name })}</p>
      <PersonaList only={account.name} onSession={done} />
      <SignInForm onSession={done} />
    </Dialog>
  );
}
