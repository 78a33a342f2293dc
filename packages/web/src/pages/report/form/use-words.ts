import { moveSpans, TEXT_QUESTION_KINDS, type ReportDraft, type TextAnswer, type TextQuestion } from '@reeve/domain';
import { useState } from 'react';
import { ApiError } from '../../../api/error.ts';
import { EMPTY_PERSON, EMPTY_SPECIAL_ITEM } from './draft/draft-form.ts';

/** The words a refused submission asks about; none where it was refused for another reason. */
export function questionsIn(problem: unknown): readonly TextQuestion[] {
  const asked = problem instanceof ApiError ? problem.detail['questions'] : undefined;
  if (!Array.isArray(asked)) return [];
  return asked.flatMap((question: unknown) => {
    const [kind, from, to] = String(question).split(' ');
    const known = TEXT_QUESTION_KINDS.find((one) => one === kind);
    return known ? [{ kind: known, from: Number(from), to: Number(to) }] : [];
  });
}

export interface WordsAsked {
  readonly questions: readonly TextQuestion[];
  readonly ask: (questions: readonly TextQuestion[]) => void;
  /** Fields as they are to be kept: where the text changes, questions and answers move with their words. */
  readonly following: (form: ReportDraft, fields: Partial<ReportDraft>) => Partial<ReportDraft>;
  /** What changes in the form where the words are a person. */
  readonly person: (form: ReportDraft, question: TextQuestion) => Partial<ReportDraft>;
  /** What changes in the form where the words move out of the text, into an item of a special category. */
  readonly move: (form: ReportDraft, question: TextQuestion) => Partial<ReportDraft>;
  readonly answer: (form: ReportDraft, question: TextQuestion, answer: TextAnswer) => Partial<ReportDraft>;
}

/** What is left in the text where words moved out of it; its author edits the sentence. */
export const GAP = '[…]';

/** The words of a question out of the text and into a new item; why it is necessary is still to be chosen. */
export function moveOut(
  text: string,
  items: ReportDraft['specialItems'],
  { from, to }: TextQuestion,
): Pick<ReportDraft, 'text' | 'specialItems'> {
  return {
    text: `${text.slice(0, from)}${GAP}${text.slice(to)}`,
    specialItems: [...items, { ...EMPTY_SPECIAL_ITEM, words: text.slice(from, to) }],
  };
}

/** What the server asked about at words of the text, until it is answered. */
export function useWords(): WordsAsked {
  const [questions, ask] = useState<readonly TextQuestion[]>([]);
  const settle = (question: TextQuestion): void => ask((before) => before.filter((one) => one !== question));
  return {
    questions,
    ask,
    following: (form, fields) => {
      const { text } = fields;
      if (text === undefined) return fields;
      ask((before) => moveSpans(before, form.text, text));
      return { textAnswers: moveSpans(form.textAnswers, form.text, text), ...fields };
    },
    person: ({ text, persons }, question) => {
      settle(question);
      const name = text.slice(question.from, question.to);
      return { persons: [...persons, { ...EMPTY_PERSON, name }], namesNobody: false };
    },
    move: ({ text, specialItems }, question) => {
      settle(question);
      return moveOut(text, specialItems, question);
    },
    answer: ({ textAnswers }, question, answer) => {
      settle(question);
      const others = textAnswers.filter(({ from, to }) => from !== answer.from || to !== answer.to);
      return { textAnswers: [...others, answer] };
    },
  };
}
