import { expect, test } from 'vitest';
import { suggestStatements } from './suggestion.ts';

const TEXT =
  'On Tuesday 24 March between 22:00 and 23:00, Milo Karas and Ilya Dragan loaded boxes into a grey van, RV 41 KSD, in front of Ropewalk 14. Karas owns the grey van and uses +999 55 0388. Suspected burglary.';
const options = { language: 'en' as const, places: ['Ropewalk'], writtenOn: '2026-03-26' };
const said = suggestStatements(TEXT, options);
const nameOf = (key: string | undefined): string | undefined => said.things.find((one) => one.key === key)?.name;

test('a surname joins the full name before it, and a plate its vehicle', () => {
  const persons = said.things.filter(({ kind }) => kind === 'person');
  expect(persons.map(({ name, mentions }) => [name, mentions.length])).toEqual([
    ['Milo Karas', 2],
    ['Ilya Dragan', 1],
  ]);
  const vehicle = said.suggestions.find(({ property }) => property === 'make_and_colour')?.subject;
  expect(said.suggestions.find(({ property }) => property === 'registration')?.subject).toBe(vehicle);
});

test('relations join things, after the things are named', () => {
  const links = said.suggestions.filter(({ object }) => object !== undefined);
  expect(links.map(({ subject, property, object }) => [nameOf(subject), property, nameOf(object)])).toEqual([
    ['Milo Karas', 'present_at', 'Ropewalk 14'],
    ['Ilya Dragan', 'present_at', 'Ropewalk 14'],
    ['RV 41 KSD', 'present_at', 'Ropewalk 14'],
    ['Milo Karas', 'owns', 'RV 41 KSD'],
    ['Milo Karas', 'uses', '+999 55 0388'],
  ]);
  for (const { from, subject } of links)
    expect(said.suggestions.findIndex((one) => one.subject === subject)).toBeLessThan(
      said.suggestions.findIndex((one) => one.from === from && one.object !== undefined),
    );
});

test('dates, offences and amounts describe the event of the report', () => {
  const event = said.suggestions.filter(({ subject }) => subject.startsWith('event:'));
  expect(event.map(({ property, validFrom }) => [property, validFrom])).toEqual([
    ['occurred', '2026-03-24'],
    ['conduct', undefined],
  ]);
});

test.each([
  ['en', 'The van is registered to Goran Matić, born on 3 May 1988, of Depot Street 14.', 'Goran Matić'],
  ['ru', 'Горан Матич родился 3 мая 1988 года.', 'Горан Матич'],
  ['de', 'Halterin ist Petra Vogel, geboren am 3. Mai 1988.', 'Petra Vogel'],
  ['fr', 'Le titulaire est Paul Renaud, né le 3 mai 1988.', 'Paul Renaud'],
  ['it', 'Intestatario è Marco Bianchi, nato il 3 maggio 1988.', 'Marco Bianchi'],
  ['es', 'El titular es Pablo Serrano, nacido el 3 de mayo de 1988.', 'Pablo Serrano'],
] as const)('a date after "born" is the birth of the person before it, in %s', (language, text, name) => {
  const { things, suggestions } = suggestStatements(text, { ...options, language });
  const dated = suggestions.filter(({ property }) => property === 'born_on' || property === 'occurred');
  expect(dated.map(({ property, value, validFrom }) => [property, value, validFrom])).toEqual([
    ['born_on', '1988-05-03', undefined],
  ]);
  expect(things.find(({ key }) => key === dated[0]?.subject)).toMatchObject({ kind: 'person', name });
});

