import { concept } from '@reeve/contract';
import { ALLOWED, mayPerform, refused } from '@reeve/domain';
import { recordHandlers } from '../record/handlers.ts';
import { adoptDefinitionHandler } from './adopt.ts';
import { moveAgreementRoundHandler } from './move-agreement-round.ts';
import { openAgreementRoundHandler } from './open-agreement-round.ts';
import { readAgreementHandler } from './read-agreement.ts';
import { saveAgreementSheetHandler } from './save-agreement-sheet.ts';
import { conceptsJsonLdHandler, conceptsTurtleHandler, readConceptBankHandler } from './bank.ts';
import { conceptBody, conceptTitle } from './body.ts';
import { shownRelations } from './relations.ts';
import { confirmConceptLanguageHandler } from './confirm-language.ts';
import { createConceptHandler } from './create.ts';
import { saveConceptHandler } from './save.ts';

const STEPS: Readonly<Record<string, readonly string[]>> = {
  proposed: ['retired'],
  adopted: ['retired'],
  retired: ['proposed'],
};

/** The bank of concepts: one vocabulary in six languages. */
export const conceptHandlers = [
  ...recordHandlers({
    kind: 'concept',
    list: concept.list,
    read: concept.read,
    move: concept.move,
    initial: () => 'proposed',
    // It is adopted by a decision on one of its definitions.
    steps: (state) => STEPS[state] ?? [],
    mayMove: (_tx, _row, _to, { roles }) => (mayPerform(roles, 'keep_concepts') ? ALLOWED : refused('role')),
    say: (row, language) => {
      const { terms, definitions, adoptions, languages } = conceptBody(row);
      return { title: conceptTitle(terms, language), body: { terms, definitions, adoptions, languages } };
    },
    more: async (tx, row, language) => ({ relations: await shownRelations(tx, row, language) }),
  }),
  createConceptHandler,
  saveConceptHandler,
  confirmConceptLanguageHandler,
  adoptDefinitionHandler,
  readConceptBankHandler,
  conceptsTurtleHandler,
  conceptsJsonLdHandler,
  readAgreementHandler,
  openAgreementRoundHandler,
  moveAgreementRoundHandler,
  saveAgreementSheetHandler,
];
