import type { FunctionName } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';

/** What an agency begins with, in the order of its loop, each with the function it takes. */
const BEGINNINGS: readonly (readonly [name: string, act: FunctionName, path: string])[] = [
  ['data', 'import_crimes', paths.newImport()],
  ['threats', 'assess', paths.newThreatAssessment()],
  ['priority', 'propose_requirement', paths.newPriority()],
  ['question', 'propose_requirement', paths.newRequirement()],
  ['meeting', 'run_meeting', paths.newMeeting()],
];

/** Where nothing waits, and for those who command where there is no priority: what this person can begin. Nothing for those who begin with none of it. */
export function BeginLinks(): ReactElement | null {
  const t = useT('home');
  const { may } = useSession();
  const open = BEGINNINGS.filter(([, act]) => may.includes(act));
  if (open.length === 0) return null;
  return (
    <nav aria-label={t('begin.title')}>
      <p className="m">{t('begin.title')}</p>
      <ol className="numbered">
        {open.map(([name, , path]) => (
          <li key={name}>
            <Link to={path}>{t(`begin.${name}`)}</Link>
            <p className="mut s13">{t(`begin.${name}Why`)}</p>
          </li>
        ))}
      </ol>
    </nav>
  );
}