test.each([
  ['en', 'Jordan Ames, 12/04/1991, of 9 Alfreton Road, was stopped on 3 May 2026.'],
  ['ru', 'Джордан Эймс, 12.04.1991 г.р., проживает: ул. Ленина, д. 5; задержан 3 мая 2026 года.'],
  ['ru', 'Эймс Джордан, 12 апреля 1991 г. рождения, задержан 3 мая 2026 года.'],
  ['de', 'Jordan Ames (12.04.1991), wohnhaft Hafengasse 7, wurde am 3. Mai 2026 kontrolliert.'],
  ['fr', 'Jordan Ames, 12/04/1991, demeurant 7 rue du Port, a été contrôlé le 3 mai 2026.'],
  ['it', 'Jordan Ames, 12.04.1991, residente in via Roma 5, è stato controllato il 3 maggio 2026.'],
  ['es', 'Jordan Ames, 12/04/1991, con domicilio en calle Mayor 5, fue identificado el 3 de mayo de 2026.'],
] as const)('a day long past directly after a name is a birth, in %s: %s', (language, text) => {
  const { things, suggestions } = suggestStatements(text, { ...options, language, writtenOn: '2026-11-30' });
  const dated = suggestions.filter(({ property }) => property === 'born_on' || property === 'occurred');
  expect(dated.map(({ property, value, validFrom }) => [property, validFrom ?? value])).toEqual([
    ['born_on', '1991-04-12'],
    ['occurred', '2026-05-03'],
  ]);
  expect(things.find(({ key }) => key === dated[0]?.subject)?.kind).toBe('person');
});

test.each([
  ['a recent day', 'Jordan Ames, 3 May 2026, Ilkeston Road: stopped.', '2026-11-30'],
  ['a day in a text without its own', 'Jordan Ames (12/04/1991) was stopped.', undefined],
  ['what happened long ago', 'Jordan Ames was stopped on 12/04/1991 on Ilkeston Road.', '2026-11-30'],
  [
    'a birth of the next sentence',
    'Jordan Ames was stopped on 3 May 2026. Born 1991 or later, it seems.',
    '2026-11-30',
  ],
] as const)('%s is no birth', (_, text, writtenOn) => {
  const { suggestions } = suggestStatements(text, {
    language: 'en',
    places: [],
    ...(writtenOn === undefined ? {} : { writtenOn }),
  });
  expect(suggestions.filter(({ property }) => property === 'born_on')).toEqual([]);
});

test.each([
  'Jordan Ames, born 2 June 2005, of 9 Alfreton Road, was stopped in FJ19 VRA.',
  'Jordan Ames (DOB 02/06/2005) of 9 Alfreton Road was stopped.',
  'Jordan Ames, of 9 Alfreton Road, was stopped.',
])('the address after a name and a birth is where the person lives, not where something happened: %s', (text) => {
  const { suggestions } = suggestStatements(text, { language: 'en', places: [], writtenOn: '2026-11-30' });
  const places = suggestions.filter(({ property }) => property === 'lives_at' || property === 'present_at');
  expect(places.map(({ property }) => property)).toEqual(['lives_at']);
});

