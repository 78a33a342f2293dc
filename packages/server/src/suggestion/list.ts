import { listSuggestions } from '@reeve/contract';
import { entitiesNamed } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { namingOf, suggestedFrom } from './suggested.ts';

/** Suggestions are computed at each reading and stored nowhere; only decisions on them are. */
export const listSuggestionsHandler = handle(listSuggestions, (call) =>
  call.read(async (tx) => {
    const suggested = await suggestedFrom(tx, call.params.id);
    const { text, language, things, suggestions, dismissed, made } = suggested;
    const named = things.filter(({ name }) => name !== '');
    const known = await entitiesNamed(
      tx,
      named.map(({ kind, name }) => ({ kind, words: name })),
    );
    call.consulted({
      action: 'view',
      objectKind: 'report',
      objectIds: [call.params.id],
      resultCount: suggestions.length,
    });
    return {
      text,
      language,
      things: things.map(({ key, kind, name, mentions }) => ({
        key,
        kind,
        name,
        mentions: [...mentions],
        entityId: namingOf(suggested, key)?.subject_id ?? null,
        known: known
          .filter((one) => one.kind === kind && one.words === name)
          .map(({ id, reference, title }) => ({ id, reference, title })),
      })),
      items: suggestions.map(({ key, from, to, subject, property, value, object, validFrom, validTo }) => ({
        key,
        from,
        to,
        subject,
        property,
        value: value ?? null,
        object: object ?? null,
        validFrom: validFrom ?? null,
        validTo: validTo ?? null,
        state: made.has(key) ? ('accepted' as const) : dismissed.has(key) ? ('dismissed' as const) : ('open' as const),
        statementId: made.get(key)?.id ?? null,
      })),
    };
  }),
);
