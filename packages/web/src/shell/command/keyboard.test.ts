import { describe, expect, test } from 'vitest';
import { CHORD_MS, isSingleCharacter, isTyping, keyWord, readChord, type KeyPress } from './keyboard.ts';

const press = (key: string, code = '', held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('the word of a key', () => {
  test.each<[string, KeyPress, string]>([
    ['a letter', press('j', 'KeyJ'), 'j'],
    ['a letter under Caps Lock', press('J', 'KeyJ'), 'j'],
    ['a letter on a Russian keyboard, by its place', press('о', 'KeyJ'), 'j'],
    ['a letter on a French keyboard, by what it prints', press('a', 'KeyQ'), 'a'],
    ['a printed sign, whatever Shift it took', press('?', 'Slash', { shiftKey: true }), '?'],
    ['a slash that takes Shift on a German keyboard', press('/', 'Digit7', { shiftKey: true }), '/'],
    ['a capital letter', press('H', 'KeyH', { shiftKey: true }), 'Shift+h'],
    ['Ctrl and a letter', press('k', 'KeyK', { ctrlKey: true }), 'Ctrl+K'],
    ['Command on a Mac', press('k', 'KeyK', { metaKey: true }), 'Ctrl+K'],
    ['Ctrl and a letter on a Russian keyboard', press('л', 'KeyK', { ctrlKey: true }), 'Ctrl+K'],
    ['Ctrl and Enter', press('Enter', 'Enter', { ctrlKey: true }), 'Ctrl+Enter'],
    ['Shift and a named key', press('F10', 'F10', { shiftKey: true }), 'Shift+F10'],
    ['AltGr, which types', press('@', 'KeyQ', { ctrlKey: true, altKey: true }), '@'],
    ['a bare modifier', press('Shift', 'ShiftLeft', { shiftKey: true }), ''],
    ['a dead key', press('Dead', 'Equal'), ''],
  ])('%s', (_, pressed, word) => {
    expect(keyWord(pressed)).toBe(word);
  });
});

test('distinguishes single characters from keys with Ctrl or Alt and from named keys', () => {
  expect(['j', '?', 'Shift+h'].filter((word) => !isSingleCharacter(word))).toEqual([]);
  expect(['Ctrl+K', 'Enter', 'F10', 'Alt+Enter'].filter(isSingleCharacter)).toEqual([]);
});

test('one is typing in texts and lists, not on buttons, boxes and links', () => {
  const typing = [
    { tagName: 'INPUT', type: 'text' },
    { tagName: 'TEXTAREA' },
    { tagName: 'SELECT' },
    { tagName: 'DIV', isContentEditable: true },
  ];
  const not = [
    { tagName: 'INPUT', type: 'radio' },
    { tagName: 'INPUT', type: 'checkbox' },
    { tagName: 'BUTTON' },
    { tagName: 'A' },
    null,
  ];
  expect(typing.map(isTyping)).toEqual(typing.map(() => true));
  expect(not.map(isTyping)).toEqual(not.map(() => false));
});

describe('two keys, one after the other', () => {
  test('make one word within the time', () => {
    const first = readChord(undefined, 'g', 1000, ['g']);
    expect(first.word).toBe('');
    expect(readChord(first.chord, 'h', 1000 + CHORD_MS, ['g'])).toEqual({ word: 'g h', chord: undefined });
  });

  test('are two words when the second comes late', () => {
    const first = readChord(undefined, 'g', 1000, ['g']);
    expect(readChord(first.chord, 'h', 1001 + CHORD_MS, ['g'])).toEqual({ word: 'h', chord: undefined });
  });

  test('may be the same key twice', () => {
    const first = readChord(undefined, 'g', 0, ['g']);
    expect(readChord(first.chord, 'g', 10, ['g']).word).toBe('g g');
  });

  test('begin only with a key that leads', () => {
    expect(readChord(undefined, 'j', 0, ['g'])).toEqual({ word: 'j', chord: undefined });
  });
});
