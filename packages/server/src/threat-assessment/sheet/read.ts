import { readAssessmentSheet, type ReplyOf } from '@reeve/contract';
import { assessmentSheets, loadRecord, staffNames } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { assessmentBody, isAssessor } from '../body.ts';
import { cardsOfEnds, entriesOf, sheetFaults } from './sheet.ts';

type Sheets = ReplyOf<typeof readAssessmentSheet>['sheets'];

export const readAssessmentSheetHandler = handle(readAssessmentSheet, (call) =>
  call.read(async (tx) => {
    const row = await loadRecord(tx, 'threat_assessment', call.params.id);
    const stored = await assessmentSheets(tx, row.id);
    const names = await staffNames(tx);
    const cards = await cardsOfEnds(
      tx,
      call.language,
      stored.flatMap((sheet) => entriesOf(sheet).flatMap(({ cites }) => cites)),
    );
    const sheets = stored.map((sheet): Sheets[number] => ({
      assessorId: sheet.assessorId,
      assessor: names.get(sheet.assessorId) ?? '',
      own: sheet.assessorId === tx.person.accountId,
      handedInAt: sheet.handedInAt?.toISOString() ?? null,
      values: entriesOf(sheet).map(({ cites, ...entry }) => {
        const seen = cites.flatMap(({ kind, id }) => {
          const card = cards.get(id);
          return card ? [{ kind, id, reference: card.reference, title: card.title }] : [];
        });
        return { ...entry, cites: seen, unseen: cites.length - seen.length };
      }),
    }));
    const own = stored.find(({ assessorId }) => assessorId === tx.person.accountId);
    const faults =
      isAssessor(tx, row) && row.state === 'scoring' ? sheetFaults(assessmentBody(row), entriesOf(own)) : [];
    call.consulted({
      action: 'view',
      objectKind: 'threat_assessment',
      objectIds: [row.id],
      resultCount: sheets.length,
    });
    return { sheets: sheets.toSorted((a, b) => Number(b.own) - Number(a.own)), faults };
  }),
);
