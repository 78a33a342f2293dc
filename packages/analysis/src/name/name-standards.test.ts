/** Spellings of names by published standards and by the habits of languages: each must be near each other one. */
import { describe, expect, test } from 'vitest';
import { compareNames, readName } from './compare-names.ts';
import { nameKeys } from './name-keys.ts';

// In this order where it has them: the original; ISO 9, GOST 7.79 B, BGN/PCGN or the passport (ICAO 9303), scholarly,
// German, French, Polish. Written from the tables of the standards, not by our code.
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['Russian', 'Чернышёв Černyšëv Chernyshyov Chernyshëv Chernyshev Tschernyschow Tchernychov'],
  ['Russian', 'Щербаков Ŝerbakov Shherbakov Shcherbakov Ščerbakov Schtscherbakow Chtcherbakov Szczerbakow'],
  ['Russian', 'Плющев Plyushchev Pljuščev Pljuschtschew Pliouchtchev Pluszczew'],
  ['Russian', 'Жуков Žukov Zhukov Schukow Joukov Żukow'],
  ['Russian', 'Юлия Yuliya Julija Iuliia Yulia'],
  ['Russian', 'Ершов Eršov Yershov Ershov Jerschow Erchov Jerszow'],
  ['Russian', 'Ткачёв Tkačëv Tkachev Tkatschow Tkatchev Tkaczow'],
  ['Ukrainian', 'Шевченко Ševčenko Shevchenko Schewtschenko Chevtchenko Szewczenko'],
  ['Ukrainian', 'Євген Yevhen Ievhen Jewhen'],
  ['Belarusian', 'Кандрашэнка Кондрашенко Kandrašenka Kandrashenka Kandraschenka Kandrachenka Kandraszenka'],
  ['Serbian', 'Ђорђевић Đorđević Djordjević Dordevic'],
  ['Macedonian', 'Гоце Goce Gotse'],
  ['Bulgarian', 'Жечков Žečkov Zhechkov Schetschkow Jetchkov'],
  ['Kazakh', 'Сейітбаев Сейтбаев Seitbaev Seitbayev Seitbajew'],
  ['Kyrgyz', 'Жумабеков Zhumabekov Jumabekov Schumabekow'],
  ['Greek', 'Παπαϊωάννου Papaioannou Папаиоанну'],
  ['Turkish', 'Yıldırım Yildirim Йылдырым'],
  ['Turkish', 'Doğan Dogan Доган'],
  ['Georgian', 'გელაშვილი Gelashvili Гелашвили Gelaschwili Guelachvili'],
  ['Armenian', 'Հարությունյան Harutyunyan Арутюнян Haroutiounian Harutjunjan'],
];

describe.each(SPELLINGS)('%s: %s', (_, line) => {
  const spellings = line.split(' ');
  const pairs = spellings.flatMap((one, at) => spellings.slice(at + 1).map((other) => [one, other] as const));

  test('each spelling is near each other one', () => {
    const apart = pairs.filter(([one, other]) => !['same', 'near'].includes(compareNames(one, other, 'person').level));
    expect(apart).toEqual([]);
  });
});

test('each spelling shares a key with the first, but for a đ without its stroke', () => {
  const apart = SPELLINGS.flatMap(([, line]) => {
    const [first = '', ...others] = line.split(' ');
    const keys = nameKeys(readName(first, 'person'));
    return others.filter((other) => !nameKeys(readName(other, 'person')).some((key) => keys.includes(key)));
  });
  expect(apart).toEqual(['Dordevic']);
});

test('spellings of different names are rarely near, in any script', () => {
  const lines = SPELLINGS.map(([, line]) => line.split(' '));
  const pairs = lines.flatMap((one, at) =>
    lines.slice(at + 1).flatMap((other) => one.flatMap((a) => other.map((b) => [a, b] as const))),
  );
  const near = pairs.filter(([a, b]) => ['same', 'near'].includes(compareNames(a, b, 'person').level));
  // A few that differ by one sound in some spelling.
  expect(near.length / pairs.length).toBeLessThan(0.003);
});

test.each([
  ['محمد بن يوسف', 'Mohammed bin Yusuf'],
  ['محمود سليم', 'Mahmoud Salim'],
  ['نجيب الكرمي', 'Naguib al-Karmi'],
  ['بولينا سيدوروفا', 'Polina Sidorova'],
  ['חיים כרמלי', 'Chaim Karmeli'],
])('%s has the consonants of %s', (arabic, latin) => {
  const { level, because } = compareNames(arabic, latin, 'person');
  expect([because.includes('consonants_only'), level === 'same' || level === 'near']).toEqual([true, true]);
});
