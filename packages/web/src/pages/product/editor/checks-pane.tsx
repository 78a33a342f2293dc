import { PROBABILITY_TERMS, QUALITY_GATE } from '@reeve/domain';
import { useCallback, useRef, type ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { useT } from '../../../i18n.ts';
import { useKeys } from '../../../shell/command/use-keys.ts';
import type { CitedObject } from '../../judgement/cite-options.ts';
import type { Check } from './checks.ts';

/** Next to the text: what to check in this version, the origin of its marking, and the reviewer's questions. */
export function ChecksPane({
  checks,
  known,
}: {
  checks: readonly Check[];
  known: ReadonlyMap<string, CitedObject>;
}): ReactElement {
  const t = useT('assess');
  const last = useRef(-1);
  const show = useCallback((check: Check): void => {
    const place = document.getElementById('blockId' in check ? `block-${check.blockId}` : `section-${check.section}`);
    place?.scrollIntoView({ block: 'center' });
    place?.querySelector('textarea')?.focus({ preventScroll: true });
  }, []);
  const next = (): void => {
    if (checks.length === 0) return;
    last.current = (last.current + 1) % checks.length;
    const check = checks[last.current];
    if (check) show(check);
  };
  useKeys({ F8: next });
  return (
    <>
      <section aria-labelledby="checks">
        <h2 id="checks" className="row">
          {t('checks.heading')} <span className="sp" /> <span className="mono">{checks.length}</span>
        </h2>
        {checks.length === 0 && <p className="hint">{t('checks.none')}</p>}
        <ul>
          {checks.map((check) => (
            <li key={keyOf(check)} className="check-item">
              <CheckText check={check} known={known} />
              <Button kind="quiet" onClick={() => show(check)}>
                {t('checks.show')}
              </Button>
            </li>
          ))}
        </ul>
        {checks.length > 0 && (
          <p className="mut sm">
            <kbd>F8</kbd> {t('checks.next')}
          </p>
        )}
      </section>
      <section aria-labelledby="marking-follows">
        <h2 id="marking-follows">{t('checks.marking')}</h2>
        <p className="s13">{t('checks.markingWhat')}</p>
      </section>
      <section aria-labelledby="before-review">
        <h2 id="before-review">{t('checks.before')}</h2>
        <ul className="gate-lines s13">
          {QUALITY_GATE.map((question) => (
            <li key={question}>{t(`gate.question.${question}`)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** The texts of what a section lacks. */
const SECTION_CHECK = {
  empty: 'checks.empty',
  must_answer: 'checks.mustAnswer',
  no_hazard: 'checks.noHazard',
  no_update_day: 'checks.noUpdateDay',
} as const;

function keyOf(check: Check): string {
  switch (check.is) {
    case 'empty':
    case 'must_answer':
    case 'no_hazard':
      return check.section;
    case 'no_update_day':
      return `${check.section} day`;
    case 'vague':
      return `${check.blockId} ${check.word}`;
    case 'person':
      return `${check.blockId} ${check.found.kind} ${check.found.words}`;
    case 'stale':
      return `${check.blockId} ${check.citeId}`;
    case 'uncited_sentence':
      return `${check.blockId} sentence ${check.words}`;
    case 'gone_mark':
      return `${check.blockId} gone`;
    case 'uncited':
      return `${check.blockId} uncited`;
    case 'over_graded':
      return `${check.blockId} over-graded ${check.words}`;
  }
}

/** What one check found, in words. */
function CheckText({ check, known }: { check: Check; known: ReadonlyMap<string, CitedObject> }): ReactElement {
  const t = useT('assess');
  const terms = PROBABILITY_TERMS.PHIA.map(({ code }) => t(`term.PHIA.${code}`)).join(', ');
  return (
    <>
      {check.is === 'vague' && (
        <>
          <p className="m">{t('checks.vague', { word: check.word, number: check.number })}</p>
          <p>{t('checks.vagueWhat', { terms })}</p>
        </>
      )}
      {check.is === 'person' && (
        <>
          <p className="m">{t('checks.person', { words: check.found.words, number: check.number })}</p>
          <p>{t(`checks.personWhat.${check.found.kind}`)}</p>
        </>
      )}
      {(check.is === 'empty' ||
        check.is === 'must_answer' ||
        check.is === 'no_hazard' ||
        check.is === 'no_update_day') && (
        <p className="m">
          {t(SECTION_CHECK[check.is], {
            number: check.number,
            title: t(`section.${check.section}.title`, { defaultValue: check.section }),
          })}
        </p>
      )}
      {check.is === 'uncited' && <p className="m">{t('checks.uncited', { number: check.number })}</p>}
      {check.is === 'uncited_sentence' && (
        <>
          <p className="m">{t('checks.uncitedSentence', { number: check.number })}</p>
          <p>{t('checks.uncitedSentenceWhat', { words: check.words })}</p>
        </>
      )}
      {check.is === 'gone_mark' && <p className="m">{t('checks.goneMark', { number: check.number })}</p>}
      {check.is === 'over_graded' && (
        <>
          <p className="m">{t('checks.overGraded', { words: check.words, number: check.number })}</p>
          <p>{t('checks.overGradedWhat')}</p>
        </>
      )}
      {check.is === 'stale' && (
        <p className="m">
          {t('checks.stale', { number: check.number, reference: known.get(check.citeId)?.reference ?? '' })}
        </p>
      )}
    </>
  );
}
