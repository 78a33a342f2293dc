import { personNomination, type ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { DateText, TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { usePathPart } from '../../location.ts';
import '../decision/decide.css';
import { Facts } from '../record/facts.tsx';
import { RecordFallback, RecordPage } from '../record/record-page.tsx';
import { RecordSteps } from '../record/step/record-steps.tsx';
import { useStateWord } from '../record/state-word.ts';
import { NominationText } from './nomination-text.tsx';

export type PersonNomination = ReplyOf<typeof personNomination.read>;

/** One nomination: whom the report names, what is asked and why it is lawful, and its steps. */
export function PersonNominationPage(): ReactElement {
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(personNomination.read, { params: { id } });
  if (!data) return <RecordFallback kind="person_nomination" error={error} onRetry={() => void refetch()} />;
  return <OneNomination key={id} record={data} problem={error} />;
}

function OneNomination({ record, problem }: { record: PersonNomination; problem: unknown }): ReactElement {
  const t = useT('decide');
  const word = useStateWord();
  return (
    <RecordPage
      kind="person_nomination"
      record={record}
      problem={problem}
      subtitle={
        <>
          <span className="ref">{record.reference}</span> {word('person_nomination', record.state)}
        </>
      }
      facts={
        <Facts
          heading={t('record:facts')}
          lines={[
            [t('personNomination.person'), <PersonFact key="person" persons={record.persons} />],
            [t('personNomination.linkUntil'), record.persons[0] && <DateText on={record.persons[0].until} />],
            [t('personNomination.due'), record.dueOn && <DateText on={record.dueOn} />],
            [t('personNomination.askedBy'), record.createdBy],
            [t('personNomination.askedOn'), <TimeText key="at" at={record.createdAt} />],
          ]}
        />
      }
    >
      <div>
        <NominationText body={record.body} />
        {record.state === 'asked' && record.wordsToWeigh.length > 0 && (
          <section role="note" aria-labelledby="words-to-weigh">
            <p>
              <span id="words-to-weigh" className="m">
                {t('personNomination.words')}
              </span>{' '}
              {record.wordsToWeigh.map((words) => `“${words}”`).join(', ')}
            </p>
            <p className="hint">{t('personNomination.wordsWhy')}</p>
          </section>
        )}
        <RecordSteps
          words="person_nomination"
          record={record}
          move={(to, version, reason) =>
            call(personNomination.move, { params: { id: record.id }, input: { version, to, reason } })
          }
        />
      </div>
    </RecordPage>
  );
}

/** The person as the report names them today. */
function PersonFact({ persons: [person] }: Pick<PersonNomination, 'persons'>): ReactElement {
  const t = useT('decide');
  const codes = useT('codes');
  if (!person) return <>{t('personNomination.linkEnded')}</>;
  return (
    <>
      {person.name}
      <div className="sm">
        {codes(`category.${person.category}`)}
        {person.minor && `, ${t('personNomination.minor')}`}
      </div>
    </>
  );
}
