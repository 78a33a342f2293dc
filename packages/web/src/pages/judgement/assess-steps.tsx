import { useState, type ReactElement, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { useT } from '../../i18n.ts';
import { refusalText, useRoleNames } from '../../role-names.ts';
import { byReason, ReasonStep } from '../record/step/reason-step.tsx';
import type { AssessKind } from './assess-nav.tsx';
import type { AnyRecord, OfferedMove } from '../record/record.ts';

/** Steps that undo: never the leading one. */
const BACKWARDS: readonly string[] = ['withdrawn', 'drafting', 'open'];

/**
 * The steps from the present state: permitted ones as buttons, the others with the reason in words.
 *
 * @param because further reasons of the page why a step is unavailable, by its target
 * @param children acts of the page, before the steps
 */
export function AssessSteps<S extends string>({
  kind,
  record,
  move,
  because = {},
  children,
}: {
  kind: AssessKind;
  record: AnyRecord<S>;
  move: (to: S, version: number, reason: string) => Promise<unknown>;
  because?: Partial<Record<S, string | undefined>>;
  children?: ReactNode;
}): ReactElement | null {
  const t = useT('assess');
  const roleNames = useRoleNames();
  const [open, setOpen] = useState<S | undefined>();
  const allowed = record.actions.filter((step) => step.allowed);
  const refused = record.actions.filter((step) => !step.allowed);
  const leading = allowed.find(({ to }) => because[to] === undefined && !BACKWARDS.includes(to))?.to;
  if (record.actions.length === 0 && !children) return null;
  const words = (step: OfferedMove<S>): string => t(`step.${kind}.${step.to}.do`);
  return (
    <div className="assess-steps">
      <div className="row wrap">
        {children}
        {allowed.map((step) => (
          <Button
            key={step.to}
            kind={step.to === leading ? 'primary' : 'plain'}
            because={because[step.to]}
            onClick={() => setOpen(step.to)}
          >
            {words(step)}
          </Button>
        ))}
      </div>
      {refused.length > 0 && (
        <ul className="refused-lines mut sm">
          {byReason(refused).map(({ key, steps, ...why }) => (
            <li key={key}>
              <span className="m">{steps.map(words).join(', ')}</span>: {t(...refusalText(why, roleNames))}
            </li>
          ))}
        </ul>
      )}
      {open !== undefined && (
        <ReasonStep
          to={open}
          record={record}
          move={move}
          texts={{
            act: t(`step.${kind}.${open}.do`),
            what: t(`step.${kind}.${open}.what`),
            reason: t('step.reason'),
            missing: t('step.needsReason'),
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}