test.each([
  ['Jordan Ames met Darren Pell on 3 May 2026.', ['2026-05-03', '2026-05-03']],
  ['On 3 May 2026 between 21:00 and 23:00 Jordan Ames met Darren Pell.', ['2026-05-03', '2026-05-03']],
  ['Between 21:00 and 23:00 on 3 May 2026 Jordan Ames met Darren Pell.', ['2026-05-03', '2026-05-03']],
  ['Yesterday Jordan Ames met Darren Pell.', ['2026-11-29', '2026-11-29']],
  ['Between 3 May 2026 and 5 May 2026 Jordan Ames met Darren Pell.', [undefined, undefined]],
  ['Since 3 May 2026 Jordan Ames met Darren Pell often.', [undefined, undefined]],
  ['On 3 May 2026 he called, on 5 May 2026 Jordan Ames met Darren Pell.', [undefined, undefined]],
  ['On 3 May 2026 it rained. Jordan Ames met Darren Pell.', [undefined, undefined]],
] as const)('what happened has the one day of its sentence: %s', (text, days) => {
  const { suggestions } = suggestStatements(text, { language: 'en', places: [], writtenOn: '2026-11-30' });
  const met = suggestions.filter(({ property }) => property === 'met');
  expect(met.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([days]);
});

test('what lasts has no day: who was seen in a car on one day may use it on others', () => {
  const { suggestions } = suggestStatements('On 3 May 2026 Jordan Ames was driving the grey Audi A6.', options);
  expect(suggestions.find(({ property }) => property === 'uses')).toMatchObject({ validFrom: undefined });
});

test.each([
  ['en', 'Jordan Ames was seen at Mill Street 4 on 3 May 2026.', 'Mill Street 4', '3 May 2026'],
  ['de', 'Jordan Ames wurde an der Hafengasse 7 am 3. Mai 2026 gesehen.', 'Hafengasse 7', '3. Mai 2026'],
  ['de', 'Hafengasse 7, 3. Mai 2026: Jordan Ames kontrolliert.', 'Hafengasse 7', '3. Mai 2026'],
  ['fr', 'Jordan Ames a été vu rue du Port 7 le 3 mai 2026.', 'rue du Port 7', '3 mai 2026'],
  ['it', 'Jordan Ames è stato visto in via Roma 5 il 3 maggio 2026.', 'via Roma 5', '3 maggio 2026'],
  ['es', 'Jordan Ames fue visto en la calle Mayor 5 el 3 de mayo de 2026.', 'calle Mayor 5', '3 de mayo de 2026'],
  ['ru', 'Джордан Эймс замечен у дома по ул. Ленина, 5 3 мая 2026 года.', 'ул. Ленина, 5', '3 мая 2026 года'],
] as const)('the number of a house is no day of the month after it, in %s: %s', (language, text, address, day) => {
  const { suggestions } = suggestStatements(text, { ...options, language });
  expect(suggestions.find(({ property }) => property === 'occurred')).toMatchObject({
    value: day,
    validFrom: '2026-05-03',
  });
  expect(suggestions.filter(({ property }) => property === 'name').map(({ value }) => value)).toContain(address);
});

test.each([
  ['en', '3, 4 and 5 May 2026'],
  ['en', '3rd to 4th of May 2026'],
  ['de', '3. bis 5. Mai 2026'],
  ['fr', '3 et le 4 mai 2026'],
  ['it', '3 al 5 maggio 2026'],
  ['es', '3 y 4 de mayo de 2026'],
  ['ru', '3 и 4 мая 2026 года'],
] as const)('several days of one month are one date, in %s: %s', (language, words) => {
  const { suggestions } = suggestStatements(`Jordan Ames: ${words}.`, { ...options, language });
  expect(suggestions.find(({ property }) => property === 'occurred')).toMatchObject({
    value: words,
    validFrom: '2026-05-03',
  });
});

test.each(['Castle Car Wash', 'Quay Van Hire', 'Trent Motorcycle Centre'])('%s is one name', (name) => {
  const { things } = suggestStatements(`Jordan Ames works at ${name} with Darren Pell.`, options);
  expect(things.filter(({ kind }) => kind === 'organisation').map((thing) => thing.name)).toEqual([name]);
});

test('a birth of nobody named is no event of the report', () => {
  const { suggestions } = suggestStatements('The man was born on 3 May 1988. It was seen on 12 May 2026.', options);
  expect(suggestions.map(({ property, validFrom }) => [property, validFrom])).toEqual([['occurred', '2026-05-12']]);
});

test('the same text gives the same keys, each once; every suggestion rests on words of the text', () => {
  expect(suggestStatements(TEXT, options)).toEqual(said);
  const keys = said.suggestions.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { from, to, value } of said.suggestions) if (value !== undefined) expect(TEXT.slice(from, to)).toBe(value);
});

test.each([
  'Karas denied that he owns the grey van.',
  'Karas does not own the grey van.',
  'Does Karas own the grey van?',
  'Karas hopes that Dragan owns the grey van.',
])('"%s" states no relation', (text) => {
  const { suggestions } = suggestStatements(text, { language: 'en', places: [] });
  expect(suggestions.filter(({ object }) => object !== undefined)).toEqual([]);
});

test('no relation reaches across the end of a sentence after a number, which German writes like an ordinal', () => {
  const { things, suggestions } = suggestStatements(
    'Der Audi stand in der Hafengasse 7. Der Fahrer, Anton Zirbel, nutzt die Nummer +999 55 0612.',
    { language: 'de', places: [] },
  );
  const title = (key: string | undefined): string | undefined => things.find((one) => one.key === key)?.name;
  const links = suggestions.filter(({ object }) => object !== undefined);
  expect(links.map(({ subject, property, object }) => [title(subject), property, title(object)])).toEqual([
    ['Audi', 'present_at', 'Hafengasse 7'],
    ['Anton Zirbel', 'uses', 'Audi'],
    ['Anton Zirbel', 'uses', '+999 55 0612'],
  ]);
});

