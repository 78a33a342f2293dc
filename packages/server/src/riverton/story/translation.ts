import {
  admitMember,
  confirmTranslation,
  createComment,
  createDocument,
  fillTranslation,
  freezeEdition,
  moveDocument,
  openRound,
  saveBlocks,
  type InputGiven,
} from '@reeve/contract';
import type { DocumentBlock } from '@reeve/domain';
import { personaOf } from '@reeve/scenario';
import { blockDigest } from '@reeve/store';
import { readGuidebookText } from '../../guidebook/text.ts';
import type { StoryStage } from '../player.ts';
import { personaId } from './reports.ts';

const TITLE = {
  en: 'What intelligence-led policing is',
  ru: 'Что такое полицейская деятельность на основе оперативных данных и информации',
};
const SENT_AHEAD: readonly [first: string, last: string] = ['b-33E9HPCR', 'b-AE6BG2TK'];

/** The Russian of the chapter so far; the other blocks are there as copied. */
const RUSSIAN: Readonly<Record<string, string>> = {
  'b-33E9HPCR': 'Что такое полицейская деятельность на основе оперативных данных и информации',
  'b-XA6P0GS7': 'Мысль в одном абзаце',
  'b-3MYC5N7Z': 'Полицейская деятельность на основе оперативных данных и информации — это способ управлять полицейской службой. Сведения законно собирают, оценивают, сводят вместе и анализируют, чтобы те, кто решает о приоритетах, людях и часах, решали по лучшей картине, какую можно получить; затем служба действует, а затем выясняет, помогло ли это. Нужна каждая половина этой фразы. Служба, которая анализирует и не даёт анализу изменить решение, производит бумагу. Служба, которая решает и никогда не измеряет, ничему не учится.', // prettier-ignore
  'b-F11Y1B29': 'Главная тяжесть лежит на двух словах. *Сведения* — это то, что кто-то рассказал, увидел или записал, прежде чем кто-либо спросил, насколько это верно. *Оперативные данные* — это сведения, оценённые и проанализированные ради решения. Шаг от одного к другому делают люди, которых можно назвать, и он оставляет след.', // prettier-ignore
  'b-TWGET9R9': 'Определения различаются',
  'b-002JK2N3': 'Что мы понимаем под этим здесь',
  'b-HZ14HQKG': 'В этом тексте и в Reeve мы употребляем это выражение, только когда есть четыре вещи:',
  'b-1JQAX3ZA': 'тот, кто принимает решения, сказал, на какие вопросы служба должна ответить;',
  'b-D9VPC84T': 'информация, из которой складывается ответ, оценена, имеет грифы и получена законно;',
  'b-WPPGW4HJ': 'решение с обоснованием, ответственным и мерой принял человек;',
  'b-AE6BG2TK': 'результат измерен в сравнении с тем, что было установлено заранее.',
};

/** Comments on the source during its translation, and the changes that followed. */
const SAID = { on: 'b-3MYC5N7Z', words: 9, text: 'Each language will ask who the manager is: name the level.' };
const CHANGED = {
  id: 'b-F11Y1B29',
  from: 'and it leaves a trace.',
  to: 'and it leaves a trace that can be followed back.',
};

/** The first chapter of the guidebook sent ahead to be translated: in Russian, half done, and the source has changed since in one place. */
export async function playTranslation(stage: StoryStage): Promise<void> {
  await stage.moveTo('2026-09-25T15:00');
  const head = await stage.as('markova');
  const text = readGuidebookText();
  const at = (id: string): number => text.findIndex((block) => block.id === id);
  const blocks = text.slice(at(SENT_AHEAD[0]), at(SENT_AHEAD[1]) + 1);
  const begin = (language: 'en' | 'ru', translationOf: string | null): InputGiven<typeof createDocument> => ({
    title: TITLE[language],
    body: {
      purpose: 'The chapter everybody reads first, sent ahead so that it can be translated.',
      language,
      call: null,
      translationOf,
    },
    marking: { classification: 'internal', tlp: 'TLP:GREEN' },
  });
  const { id } = await head.call(createDocument, { input: begin('en', null) });
  const params = { id };
  await head.call(saveBlocks, {
    params,
    input: {
      changes: blocks.map((block, i) => ({ op: 'put' as const, block, base: null, after: blocks[i - 1]?.id ?? null })),
    },
  });
  for (const [version, to] of [
    [1, 'working'],
    [2, 'first_review'],
  ] as const)
    await head.call(moveDocument, { params, input: { version, to, reason: 'the chapter is complete' } });
  const edition = await head.call(freezeEdition, {
    params,
    input: { summary: 'The chapter as it is to be translated.' },
  });
  for (const login of ['kostic', 'brandt'])
    await head.call(admitMember, {
      params,
      input: {
        accountId: personaId(login),
        name: personaOf(login)?.name ?? login,
        role: 'expert',
        capacity: 'personal',
      },
    });
  await head.call(openRound, {
    params,
    input: {
      editionId: edition.id,
      kind: 'comment',
      opensAt: '2026-09-25T13:00:00Z',
      closesAt: '2026-09-30T23:59:59Z',
      note: 'What does not go over into your language?',
    },
  });
  await stage.moveTo('2026-09-25T16:00');
  const reader = await stage.as('brandt');
  const quote = (blocks.find((block) => block.id === SAID.on)?.text ?? '').split(' ').slice(0, SAID.words).join(' ');
  await reader.call(createComment, {
    params: { id: edition.id },
    input: { blockId: SAID.on, quote, from: 0, type: 'ge', severity: 'minor', text: SAID.text, proposal: null, rationale: '', language: 'en', state: 'submitted' }, // prettier-ignore
  });
  const translator = await stage.as('kostic');
  const russian = await translator.call(createDocument, { input: begin('ru', id) });
  await translate(translator, russian.id, blocks);
  await stage.moveTo('2026-09-25T17:00');
  const changed = blocks.find((block) => block.id === CHANGED.id);
  if (!changed) throw new Error('the guidebook has lost the block that the exercise changes');
  const block = { ...changed, text: changed.text.replace(CHANGED.from, CHANGED.to) };
  await head.call(saveBlocks, { params, input: { changes: [{ op: 'put', block, base: blockDigest(changed) }] } });
  await head.call(freezeEdition, { params, input: { summary: 'One sentence says more.' } });
}

/** Copies the chapter, replaces the English with the Russian so far, and confirms those blocks. */
async function translate(
  translator: Awaited<ReturnType<StoryStage['as']>>,
  id: string,
  blocks: readonly DocumentBlock[],
): Promise<void> {
  const params = { id };
  await translator.call(fillTranslation, { params });
  const done = blocks.flatMap((block) => {
    const text = RUSSIAN[block.id];
    return text === undefined ? [] : [{ block: { ...block, text }, sourceDigest: blockDigest(block) }];
  });
  await translator.call(saveBlocks, {
    params,
    input: { changes: done.map(({ block, sourceDigest }) => ({ op: 'put' as const, block, base: sourceDigest })) },
  });
  await translator.call(confirmTranslation, {
    params,
    input: { blocks: done.map(({ block, sourceDigest }) => ({ id: block.id, sourceDigest })) },
  });
}
