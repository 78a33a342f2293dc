import { listAskedOfPatrols } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { AskedQuestions } from './asked-questions.tsx';

/** Questions that a home page shows; the page of patrols has them all. */
const SHOWN = 3;

/** On the home of patrols: what they are asked to look for. Nothing is there if nothing is asked. */
export function PatrolHome(): ReactElement | null {
  const t = useT('direct');
  const { data } = useReading(listAskedOfPatrols, {});
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-labelledby="patrol-questions">
      <h2 id="patrol-questions">
        <Link to={paths.patrol()}>{t('patrol.title')}</Link>
      </h2>
      <AskedQuestions items={data.items.slice(0, SHOWN)} />
    </section>
  );
}
