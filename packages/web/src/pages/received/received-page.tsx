import { readReceived, type ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { usePathPart } from '../../location.ts';
import { Acknowledgement } from './acknowledgement.tsx';
import './received.css';

type Received = ReplyOf<typeof readReceived>;

/** What was sent to this partner: its conditions first, then its words with everything that travels with them. */
export function ReceivedPage(): ReactElement {
  const t = useT('handling');
  const common = useT('common');
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(readReceived, { params: { id } });
  return (
    <Page
      title={data?.title ?? t('received.title')}
      subtitle={
        data && (
          <>
            <span className="ref">{data.reference}</span> {t('received.page.by', { by: data.sentBy })}{' '}
            <TimeText at={data.at} />
          </>
        )
      }
      marking={data?.marking}
      aside={data && <Accompanying received={data} />}
    >
      <ProblemNote error={error} lead={t('received.page.notRead')} onRetry={() => void refetch()} />
      {!data && !error && <p className="loading">{common('loading')}</p>}
      {data && (
        <>
          <Conditions id={id} received={data} />
          {data.text && <SentText text={data.text} />}
        </>
      )}
    </Page>
  );
}

function Conditions({ id, received }: { id: string; received: Received }): ReactElement {
  const t = useT('handling');
  const words = useT('codes');
  const { codes, conditions } = received.marking.handling;
  return (
    <section className="received-conditions">
      {received.text === null && <h2>{t('received.page.conditions')}</h2>}
      {received.corrected !== null && (
        <output className="received-corrected">
          {t(`received.ground.${received.corrected}`)} {t('received.check')}
        </output>
      )}
      {codes
        .filter((code) => code !== 'H0')
        .map((code) => (
          <p key={code}>
            <span className="ref">{code}</span> {words(`handling.${code}`)}
          </p>
        ))}
      {conditions !== '' && <p className="said">{conditions}</p>}
      <p className="s13 ink2">{t('received.page.use')}</p>
      {received.text === null && <p className="s13">{t('received.page.conditionsWhy')}</p>}
      <Acknowledgement id={id} at={received.acknowledgedAt} />
    </section>
  );
}

function SentText({ text }: { text: NonNullable<Received['text']> }): ReactElement {
  const t = useT('handling');
  const assess = useT('assess');
  const headingOf = (section: string): string =>
    section === 'gaps' || section === 'limitations' ? assess(`editor.${section}`) : assess(`section.${section}.title`);
  return (
    <>
      {text.sections.map(({ section, text: words }, at) => (
        <section key={`${String(at)} ${section ?? ''}`} className="sec">
          <h2>{section === null ? t('received.page.text') : headingOf(section)}</h2>
          <p className="received-text">{words}</p>
        </section>
      ))}
    </>
  );
}

/** Grades, date, completeness and persons: what a text must not travel without (LED 7(2)). */
function Accompanying({ received }: { received: Received }): ReactElement {
  const t = useT('handling');
  const codes = useT('codes');
  const format = useFormat();
  const notGiven = t('received.page.notGiven');
  const persons = received.text?.persons?.map(({ name, category }) => `${name} (${codes(`category.${category}`)})`);
  const facts: readonly (readonly [name: string, value: string])[] = [
    ['grades', received.grades.join(', ') || notGiven],
    ['asOf', received.asOf === null ? notGiven : format.date(received.asOf)],
    ['completeness', received.completeness || notGiven],
    ['basis', received.legalBasisTitle || notGiven],
    ['until', received.until === null ? t('received.page.noUntil') : format.date(received.until)],
    ...(persons ? [['persons', persons.join(', ') || t('received.page.none')] as const] : []),
  ];
  return (
    <dl className="received-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`received.page.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
