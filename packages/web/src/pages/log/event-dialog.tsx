import type { LogEvent } from '@reeve/contract';
import { ROLES } from '@reeve/domain';
import type { ReactElement, ReactNode } from 'react';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { EraseTexts } from './erase-texts.tsx';
import { becauseKey, objectKey } from './log-word.ts';
import { readQuery } from './read-query.ts';
import './log.css';

/** Everything the log has of one event. */
export function EventDialog({
  event,
  onAbout,
  onClose,
}: {
  event: LogEvent;
  /** Filters for events on one object or about one person. */
  onAbout: (id: string) => void;
  onClose: () => void;
}): ReactElement {
  const t = useT('log');
  const format = useFormat();
  const { may } = useSession();
  const erased = (field: LogEvent['erasedTexts'][number]): boolean => event.erasedTexts.includes(field);
  const text = (value: string | null, field: LogEvent['erasedTexts'][number]): ReactNode =>
    erased(field) ? <i className="mut">{t('erased')}</i> : value;
  return (
    <Dialog title={t('event.title', { seq: format.number(event.seq) })} onClose={onClose} wide>
      <dl className="rec-facts log-facts">
        <Fact name={t('column.at')}>{format.instantFull(event.at)}</Fact>
        <Fact name={t('column.actor')}>
          {event.actor === 'system' ? t('system') : event.actor}
          <Roles event={event} />
        </Fact>
        <Fact name={t('event.unit')}>{event.unit}</Fact>
        <Fact name={t('column.action')}>{t(`codes:action.${event.action}`)}</Fact>
        <Fact name={t('column.decision')}>
          <Outcome event={event} />
        </Fact>
        <Fact name={t('column.purpose')}>{event.purpose}</Fact>
        <Fact name={t('column.why')}>{text(event.justification, 'justification')}</Fact>
        <Fact name={t('event.caseRef')}>{text(event.caseRef, 'caseRef')}</Fact>
        <Fact name={t('event.legalBasis')}>{event.legalBasis}</Fact>
        <Fact name={t('column.object')}>
          <Kind kind={event.addressedKind ?? event.objectKind} />
          <Ids ids={event.objectIds} onAbout={onAbout} />
          {event.objectVersion !== null && <> {t('event.version', { version: event.objectVersion })}</>}
        </Fact>
        <Fact name={t('event.subjects')}>
          {event.subjectIds.length > 0 ? <Ids ids={event.subjectIds} onAbout={onAbout} /> : text(null, 'subject')}
        </Fact>
        <Fact name={t('event.query')}>
          {erased('query') ? text(null, 'query') : event.query !== null && <Query text={event.query} />}
        </Fact>
        <Fact name={t('event.results')}>{event.resultCount === null ? null : format.number(event.resultCount)}</Fact>
        <Fact name={t('event.times')}>{event.times === null ? null : format.number(event.times)}</Fact>
        <Fact name={t('event.handling')}>{event.handling.join(', ')}</Fact>
        <Fact name={t('event.recipients')}>{event.recipients.join(', ')}</Fact>
        <Fact name={t('event.fields')}>
          {event.fieldsShown.length > 0 && <span className="mono sm">{event.fieldsShown.join(', ')}</span>}
        </Fact>
        <Fact name={t('event.channel')}>{event.channel && t(`channel.${event.channel}`)}</Fact>
        <Fact name={t('event.workstation')}>{event.workstation && <Code text={event.workstation} />}</Fact>
        <Fact name={t('event.session')}>{event.sessionId && <Code text={event.sessionId} />}</Fact>
        <Fact name={t('event.operation')}>{event.addressedKind && <Code text={event.objectKind ?? ''} />}</Fact>
        <Fact name={t('event.request')}>
          <Code text={event.requestId} />
        </Fact>
      </dl>
      {may.includes('erase_log_texts') && <EraseTexts event={event} onDone={onClose} />}
    </Dialog>
  );
}

/** A line of the event; left out without content. */
function Fact({ name, children }: { name: string; children: ReactNode }): ReactElement | null {
  if (children === null || children === undefined || children === '' || children === false) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

const Code = ({ text }: { text: string }): ReactElement => <span className="mono sm">{text}</span>;

function Roles({ event }: { event: LogEvent }): ReactElement | null {
  const t = useT('codes');
  if (event.actorRoles.length === 0) return null;
  const names = event.actorRoles.map((role) => (ROLES.some((known) => known === role) ? t(`role.${role}`) : role));
  return <span className="mut">, {names.join(', ')}</span>;
}

function Kind({ kind }: { kind: string | null }): ReactElement | null {
  const t = useT('log');
  if (kind === null) return null;
  const key = objectKey(kind);
  return key === undefined ? <span className="mono">{kind}</span> : <>{t(key)}</>;
}

function Ids({ ids, onAbout }: { ids: readonly string[]; onAbout: (id: string) => void }): ReactElement | null {
  const t = useT('log');
  if (ids.length === 0) return null;
  return (
    <ul className="log-ids">
      {ids.map((id) => (
        <li key={id}>
          <Button kind="quiet" className="mono sm" title={t('event.onlyAbout')} onClick={() => onAbout(id)}>
            {id}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Query({ text }: { text: string }): ReactElement {
  const asked = readQuery(text);
  if (!asked) return <span className="mono">{text}</span>;
  return (
    <>
      {asked.map(([name, value]) => (
        <span key={name} className="log-asked">
          <span className="mut mono sm">{name}</span> <b>{value}</b>{' '}
        </span>
      ))}
    </>
  );
}

function Outcome({ event }: { event: LogEvent }): ReactElement {
  const t = useT('log');
  const key = event.because === null ? undefined : becauseKey(event.because);
  const said = key === undefined ? event.because : t(key);
  return (
    <>
      {t(`codes:decision.${event.decision}`)}
      {said !== null && <span className="mut"> ({said})</span>}
    </>
  );
}
