import { concept, type ReplyOf } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Link } from '../../components/link.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { usePathPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { Facts } from '../record/facts.tsx';
import { RecordFallback, RecordPage } from '../record/record-page.tsx';
import { RecordSteps } from '../record/step/record-steps.tsx';
import { useStateWord } from '../record/state-word.ts';
import { AdoptDialog } from './adopt-dialog.tsx';
import { Adoptions } from './adoptions.tsx';
import './concept.css';
import { Definitions } from './definitions.tsx';
import { Relations } from './relations.tsx';
import { SixLanguages } from './six-languages.tsx';

export type Concept = ReplyOf<typeof concept.read>;

/** One concept: six languages side by side, its definitions with dissents, its relations to others. */
export function ConceptPage(): ReactElement {
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(concept.read, { params: { id } });
  if (!data) return <RecordFallback kind="concept" error={error} onRetry={() => void refetch()} />;
  return <OneConcept key={id} record={data} problem={error} />;
}

function OneConcept({ record, problem }: { record: Concept; problem: unknown }): ReactElement {
  const t = useT('concept');
  const word = useStateWord();
  const { may } = useSession();
  const [isAdopting, setAdopting] = useState(false);
  const keeps = may.includes('keep_concepts') && record.state !== 'retired';
  const inForce = record.body.adoptions.at(-1);
  return (
    <RecordPage
      kind="concept"
      record={record}
      problem={problem}
      subtitle={
        <>
          <span className="ref">{record.reference}</span> {word('concept', record.state)}
        </>
      }
      actions={
        <>
          {keeps && (
            <Link className="btn" to={paths.editConcept(record.id)}>
              {t('page.edit')}
            </Link>
          )}
          <Link className="btn" to={paths.agreement(record.id)}>
            {t('page.agreement')}
          </Link>
        </>
      }
      facts={
        <Facts
          heading={t('record:facts')}
          lines={[
            [t('page.inForce'), inForce?.definitionId],
            [t('page.decidedOn'), inForce && <DateText key="on" on={inForce.decidedOn} />],
            [t('page.decidedBy'), inForce?.decidedBy],
            [t('page.madeBy'), record.createdBy],
          ]}
        />
      }
    >
      <SixLanguages record={record} keeps={keeps} />
      <Definitions record={record} />
      <Adoptions record={record} />
      <Relations relations={record.relations} />
      <RecordSteps
        words="concept"
        record={record}
        plain
        skip={['adopted']}
        move={(to, version, reason) =>
          call(concept.move, { params: { id: record.id }, input: { version, to, reason } })
        }
      >
        {keeps && record.body.definitions.length > 0 && (
          <Button kind="primary" onClick={() => setAdopting(true)}>
            {t('adopt.title')}
          </Button>
        )}
      </RecordSteps>
      {isAdopting && <AdoptDialog record={record} onClose={() => setAdopting(false)} />}
    </RecordPage>
  );
}
