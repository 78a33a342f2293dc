/**
 * Words of the six languages that are also surnames or first names. Alone and with a capital they can begin a sentence
 * or, in German, be any noun: they count as a name only after a title, an initial or a first name.
 */
export const COMMON_WORDS: readonly string[] = `
  bell berry bird bishop black bloom bond book brand bridge brook brown bush butler carpenter case chance church clay cook cross day dean
  east english field forest fox frank friend gardener glass gold grace grant gray green grey hall hill home hope hunter ivy joy judge
  justice key king knight lake lane law little long lord love major marsh may mercy moon noble north page park pool pope power price
  prince rich ring rivers rose rush school sharp short silver small snow south star stone storm street summer swift van wall ward water
  way well west white will winter wise wolf wood woods young
  bach bauer baum berg blume braun busch engel fischer frost fuchs groß hahn herzog hof hoffnung jäger kaiser kirche klein koch könig
  krieger kurz lang lange maler mann markt maurer meister pfarrer richter ritter sauer schäfer schmied schneider schwarz sommer stein
  stern vogel wald weiß winter wirt wolf zimmer zimmermann
  blanc bois boucher boulanger charpentier château chevalier clerc cour étoile fleur fontaine forestier garde grand gros jardin joli lac
  long maire marchand marin noël petit pont pré prince rivière roche roi rose roux sel seigneur tailleur vallée
  allegra barbieri chiesa conte costa croce fiore fontana forte gallo gatti gentile greco leone luce mare marina marino monte neri pace
  palazzo pastore piazza pietra porta porto rosa russo santo serra sole stella testa torre valle verde villa
  ángel blanco bravo calle campo cano casa castillo cruz esperanza flor flores fuente fuentes gallo guerra guerrero herrero iglesia león
  luna luz mar mayor mercado moreno pascua pastor paz peña pilar plaza prado reina rey río ríos rojo rubio salas santo sierra sol torre
  torres vega
  белый бык вера весна волк воробей гончар горох гроза заяц зима золото козел кошка крыло кузнец лев лебедь любовь мельник мир молот
  мороз надежда огонь осень орел писарь пономарь роза рыба слава сокол соловей солнце старик судья твердый ткач хлеб холод царь черный шапка
`
  .split(/\s+/)
  .filter((word) => word !== '');
