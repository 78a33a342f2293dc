import { useState, type ReactElement, type ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { isPolicyMaker } from '@reeve/domain';
import { useSession } from '../../../api/session.ts';
import { useT } from '../../../i18n.ts';
import { refusalText, useRoleNames } from '../../../role-names.ts';
import { byReason, ReasonStep } from './reason-step.tsx';
import type { AnyRecord, OfferedMove } from '../record.ts';

/** Steps that end a record before its time: they are under "more". */
const SELDOM: readonly string[] = ['withdrawn', 'cancelled', 'superseded'];

/** Steps that turn the work back or stop it: never the one that is offered first. */
const AGAINST: readonly string[] = ['refused', 'referred', 'declined', 'blocked', 'unanswerable', 'lapsed'];

/**
 * Every step from the present state: permitted ones as buttons, the others with the reason. A reason shared by several steps appears once,
 * under all of them. To a policy-maker none is shown, because each is refused for the same reason.
 *
 * @param words the group of texts: `step.<words>.<state>.do` and `.what`
 * @param move takes the step on the server
 * @param skip steps the page offers in another way
 * @param plain none of them is the page's primary act
 * @param children further acts of the page, in the same bar
 */
export function RecordSteps<S extends string>({
  words,
  record,
  move,
  skip = [],
  plain = false,
  children,
}: {
  words: string;
  record: AnyRecord<S>;
  move: (to: S, version: number, reason: string) => Promise<unknown>;
  skip?: readonly S[];
  plain?: boolean;
  children?: ReactNode;
}): ReactElement | null {
  const t = useT('record');
  const roleNames = useRoleNames();
  const [asked, setAsked] = useState<S | undefined>();
  const { account } = useSession();
  const offered = isPolicyMaker(account.roles) ? [] : record.actions.filter(({ to }) => !skip.includes(to));
  const usual = offered.filter(({ to }) => !SELDOM.includes(to));
  const seldom = offered.filter(({ to }) => SELDOM.includes(to));
  const open = usual.filter(({ allowed }) => allowed);
  const leading = open.find(({ to }) => !AGAINST.includes(to))?.to;
  if (offered.length === 0 && !children) return null;
  const refusal = (why: Parameters<typeof refusalText>[0]): string => {
    const [key, inserted] = refusalText(why, roleNames);
    return t(key, { ...inserted, defaultValue: t('refusal.role') });
  };
  const button = ({ to }: OfferedMove<S>): ReactElement => (
    <Button key={to} kind={to === leading && !plain ? 'primary' : 'plain'} onClick={() => setAsked(to)}>
      {t(`step.${words}.${to}.do`)}
    </Button>
  );
  const mine = seldom.filter(({ allowed }) => allowed);
  const refused = byReason(offered.filter(({ allowed }) => !allowed));
  return (
    <div className="rec-steps">
      <div className="row wrap">
        {open.toSorted((a, b) => Number(b.to === leading) - Number(a.to === leading)).map(button)}
        {children}
        {mine.length === 1 && open.length === 0 && mine.map(button)}
        {mine.length > 0 && (mine.length > 1 || open.length > 0) && (
          <details className="seldom">
            <summary className="btn">{t('more')}</summary>
            <div>{mine.map(button)}</div>
          </details>
        )}
      </div>
      {refused.map(({ key, steps, ...why }) => (
        <div key={key} className="row wrap refused">
          {steps.map(({ to }) => (
            <button key={to} type="button" className="btn dis" aria-disabled aria-describedby={`refused-${key}`}>
              {t(`step.${words}.${to}.do`)}
            </button>
          ))}
          <span id={`refused-${key}`} className="because">
            {refusal(why)}
          </span>
        </div>
      ))}
      {asked !== undefined && (
        <ReasonStep
          key={asked}
          to={asked}
          record={record}
          move={move}
          texts={{
            act: t(`step.${words}.${asked}.do`),
            what: t(`step.${words}.${asked}.what`),
            reason: t('reason.label'),
            hint: t('reason.hint'),
            missing: t('reason.missing'),
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}
