import {
  FIXED_NECESSITIES,
  isSentence,
  type ReportDraft,
  type TextAnswer,
  type TextAnswerCode,
  type TextQuestion,
} from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { Button } from '../../../../components/button.tsx';
import { ChoiceField } from '../../../../components/field/choice-field.tsx';
import { TextField } from '../../../../components/field/text-field.tsx';
import { useT } from '../../../../i18n.ts';
import { GAP } from '../use-words.ts';

/** Characters of the text that are shown on each side of the words. */
const AROUND = 60;

/** What the server asks about at words of the text before the report is sent; each answer is kept with the draft. */
export function FormWords({
  text,
  questions,
  onPerson,
  onAnswer,
  onMove,
  mayMove,
}: {
  text: ReportDraft['text'];
  questions: readonly TextQuestion[];
  /** The words are a person: a row for that person, whose category is then chosen. */
  onPerson: (question: TextQuestion) => void;
  onAnswer: (question: TextQuestion, answer: TextAnswer) => void;
  /** The words leave the text for an item of their own. */
  onMove: (question: TextQuestion) => void;
  /** Whether the report has room for another item. */
  mayMove: boolean;
}): ReactElement | null {
  const t = useT('report');
  if (questions.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="report-words">
      <h2 id="report-words">{t('words.heading')}</h2>
      <p className="hint">{t('words.what')}</p>
      {questions.map((question) => (
        <fieldset key={`${question.kind} ${question.from} ${question.to}`} className="named-person">
          <legend className="vh">{text.slice(question.from, question.to)}</legend>
          <p>
            {text.slice(Math.max(0, question.from - AROUND), question.from)}
            <mark>{text.slice(question.from, question.to)}</mark>
            {text.slice(question.to, question.to + AROUND)}
          </p>
          {question.kind === 'name' ? (
            <div className="row wrap">
              <span className="m">{t('words.isPerson')}</span>
              <Button onClick={() => onPerson(question)}>{t('words.person')}</Button>
              <Button onClick={() => onAnswer(question, answerTo(question, 'not_person'))}>
                {t('words.notPerson')}
              </Button>
            </div>
          ) : (
            <Special
              onAnswer={(code, because) => onAnswer(question, answerTo(question, code, because))}
              onMove={mayMove ? () => onMove(question) : undefined}
            />
          )}
        </fieldset>
      ))}
    </section>
  );
}

const answerTo = ({ from, to }: TextQuestion, answer: TextAnswerCode, because = ''): TextAnswer => ({
  from,
  to,
  answer,
  because,
});

/** Why words of a special category have to be in the text; nothing is chosen in advance. */
function Special({
  onAnswer,
  onMove,
}: {
  onAnswer: (code: TextAnswerCode, because: string) => void;
  onMove: (() => void) | undefined;
}): ReactElement {
  const t = useT('report');
  const [code, setCode] = useState<TextAnswerCode | 'move'>();
  const [because, setBecause] = useState('');
  const missing =
    code === undefined
      ? t('words.choose')
      : code === 'necessary' && !isSentence(because)
        ? t('words.sentence')
        : undefined;
  return (
    <>
      <ChoiceField
        label={t('words.isSpecial')}
        hint={t('words.specialHint')}
        placeholder={t('words.choose')}
        options={(
          [...(onMove ? ['move' as const] : []), 'not_special', ...FIXED_NECESSITIES, 'necessary'] as const
        ).map((value) => ({
          value,
          label: t(`words.answer.${value}`),
        }))}
        value={code}
        onChange={setCode}
      />
      {code === 'necessary' && (
        <TextField label={t('words.because')} maxLength={1000} value={because} onChange={setBecause} />
      )}
      {code === 'move' ? (
        <>
          <p className="hint">{t('words.moveEffect', { gap: GAP })}</p>
          <Button onClick={onMove}>{t('words.move')}</Button>
        </>
      ) : (
        <Button because={missing} onClick={() => code !== undefined && onAnswer(code, because.trim())}>
          {t('words.keep')}
        </Button>
      )}
    </>
  );
}
