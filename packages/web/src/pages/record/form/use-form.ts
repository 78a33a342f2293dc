import type { InputGiven, Operation } from '@reeve/contract';
import { useState } from 'react';
import { chosenMarking, type ChosenMarking, type MarkingAnswers } from '../../../components/marking/marking-answers.ts';
import { limitsOf, meets } from './form-limits.ts';
import { missing } from './form-faults.ts';
import { useSending, type Sending } from './use-sending.ts';

type Answers = Readonly<Record<string, unknown>> & { readonly marking?: MarkingAnswers };
type RequiredKey<T> = T extends object ? { [K in keyof T]-?: object extends Pick<T, K> ? never : K }[keyof T] : never;
type Part<T, Name extends string> = T extends Readonly<Record<Name, infer P>> ? P : never;
/** Names of the fields that the contract requires, at the top of the input and in its body and marking. */
type RequiredName<I> = RequiredKey<I> | RequiredKey<Part<I, 'body'>> | RequiredKey<Part<I, 'marking'>>;
/** Complete answers: a required field has a value, and `marking` is one where the form always needs it. */
type Complete<A, Name, Needs extends boolean> = {
  readonly [K in keyof A]: K extends 'marking'
    ? Needs extends true
      ? ChosenMarking
      : undefined
    : K extends Name
      ? Exclude<A[K], undefined>
      : A[K];
};

/** What a field component takes from its form. */
export interface FieldOfForm<V> {
  readonly id: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly error: string | undefined;
  /** Of a text with a limit. */
  readonly maxLength?: number;
}

export interface Form<A> extends Sending {
  readonly values: A;
  readonly set: (answers: Partial<A>) => void;
  /** Connects a field component: `<TextField label={t('title')} {...form.field('title')} />`. */
  readonly field: <K extends keyof A & string>(name: K) => FieldOfForm<A[K]>;
}

/**
 * Holds the answers of a form for one operation of the contract, knows what is missing, and sends.
 *
 * Answers have the names of the input's fields, so the contract's limits apply to them; an answer of another name has the page's rules
 * only. An answer `marking` is missing until it is complete, and is sent as the contract takes it. The order of `empty` is the order in
 * which missing fields are focused. A form library would bring checks of its own next to those of the contract and save none of these
 * lines.
 *
 * @param operation whose input the form fills in
 * @param empty the answers at the start
 * @param required fields the page requires in addition to the contract
 * @param checks further rules by field: true where the answer is right
 * @param needsMarking whether these answers need a marking; by default they do. One that is not needed is not sent
 * @param wrong what to show next to a missing field
 * @param guarded whether leaving with changed answers asks first; by default it does
 * @param save makes the record from complete answers with trimmed texts
 * @param pathOf the page of the record
 */
export function useForm<
  O extends Operation,
  A extends Answers,
  R extends keyof A & string = never,
  Needs extends boolean = true,
>(of: {
  readonly operation: O;
  readonly empty: A;
  readonly required?: readonly R[];
  readonly checks?: (answers: A) => { readonly [K in keyof A]?: boolean };
  readonly needsMarking?: (answers: A) => Needs;
  readonly wrong: (name: string) => string;
  readonly guarded?: boolean;
  readonly save: (answers: Complete<A, RequiredName<InputGiven<O>> | R, Needs>) => Promise<{ readonly id: string }>;
  readonly pathOf: (id: string) => string;
}): Form<A> {
  const [empty] = useState(of.empty);
  const [values, setValues] = useState(empty);
  const set = (answers: Partial<A>): void => setValues((before) => ({ ...before, ...answers }));
  const needsMarking = of.needsMarking?.(values) ?? true;
  const sending = useSending({
    missing: missingIn(of.operation.name, values, of.required ?? [], {
      ...of.checks?.(values),
      marking: !needsMarking || isMarked(values),
    }),
    touched: (of.guarded ?? true) && values !== empty,
    // Nothing is sent while a required field is missing.
    save: () => of.save(marked(trimmed(values), needsMarking) as Complete<A, RequiredName<InputGiven<O>> | R, Needs>),
    pathOf: of.pathOf,
  });
  return {
    ...sending,
    values,
    set,
    field: (name) => {
      const { maxLength } = limitsOf(of.operation.name, name);
      return {
        id: `field-${name}`,
        value: values[name],
        onChange: (value) => setValues((before) => ({ ...before, [name]: value })),
        error: sending.isWrong(name) ? of.wrong(name) : undefined,
        ...(typeof values[name] === 'string' && maxLength !== undefined ? { maxLength } : {}),
      };
    },
  };
}

/** Returns the fields that keep answers from being sent, in the order of the answers. */
export function missingIn(
  operation: string,
  answers: Answers,
  required: readonly string[],
  checks: Readonly<Record<string, boolean | undefined>>,
): readonly string[] {
  return missing(
    Object.fromEntries(
      Object.entries(answers).map(([name, answer]) => {
        const limits = limitsOf(operation, name);
        const asked = required.includes(name) ? { minLength: 1, ...limits, required: true as const } : limits;
        return [name, meets(asked, answer) && checks[name] !== false];
      }),
    ),
  );
}

/** Returns the answers with their texts trimmed. */
export function trimmed<A extends Answers>(answers: A): A {
  const entries = Object.entries(answers).map(([name, answer]) => [
    name,
    typeof answer === 'string' ? answer.trim() : answer,
  ]);
  return Object.fromEntries(entries) as A; // the same fields
}

/** True if the marking that answers include, if any, is complete. */
export function isMarked({ marking }: Answers): boolean {
  return marking === undefined || chosenMarking(marking) !== undefined;
}

/** Returns the answers with their marking as the contract takes it, or undefined where it is not needed. */
export function marked({ marking, ...answers }: Answers, isNeeded: boolean): Readonly<Record<string, unknown>> {
  return marking === undefined ? answers : { ...answers, marking: isNeeded ? chosenMarking(marking) : undefined };
}
