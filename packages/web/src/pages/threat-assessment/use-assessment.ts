import {
  enterWarningReading,
  handInSheet,
  judgeOrder,
  saveAssessedUnits,
  saveAssessedValues,
  saveOutlook,
  saveWarning,
  settleValue,
  type InputGiven,
  type Operation,
} from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { refreshRecords } from '../record/step/refresh.ts';
import type { Assessment } from './assessment.ts';

/** The acts on an assessment; each refreshes what is shown of it. */
export function useAssessment({ id }: Assessment) {
  return {
    values: useAct<typeof saveAssessedValues>((input) => call(saveAssessedValues, { params: { id }, input })),
    handIn: useAct<typeof handInSheet>((input) => call(handInSheet, { params: { id }, input })),
    units: useAct<typeof saveAssessedUnits>((input) => call(saveAssessedUnits, { params: { id }, input })),
    settle: useAct<typeof settleValue>((input) => call(settleValue, { params: { id }, input })),
    outlook: useAct<typeof saveOutlook>((input) => call(saveOutlook, { params: { id }, input })),
    order: useAct<typeof judgeOrder>((input) => call(judgeOrder, { params: { id }, input })),
    warning: useAct<typeof saveWarning>((input) => call(saveWarning, { params: { id }, input })),
    reading: useAct<typeof enterWarningReading>((input) => call(enterWarningReading, { params: { id }, input })),
  };
}
export type AssessmentActs = ReturnType<typeof useAssessment>;

function useAct<O extends Operation>(send: (input: InputGiven<O>) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSuccess: () => refreshRecords(client) });
}
