import { listSessions, readHealth } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Icon } from '../../components/icon.tsx';
import { Link } from '../../components/link.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { Facts } from '../record/facts.tsx';
import './command-home.css';
import './system-home.css';

/** What is run at the machine of the server, by what it is for; the words of each stand under `system.do`. */
const COMMANDS = [
  ['check', 'npx reeve-admin check'],
  ['backup', 'npx reeve backup FILE --passphrase'],
  ['restore', 'npx reeve restore FILE --passphrase'],
  ['log', 'npx reeve audit verify FILE'],
  ['witness', 'npx reeve witness FOLDER --own FOLDER'],
  ['accounts', 'npx reeve-admin account list'],
  ['password', 'npx reeve-admin account password LOGIN'],
  ['suspend', 'npx reeve-admin account suspend LOGIN'],
  ['certificate', 'npx reeve-admin tls --host NAME'],
] as const;

/**
 * What an administrator keeps running. The server shows this role its release, the clock and the own sessions and nothing of its
 * content; whoever keeps the machine asks the rest there, so the page names the commands.
 */
export function SystemPanel(): ReactElement {
  const t = useT('home');
  const { account, clock, demo, purpose } = useSession();
  const health = useReading(readHealth, {});
  const sessions = useReading(listSessions, {});
  return (
    <>
      <ProblemNote error={health.error} lead={t('system.notRead')} onRetry={() => void health.refetch()} />
      <section className="command">
        <Facts
          heading={t('system.installation')}
          lines={[
            [t('system.server'), health.data && t(health.data.ok ? 'system.answers' : 'system.notRead')],
            [t('system.version'), health.data?.version],
            [t('system.agency'), account.agency],
            [t('system.kind'), t(demo ? 'system.exercise' : 'system.realUse')],
            [t('system.timeZone'), clock.timeZone],
            [t('system.purpose'), purpose && t('system.purposeCode', { code: purpose.code })],
            [
              t('system.sessions'),
              sessions.data && (
                <Link to={paths.sessions()}>{t('system.signedIn', { count: sessions.data.items.length })}</Link>
              ),
            ],
          ]}
        />
      </section>
      <section className="command" aria-labelledby="system-commands">
        <div className="grp">
          <Icon name="protect" stage="protect" />
          <h2 id="system-commands">{t('system.atServer')}</h2>
        </div>
        <p className="mut s13">{t('system.atServerWhat')}</p>
        <dl className="system-commands">
          {COMMANDS.map(([name, command]) => (
            <div key={name}>
              <dt>{t(`system.do.${name}`)}</dt>
              <dd>
                <code className="mono">{command}</code>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <p className="mut s13">{t('system.noContent')}</p>
    </>
  );
}
