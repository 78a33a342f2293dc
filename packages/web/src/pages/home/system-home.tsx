import { listSessions, readHealth, readSystemState, type ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Icon } from '../../components/icon.tsx';
import { Link } from '../../components/link.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { Facts } from '../record/facts.tsx';
import './command-home.css';
import './system-home.css';

type SystemState = ReplyOf<typeof readSystemState>;

/** Commands that run on the server's machine, by purpose; their texts are under `system.do`. */
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
 * What an administrator keeps running: the state the server knows of, in figures and versions. What is done about it is done at the
 * machine of the server, so the page names the commands after it.
 */
export function SystemPanel(): ReactElement {
  const t = useT('home');
  const health = useReading(readHealth, {});
  const state = useReading(readSystemState, {});
  return (
    <>
      <ProblemNote error={health.error} lead={t('system.notRead')} onRetry={() => void health.refetch()} />
      <ProblemNote error={state.error} lead={t('notRefreshed')} onRetry={() => void state.refetch()} />
      {state.data && <State state={state.data} />}
      <Installation health={health.data} server={state.data?.database.server} />
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

/** What may need the administrator: accounts, log, database and backup. */
function State({ state }: { state: SystemState }): ReactElement {
  const t = useT('home');
  const { number } = useFormat();
  const { accounts, database, log } = state;
  return (
    <section className="command" aria-labelledby="system-state">
      <div className="grp">
        <Icon name="protect" stage="protect" />
        <h2 id="system-state">{t('system.state')}</h2>
      </div>
      <dl className="figures">
        {(['active', 'suspended', 'withoutPurpose', 'changeDue'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`system.account.${name}`)}</dt>
            <dd>{number(accounts[name])}</dd>
          </div>
        ))}
      </dl>
      <p className="s13">
        <b>{t('system.log')}</b>{' '}
        {log.signedAt === null ? (
          t('system.logUnsigned', { events: number(log.events) })
        ) : (
          <>
            {t('system.logSigned', { signed: number(log.signed), events: number(log.events) })}{' '}
            <TimeText at={log.signedAt} />.
          </>
        )}{' '}
        {log.witnessed === null ? t('system.noWitness') : t('system.witnessed', { witnessed: number(log.witnessed) })}
      </p>
      <p className="s13">
        <b>{t('system.database')}</b>{' '}
        {database.missing === 0
          ? t('system.schemaNewest', { count: database.migrations })
          : t('system.schemaMissing', { count: database.missing })}
      </p>
      <p className="s13">
        <b>{t('system.backup')}</b> {t('system.backupUnknown')}
      </p>
    </section>
  );
}

function Installation({
  health,
  server,
}: {
  health: ReplyOf<typeof readHealth> | undefined;
  server: string | undefined;
}): ReactElement {
  const t = useT('home');
  const { account, clock, demo, purpose } = useSession();
  const sessions = useReading(listSessions, {});
  return (
    <section className="command">
      <Facts
        heading={t('system.installation')}
        lines={[
          [t('system.server'), health && t(health.ok ? 'system.answers' : 'system.notRead')],
          [t('system.version'), health?.version],
          [t('system.databaseServer'), server],
          [t('system.agency'), account.agency],
          [t('system.unit'), account.unit],
          [t('system.kind'), t(demo ? 'system.exercise' : 'system.realUse')],
          [t('system.clock'), clock.exercise && <TimeText at={clock.now} />],
          [t('system.timeZone'), clock.timeZone],
          [t('system.purpose'), purpose?.title],
          [
            t('system.sessions'),
            sessions.data && (
              <Link to={paths.sessions()}>{t('system.signedIn', { count: sessions.data.items.length })}</Link>
            ),
          ],
        ]}
      />
    </section>
  );
}
