/** Common given and family names by the language they come from, in Latin letters and, where another is used, in that script. */
export interface OriginNames {
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** The same names in their own script, in the same order. */
  readonly own?: { readonly given: readonly string[]; readonly family: readonly string[] };
}

const list = (words: string): readonly string[] => words.split(' ');

export const ORIGIN_NAMES: Readonly<Record<string, OriginNames>> = {
  english: {
    given: list('James Mary John Patricia Robert Jennifer Michael Linda William Susan'),
    family: list('Smith Johnson Williams Brown Taylor Davies Wilson Evans Thomas Walker'),
  },
  german: {
    given: list('Hans Ursula Peter Monika Jürgen Karin Günter Helga Wolfgang Jörg'),
    family: list('Müller Schmidt Schneider Fischer Weber Schäfer Köhler Krüger Böhm Groß'),
  },
  spanish: {
    given: list('José María Antonio Carmen Manuel Lucía Francisco Martín Ramón Inés'),
    family: list('García Fernández González Rodríguez López Muñoz Sánchez Núñez Jiménez Ibáñez'),
  },
  polish: {
    given: list('Jan Anna Andrzej Małgorzata Krzysztof Agnieszka Łukasz Paweł Zbigniew Jadwiga'),
    family: list('Nowak Kowalczyk Wiśniewski Wójcik Lewandowski Zieliński Szymański Dąbrowski Woźniak Jabłoński'),
  },
  russian: {
    given: list('Ivan Sergey Dmitry Yelena Tatyana Alexey Nikolay Svetlana Yury Olga'),
    family: list('Ivanov Smirnov Kuznetsov Popov Sokolov Chernyshev Zhukov Shcherbakov Tsvetkov Yakovlev'),
    own: {
      given: list('Иван Сергей Дмитрий Елена Татьяна Алексей Николай Светлана Юрий Ольга'),
      family: list('Иванов Смирнов Кузнецов Попов Соколов Чернышев Жуков Щербаков Цветков Яковлев'),
    },
  },
  turkish: {
    given: list('Mehmet Ayşe Mustafa Fatma Hüseyin Emine Çağlar Gülşen İbrahim Özlem'),
    family: list('Yılmaz Kaya Demir Çelik Şahin Yıldız Öztürk Aydın Özdemir Güneş'),
  },
  arabic: {
    given: list('Muhammad Fatima Ahmad Aisha Mahmud Maryam Yusuf Khadija Hassan Khalid'),
    family: list('Haddad Khoury Mansour Nasser Saleh Najjar Darwish Hamdan Khalil Qasim'),
    own: {
      given: list('محمد فاطمة احمد عائشة محمود مريم يوسف خديجة حسن خالد'),
      family: list('حداد خوري منصور ناصر صالح نجار درويش حمدان خليل قاسم'),
    },
  },
  georgian: {
    given: list('Giorgi Nino Davit Tamar Levan Mariam Irakli Ketevan Zurab Nana'),
    family: list(
      'Beridze Kapanadze Gelashvili Maisuradze Giorgadze Lomidze Tsiklauri Kvaratskhelia Chikvaidze Janelidze',
    ),
    own: {
      given: list('გიორგი ნინო დავით თამარ ლევან მარიამ ირაკლი ქეთევან ზურაბ ნანა'),
      family: list('ბერიძე კაპანაძე გელაშვილი მაისურაძე გიორგაძე ლომიძე წიკლაური კვარაცხელია ჩიკვაიძე ჯანელიძე'),
    },
  },
};
