/** Makes of vehicles, in small letters; the same in all languages, with their Cyrillic spellings. */
export const MAKES = `
  massey ferguson deere fendt claas hymer romeo davidson
  alfa audi bmw mercedes mercedes-benz benz volkswagen vw opel vauxhall ford fiat renault peugeot citroen citroën dacia хавал* тойот* мерседес* хонд* лексус* фольксваген* ниссан* лада лады ладе ладу ладой шкод* газел* мазд* опел* камаз* хенда* шевроле дэу пежо рено маз паз зил* урал* mitsubishi neoplan setra pegaso seat cupra skoda škoda
  toyota lexus honda nissan mazda mitsubishi subaru suzuki hyundai kia daewoo ssangyong volvo saab mini smart porsche ferrari lamborghini
  maserati bentley jaguar rover lancia tesla byd geely chery haval chevrolet chrysler dodge jeep cadillac buick gmc lincoln pontiac
  lada vaz gaz uaz kamaz zil moskvich iveco man scania daf yamaha kawasaki ducati vespa piaggio aprilia ktm harley harley-davidson
  triumph lifan isuzu infiniti acura ram polestar zastava tata mahindra
  ауди бмв мерседес мерседесе мерседеса мерседесом фольксваген фольксвагене фольксвагена опель опеле опеля форд форде форда фиат рено
  пежо ситроен дача шкода шкоде тойота тойоты тойоте тойоту тойотой лексус лексусе лексуса хонда хонды хонде хонду ниссан ниссане ниссана
  мазда мазды мазде мазду мицубиси субару сузуки хендай хендэ хёндэ хундай киа дэу вольво порше джип шевроле лада лады ладе ладу ладой
  ваз газ уаз камаз камазе камаза зил москвич нива ниве нивы ниву газель газели газелью ивеко ман скания ямаха кавасаки инфинити джили
  чери хавал жигули`;

/** Makes and models that are other words too: they count only next to a colour, a make or another model. */
export const ALSO_WORDS = `
  trafic romeo seat smart mini ram man daily partner master focus galaxy boxer leon rio jazz expert ranger defender discovery outlander fusion escort
  superb picanto tesla rover golf punto panda giulia giulietta vito gac gas газ ман рио нива прадо гранта веста патриот приора мини смарт калина land урал рав сенс акцент`;

/** Models that name a vehicle without their make. */
export const MODELS = `
  zoe zoé twingo captur kadjar modus espace cabstar jimny zafira meriva trajet ланос матиз нексия сенс гетц акцент рав лачетти авео ларгус transit golf passat polo tiguan touran caddy crafter transporter sprinter vito vaneo astra corsa vectra insignia zafira vivaro movano
  focus fiesta mondeo kuga galaxy ranger mustang punto panda ducato doblò doblo tipo clio megane mégane scenic laguna kangoo trafic master
  duster logan sandero berlingo boxer partner jumper jumpy picasso octavia fabia superb kodiaq leon león ibiza ateca alhambra corolla yaris
  avensis hilux camry prado rav4 civic jazz accord qashqai micra juke navara primera outlander pajero lancer forester outback swift
  vitara tucson sportage ceed picanto rio sorento i10 i20 i30 cayenne macan panamera defender discovery freelander evoque cherokee
  wrangler silverado tahoe impala charger f-150 daily vespa x1 x3 x5 x6 q3 q5 q7 a3 a4 a5 a6 a8 giulia giulietta stelvio
  камри гольф пассат транзит спринтер вито астра октавия фокус гранта приора калина веста патриот прадо логан дастер солярис рио
  королла крузак крузер спринтере транзите пассате камри октавии фокусе гранте приоре весте логане солярисе`;
