import { signIn, type Session } from '@reeve/contract';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';

/** Login and password. */
export function SignInForm({ onSession }: { onSession: (session: Session) => void }): ReactElement {
  const t = useT('shell');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const send = useMutation({
    mutationFn: () => call(signIn, { input: { login: login.trim(), password } }, { onSessionEnd: 'fail' }),
    onSuccess: (reply) => onSession(reply.session),
    onError: () => setPassword(''),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (login.trim() !== '' && password !== '') send.mutate();
      }}
    >
      <TextField
        label={t('signIn.login')}
        error={tried && login.trim() === '' ? t('signIn.loginMissing') : undefined}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={login}
        onChange={setLogin}
      />
      <TextField
        label={t('signIn.password')}
        error={tried && password === '' && !send.isError ? t('signIn.passwordMissing') : undefined}
        type="password"
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <ProblemNote error={send.error} lead={t('signIn.failed')} />
      <Button kind="primary" type="submit" busy={send.isPending}>
        {t('signIn.send')}
      </Button>
    </form>
  );
}
