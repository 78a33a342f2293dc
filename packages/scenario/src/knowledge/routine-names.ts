import type { NamePool } from './record.ts';

/** A given or family name, with its own script if that is not Latin. */
export interface RoutineName {
  readonly latin: string;
  readonly own: string | undefined;
}

interface PoolNames {
  readonly men: readonly RoutineName[];
  readonly women: readonly RoutineName[];
  readonly familiesOfMen: readonly RoutineName[];
  readonly familiesOfWomen: readonly RoutineName[];
}

const listed = (words: string): readonly RoutineName[] =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => {
      const [latin = '', own] = word.split('/');
      return { latin, own };
    });

/** Names of one pool whose family names have one form. */
function plain(men: string, women: string, families: string): PoolNames {
  const names = listed(families);
  return { men: listed(men), women: listed(women), familiesOfMen: names, familiesOfWomen: names };
}

/** Invented family names; those of the east with their Cyrillic form, as a passport transliterates them. */
export const ROUTINE_NAMES: Readonly<Record<NamePool, PoolNames>> = {
  north: plain(
    'Aksel Birger Eilif Halvor Ketil Magne Odd Runar Snorre Tarjei',
    'Astrid Dagny Gunhild Ragna Solveig Tora',
    'Brattmo Dalhest Elvemark Fjellrud Grindvik Havnås Isdalen Kolmyr Lauvrak Myrland Nesheid Osmark Rosvang Skogmo Tangrud Uvdalen Vassbrekk Ytremo',
  ),
  west: plain(
    'Baptiste Cédric Fabien Gaspard Julien Loïc Octave Rémy Thibault Yves',
    'Aurélie Clotilde Éloïse Margaux Pauline Sabine',
    'Arlequier Beaurance Chastelin Delorney Escarmel Fontignac Grimaudel Hautrive Jolivert Lanquetot Montarel Norvain Pinsarde Rochambel Sauvigne Tremolat Valdisse Villebrun',
  ),
  central: plain(
    'Arnulf Benno Dieter Florian Gregor Jakub Konrad Lothar Milan Viktor',
    'Agata Beate Hedwig Johanna Milena Ursula',
    'Amselbeck Brodnik Czermin Dornfeld Eisling Fröhnau Grabiec Hirschau Jandrik Kolbitz Lindauer Mrazek-Thal Nowiczek Pollmar Quendler Rybniczek Strobnitz Wendlau',
  ),
  east: {
    men: listed(
      'Aleksei/Алексей Boris/Борис Fyodor/Фёдор Grigory/Григорий Igor/Игорь Kirill/Кирилл Maksim/Максим Semyon/Семён Timur/Тимур Valery/Валерий',
    ),
    women: listed('Darya/Дарья Galina/Галина Kseniya/Ксения Marina/Марина Polina/Полина Yelena/Елена'),
    familiesOfMen: listed(
      'Barsukhin/Барсухин Cherneyev/Чернеев Dolmatin/Долматин Glushanov/Глушанов Kamyshin/Камышин Lobasov/Лобасов Mshelin/Мшелин Ozharov/Ожаров Pestryakin/Пестрякин Ryabinov/Рябинов Shchukarev/Щукарев Tyurelin/Тюрелин Vyazovtsev/Вязовцев Yurchagin/Юрчагин Zhiltsov/Жильцов Khlebutin/Хлебутин',
    ),
    familiesOfWomen: listed(
      'Barsukhina/Барсухина Cherneyeva/Чернеева Dolmatina/Долматина Glushanova/Глушанова Kamyshina/Камышина Lobasova/Лобасова Mshelina/Мшелина Ozharova/Ожарова Pestryakina/Пестрякина Ryabinova/Рябинова Shchukareva/Щукарева Tyurelina/Тюрелина Vyazovtseva/Вязовцева Yurchagina/Юрчагина',
    ),
  },
};
