import { readCodeLists } from '@reeve/contract';
import { compartmentKind, compartmentsOf, titleIn, type Period, type Titled } from '@reeve/domain';
import { readCodeLists as storedLists, usualMarking } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { codeListsOf } from './lists.ts';

const written = (period: Period): string => (period.unit === 'days' ? `P${period.count}D` : `P${period.count}M`);

export const readCodeListsHandler = handle(readCodeLists, async (call) =>
  call.read(async (tx) => {
    const lists = codeListsOf(await storedLists(tx));
    const said = (list: readonly Titled[]) =>
      list.map((one) => ({ code: one.code, title: titleIn(call.language, one) }));
    const mine = compartmentsOf(tx.actor, tx.today);
    const usual = await usualMarking(tx, mine);
    call.consulted({ action: 'view', objectKind: 'code_list' });
    return {
      version: lists.version,
      purposes: lists.purposes.map((one) => ({
        code: one.code,
        title: titleIn(call.language, one),
        ...(one.legalBasis === undefined ? {} : { legalBasis: one.legalBasis }),
      })),
      legalBases: said(lists.legalBases),
      groups: said(lists.groups.filter((group) => mine.has(group.code) && compartmentKind(group.code) === 'group')),
      offenceTypes: said(lists.offenceTypes),
      retention: lists.retention.map((rule) => ({
        id: rule.id,
        review: written(rule.review),
        maximum: written(rule.maximum),
      })),
      gradingScheme: lists.gradingScheme,
      usual: usual === undefined ? null : { ...usual, handling: [...usual.handling] },
    };
  }),
);
