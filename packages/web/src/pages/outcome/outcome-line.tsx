import type { outcome as operations, ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { Link } from '../../components/link.tsx';
import { useFormat } from '../../format.ts';
import { useLanguage, useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { clauseJoint } from '../record/joint.ts';

export type Outcome = ReplyOf<typeof operations.read>;

/** One outcome in a line: what happened, then hours, outputs and complaints as numbers. */
export function OutcomeLine({ outcome }: { outcome: Outcome }): ReactElement {
  const t = useT('record');
  const { number } = useFormat();
  const joint = clauseJoint(useLanguage());
  const { happened, outputs, complaints, hours } = outcome.body;
  const numbers = [
    hours === undefined ? '' : t('outcome.hours', { count: hours, n: number(hours) }),
    ...outputs.map(({ name, count }) => `${name}: ${number(count)}`),
    t('outcome.complaints', { count: complaints, n: number(complaints) }),
  ].filter((text) => text !== '');
  return (
    <>
      <span className="serif">{happened}</span> <span className="mut s13">{numbers.join(joint)}</span>{' '}
      <Link to={paths.outcome(outcome.id)} className="ref sm">
        {outcome.reference}
      </Link>
    </>
  );
}
