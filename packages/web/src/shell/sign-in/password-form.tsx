import { changePassword } from '@reeve/contract';
import { mayBePassword, SHORTEST_PASSWORD } from '@reeve/domain';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { ApiError } from '../../api/error.ts';
import { useSession, useSetSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';

/**
 * The present password, and the new one twice. Faults are shown before it is sent, by the same rule as the server's.
 */
export function PasswordForm({
  onDone,
  onCancel,
}: {
  onDone?: () => void;
  onCancel?: (() => void) | undefined;
}): ReactElement {
  const t = useT('shell');
  const common = useT('common');
  const { present, setPresent, chosen, setChosen, again, setAgain, send, verdict, differs, refused } =
    usePasswordChange(onDone);
  const [tried, setTried] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (present !== '' && verdict.allowed && !differs) send.mutate();
      }}
    >
      <TextField
        label={t('password.present')}
        error={
          isOtherPassword(send.error) && present === ''
            ? t('password.presentWrong')
            : tried && present === ''
              ? t('password.presentMissing')
              : undefined
        }
        type="password"
        name="password"
        autoComplete="current-password"
        value={present}
        onChange={setPresent}
      />
      <TextField
        label={t('password.chosen')}
        hint={t('password.chosenHint', { shortest: SHORTEST_PASSWORD })}
        error={
          tried && !verdict.allowed
            ? t(`password.fault.${verdict.because}`)
            : refused !== undefined
              ? t(`password.fault.${refused}`)
              : undefined
        }
        type="password"
        name="new-password"
        autoComplete="new-password"
        value={chosen}
        onChange={setChosen}
      />
      <TextField
        label={t('password.again')}
        error={tried && differs ? t('password.againWrong') : undefined}
        type="password"
        name="new-password-again"
        autoComplete="new-password"
        value={again}
        onChange={setAgain}
      />
      {!isOtherPassword(send.error) && refused === undefined && <ProblemNote error={send.error} />}
      <div className="row wrap">
        <Button kind="primary" type="submit" busy={send.isPending}>
          {t('password.send')}
        </Button>
        {onCancel && <Button onClick={onCancel}>{common('cancel')}</Button>}
      </div>
    </form>
  );
}

function isOtherPassword(error: unknown): boolean {
  return error instanceof ApiError && error.detail['because'] === 'present_password';
}

/** What the server has against the password that was sent, where it knows more than the screen: the login. */
function refusedPassword(error: unknown): 'names_you' | undefined {
  return error instanceof ApiError && error.detail['because'] === 'names_you' ? 'names_you' : undefined;
}

/** A change of password as it is typed, with what speaks against it. */
function usePasswordChange(onDone: (() => void) | undefined) {
  const { account } = useSession();
  const take = useSetSession();
  const [present, setPresent] = useState('');
  const [chosen, setChosen] = useState('');
  const [again, setAgain] = useState('');
  const send = useMutation({
    mutationFn: () => call(changePassword, { input: { present, chosen } }),
    onSuccess: (session) => {
      onDone?.();
      take(session);
    },
    onError: (error) => {
      if (isOtherPassword(error)) setPresent('');
    },
  });
  // The login is the server's to compare with; the screen does not know it.
  const verdict = mayBePassword(chosen, { login: '', name: account.name, present });
  const differs = chosen !== again;
  const refused = refusedPassword(send.error);
  return {
    present,
    setPresent,
    chosen,
    setChosen: (text: string): void => {
      setChosen(text);
      send.reset();
    },
    again,
    setAgain,
    send,
    verdict,
    differs,
    refused,
  };
}
