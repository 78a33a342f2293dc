import { threatAssessment } from '@reeve/contract';
import { ASSESSMENT_STATES } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReadingPages } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { useQueryPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { AssessList } from '../judgement/assess-list.tsx';
import { ThreatNav } from './threat-nav.tsx';

/** Threat assessments the reader may see, newest first. */
export function ThreatAssessmentListPage(): ReactElement {
  const t = useT('assess');
  const { may } = useSession();
  const [text] = useQueryPart('state');
  const state = ASSESSMENT_STATES.find((known) => known === text);
  const pages = useReadingPages(
    threatAssessment.list,
    (cursor?: string) => ({ query: { ...(state ? { state } : {}), ...(cursor ? { cursor } : {}) } }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  return (
    <AssessList
      kind="threat_assessment"
      nav={<ThreatNav current="assessments" />}
      pages={pages}
      states={ASSESSMENT_STATES}
      create={
        may.includes('assess') && (
          <Link className="btn pri" to={paths.newThreatAssessment()}>
            {t('list.threat_assessment.new')}
          </Link>
        )
      }
    />
  );
}