test('a text that names nothing suggests nothing', () => {
  expect(suggestStatements('The gates are open again. Nobody was seen.', options).suggestions).toEqual([]);
});

const CALLED = [
  ['en', 'Milo Karas, known as Tiny, was in the yard.', 'Milo Karas', 'Tiny'],
  ['en', 'Milo Karas (a.k.a. "Tiny") was in the yard.', 'Milo Karas', 'Tiny'],
  ['en', 'Milo Karas, alias Lupo, was in the yard.', 'Milo Karas', 'Lupo'],
  ['fr', 'Paul Renaud, dit Momo, se trouvait dans la cour.', 'Paul Renaud', 'Momo'],
  ['fr', 'Paul Renaud, alias « Momo », se trouvait dans la cour.', 'Paul Renaud', 'Momo'],
  ['de', 'Peter Vogel, genannt Lupo, war im Hof.', 'Peter Vogel', 'Lupo'],
  ['de', 'Peter Vogel alias „Lupo“ war im Hof.', 'Peter Vogel', 'Lupo'],
  ['it', 'Marco Bianchi, detto Lupo, era nel cortile.', 'Marco Bianchi', 'Lupo'],
  ['it', 'Marco Bianchi, soprannominato «Lupo», era nel cortile.', 'Marco Bianchi', 'Lupo'],
  ['es', 'Pablo Serrano, conocido como Lobo, estaba en el patio.', 'Pablo Serrano', 'Lobo'],
  ['es', 'Pablo Serrano, alias «El Zurdo», estaba en el patio.', 'Pablo Serrano', 'El Zurdo'],
  ['ru', 'Иван Петров по кличке Лысый был во дворе.', 'Иван Петров', 'Лысый'],
  ['ru', 'Иван Петров по прозвищу «Лысый» был во дворе.', 'Иван Петров', 'Лысый'],
] as const;

test.each(CALLED)('another name is an alias of the person before it, in %s: %s', (language, text, name, alias) => {
  const { things, suggestions } = suggestStatements(text, { language, places: [] });
  expect(things.filter(({ kind }) => kind === 'person').map((one) => one.name)).toEqual([name]);
  expect(suggestions.map(({ property, value }) => [property, value])).toEqual([
    ['name', name],
    ['alias', alias],
  ]);
  expect(new Set(suggestions.map(({ subject }) => subject))).toEqual(new Set([things[0]?.key]));
});

test('a later mention by the alias alone is of the same person', () => {
  const text = 'Milo Karas, known as Tiny, was in the yard. In the evening Tiny rang +44 7700 900652.';
  const { things } = suggestStatements(text, { language: 'en', places: [] });
  const persons = things.filter(({ kind }) => kind === 'person');
  expect(persons.map(({ name, mentions }) => [name, mentions.length])).toEqual([['Milo Karas', 3]]);
});

test.each([
  ['en', 'Milo Karas, known as a burglar, was in the yard.'],
  ['en', 'Milo Karas, the so-called boss, was in the yard.'],
  ['en', 'Milo Karas, known to Ilya Dragan, was in the yard.'],
  ['en', 'Milo Karas called Ilya Dragan.'],
  ['fr', 'Paul Renaud, connu comme voleur, se trouvait dans la cour.'],
  ['fr', 'Paul Renaud dit que Marc Dubois se trouvait dans la cour.'],
  ['de', 'Peter Vogel, bekannt als Einbrecher, war im Hof.'],
  ['de', 'Peter Vogel, der sogenannte Chef, war mit Karl Meier im Hof.'],
  ['it', 'Marco Bianchi, noto come ladro, era nel cortile.'],
  ['it', 'Marco Bianchi ha detto che Luca Rossi era nel cortile.'],
  ['es', 'Pablo Serrano, conocido como ladrón, estaba en el patio.'],
  ['es', 'Pablo Serrano, el llamado jefe, estaba en el patio con Juan Pérez.'],
  ['ru', 'Иван Петров, известный как вор, был во дворе.'],
  ['ru', 'Иван Петров, так называемый бригадир, был во дворе с Олегом Сидоровым.'],
] as const)('no alias is suggested without another name, in %s: %s', (language, text) => {
  const { suggestions } = suggestStatements(text, { language, places: [] });
  expect(suggestions.filter(({ property }) => property === 'alias')).toEqual([]);
});
