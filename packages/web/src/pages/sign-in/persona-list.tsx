import { listPersonas, signInAsPersona, type Session } from '@reeve/contract';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Icon } from '../../components/icon.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useLanguage, useT } from '../../i18n.ts';

/**
 * The fictional persons of a demo installation, each with what to try in their role; empty elsewhere.
 *
 * @param only show one person, by name: for signing in again
 */
export function PersonaList({
  only,
  onSession,
}: {
  only?: string;
  onSession: (session: Session) => void;
}): ReactElement | null {
  const t = useT('shell');
  const codes = useT('codes');
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['listPersonas', language],
    queryFn: () => call(listPersonas, { query: { language } }, { onSessionEnd: 'fail' }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  const enter = useMutation({
    mutationFn: (login: string) => call(signInAsPersona, { input: { login } }, { onSessionEnd: 'fail' }),
    onSuccess: (reply) => onSession(reply.session),
  });
  const personas = (data?.personas ?? []).filter((persona) => only === undefined || persona.name === only);
  if (!data?.demo || personas.length === 0) return null;
  return (
    <section className="personas" aria-label={t('signIn.personas')}>
      {only === undefined && (
        <>
          <h2>{t('signIn.personas')}</h2>
          <p className="mut s13">{t('signIn.personasWhy')}</p>
        </>
      )}
      <ProblemNote error={enter.error} lead={t('signIn.failed')} />
      <ul>
        {personas.map((persona) => (
          <li key={persona.login}>
            <button
              type="button"
              className="persona"
              disabled={enter.isPending}
              onClick={() => enter.mutate(persona.login)}
            >
              <span className="who-line">
                <span className="m">{persona.name}</span>{' '}
                <span className="ink2 s13">{persona.roles.map((role) => codes(`role.${role}`)).join(', ')}</span>
              </span>
              <span className="mut sm unit-line">
                {persona.unit}, {persona.agency}
              </span>
              <span className="s13 hint-line">{persona.hint}</span>
              <Icon name="right" size={16} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
