import { CLASSES_ES } from './classes-es.ts';
import type { WordLists } from './word-lists.ts';

/** Spanish. Patterns: see `pattern.ts`. A verb at the beginning can lack its subject. */
export const WORDS_ES = {
  classes: CLASSES_ES,
  forbidden: `
    comporta|comportan|porta como un|una|unos ~1 perro|perra|perros|animal|animales|bestia|bestias|cerdo|cerdos
    cáncer|plaga|lacra|veneno para|de|del el|la? barrio|ciudad|sociedad|calle|zona
    egoísta|egoístas|mentiroso|mentirosa|mentirosos|mentirosas
    crimen|robar|robo|delito es el|su único|única|solo oficio|profesión|trabajo
    vive|viven de|del robar|robos|robo|hurtos|delitos|delito|crimen
    se? puede|podía esperar ~1 de
    hombres|gente|mujeres de ese|este|esos|aquel país|países|cultura ~2 todo|siempre|solo|nunca
    merece|merecen pudrirse|sufrir|morir
    nada|poco que|bueno esperar|hay
    no está|están bien de la cabeza
    sabe|saben qué|que clase|tipo|calaña de
    conocido|conocida|conocidos|notorio|típico|típica|famoso delincuente|delincuentes|criminal|criminales|ladrón|ladrones|traficante|camello
    delincuente|delincuentes|criminal|criminales|ladrón|ladrones|mentiroso|mentirosa empedernido|empedernidos|habitual|habituales|nato|natos|peligroso|profesional|compulsivo|compulsiva|patológico|patológica|conocido
    delincuente|delincuentes|criminal|criminales|ladrón|ladrones de carrera
    ladrón|delincuente|criminal de toda|siempre
    viejo|viejos|vieja conocido|conocidos|conocida de|para
    conocido|conocida de|por|para ~1 policía|guardia
    individuo|sujeto|hombre|persona|tipo|elemento|mujer|sujetos|individuos|hombres peligroso|peligrosa|peligrosos|violento|violenta|violentos|malvado|malvada|malo|mala
    familia|clan|banda de delincuentes|criminales|ladrones|gitanos|maleantes
    mala|mal conducta|fama|reputación|vida|calaña|persona|bicho|gente|ralea
    manzana|manzanas podrida|podridas
    escoria|gentuza|canalla|canallas|sinvergüenza|sinvergüenzas|maleante|maleantes|matón|matones|granuja|bribón|quinqui|quinquis|rufián|hampón|bastardo|chusma|malhechor|indeseable
    yonqui|yonquis|drogata|drogatas|borracho|borrachos|borracha|alcohólico
    ilegales !armas
    gitano|gitanos|gitana|gitanas !de|víctimas
    banda|clan|familia de gitanos
    sudaca|sudacas|moro|moros|mora|negrata|negratas|panchito|panchitos|gabacho|gabachos|machupichu|conguito|chinito|payoponi
    maricón|maricones|marica|maricas|bollera|bolleras|travelo|travelos
    depredador|depredadores|psicópata|psicópatas|sociópata|pervertido|pervertidos|monstruo|degenerado|loco|loca|desequilibrado|tarado|maníaco
    todos|todas ladrones|criminales|delincuentes|mentirosos|unos
    sospechosos habituales
    puntuación|índice|nivel|grado de riesgo|peligrosidad
    más peligroso|peligrosos|peligrosa !está|cruce|es
    no respeta a nadie
    podrido|podrida hasta|por
    nido|panda|manada|raza|hatajo|ralea|pandilla de ~1 ladrones|criminales|víboras|mentirosos|delincuentes|maleantes
    salvaje|salvajes|bárbaro|bárbaros|bandido|bandidos|gánster|parásito|parásitos|bastardos|puta|cabrón|hijoputa|hooligan|cleptómano|cleptómana|vándalo|vándalos|depravado|depravada|pillo|truhan|rata|ratas|zorra|holgazán|calaña|ralea|gamberro|gamberros|facineroso
    roba una vez roba
    peligro|amenaza público|pública
    peligro|amenaza para la|las|los|el|todos
    personaje|personajes|individuo|tipo|figura|sujeto|gente turbio|turbios|turbia|oscuro|siniestro|sospechoso|dudoso|poco|deshonesto|indeseable
    es|son|era una|unas|un|unos bestia|bestias|animal|animales|monstruo
    como ~1 animales|animal|bestias|bestia|perros|cerdos|salvajes
    carne de presidio|cañón|cárcel
    sin escrúpulos|remordimientos|moral|conciencia
    ladrón|criminal|delincuente por|de|en naturaleza|nacimiento|sangre|alma|cuna
    lleva la delincuencia|violencia
    dudosa|vida moral|reputación|alegre|fama
    irrecuperable|irrecuperables|incorregible|incorregibles
    mentiroso|mentirosa|manipulador|embustero|pendenciero
    vive|viven de robar|hurtar|delinquir
    capaz de todo
    violento|violenta por naturaleza
    tipejo|tipejos|tipeja|sabandija|alimaña|alimañas|bellaco|timador|timadores|estafador de|caradura|golfo|golfos
    criminal|delincuente|ladrón de siempre|nacimiento|oficio|profesión
    mal|mala|malas ambiente|familia|compañías|sangre|estirpe|entraña|genio
    entre rejas
    debe|merece ~1 prisión|cárcel|rejas
    atemoriza|aterroriza|tiraniza a|todo
    repugnante|despreciable|cruel|vil|infame|asqueroso|despiadado|ruin|pérfido ~1 individuo|hombre|sujeto|criminal|tipo|persona
    individuo|hombre|sujeto|tipo|persona repugnante|despreciable|cruel|vil|infame|asqueroso|despiadado|ruin|pérfido
    profundamente|intrínsecamente deshonesto|malvado|violento|criminal
    da|dan|crea|causa|trae ~1 problemas|disgustos|guerra
    naturaleza|carácter|temperamento|instinto violento|violenta|criminal|malvado|agresivo
    no ~1 sabe|puede controlarse|dominarse
    plaga|lacra|vergüenza|azote de|para
    ladrones|criminales|parásitos|delincuentes|bandidos rumanos|albaneses|búlgaros|nigerianos|turcos|marroquíes|argelinos|extranjeros|árabes|africanos
    despiadado|despiadada|sanguinario|inmoral|amoral|vil|traicionero|rastrero
    familia|gente conflictiva|problemática|delincuencial
    delincuente|ladrón|criminal común|vulgar
    ladronzuelo|raterillo|ratero|rateros|mafioso|mafiosos|pandillero|pandilleros
    un|unos brutos|bruto|vago|vagos|inútil
    @person ~2 es|son|era|eran ~2 tonto|tonta|tontos|estúpido|estúpida|estúpidos|arrogante|arrogantes|ruin|ruines|cruel|crueles|malvado|malvada|malvados|cobarde|cobardes|rastrero|rastrera|deshonesto|deshonesta|deshonestos|despreciable|despreciables|irrecuperable|irrecuperables|mentiroso|mentirosa|mentirosos|holgazán
    no|ni|sin|ninguna|ningún ~2 vergüenza|escrúpulos|escrúpulo|piedad|remordimiento|remordimientos|decencia|honradez
    capaz|capaces de todo|cualquier
    detiene|detienen|detendrá ante|por nada
    lo llevan|lleva en la|los sangre|genes
    esa|esta|tal gente|gentuza|calaña solo|sólo entiende|respeta|conoce
    vendería|venderían a? ~2 madre|padre|hijos|alma
    de tal palo
    encerrar* ~5 llave
    caso perdido
    nunca|jamás cambiará|cambiarán|aprenderá
    no merece|merecen ~2 hijos|piedad|compasión
    oveja negra
    familia podrida
    maldad|odio escrita|escrito
    tipo|individuo|sujeto así no|nunca|siempre
    sinvergüenza|sinvergüenzas|holgazán|holgazanes|haragán|gandul|canalla|canallas|embustero|embustera|maleante|maleantes`,
  number: `
    blanco|blancos|objetivo|objetivos clasificado|clasificados
    @ordinal de|entre ~2 blancos
    objetivo|blanco|sospechoso|ladrón|delincuente número|n|no|№ º? uno|dos|tres|@num
    objetivo|blanco n º|° @num
    objetivo|blanco n @num
    objetivo|blanco prioritario n? @num
    top @num|diez|cinco
    diez|cinco|tres|@num @role más activos|peligrosos|violentos|importantes
    @ordinal @role más activo|activa|peligroso|violento
    más peligroso|activo|violento|activos|peligrosos de|del|entre ~2 @role
    @role más activo|activos|activa|peligroso|peligrosos|violento|violentos|importante|importantes|buscado|influyente|prolífico
    dos|tres|cinco|diez|primeros principales|primeros|tres|cinco @role
    en? @ordinal lugar|puesto|posición en|de|entre ~2 lista|clasificación|sospechosos|traficantes|ladrones|peligrosos
    @ordinal en|de la|una clasificación|lista
    sitúa|valora|coloca|clasifica|puntúa|pone en|con|al @num|@ordinal
    clasificación|ranking|orden|lista de ~1 @role|amenazas
    por importancia|peligrosidad|prioridad|riesgo
    en|de una escala de|del
    encabeza|lidera|abre ~1 lista|clasificación|ranking
    a la cabeza de
    es|era el|la peor
    @num|0,* para el|la|su|los @role
    @role 0,*|0.*
    objetivo|blanco|sospechoso principal|primario|prioritario
    principal objetivo|blanco|sospechoso
    más buscados|buscado|buscada
    clase|categoría|nivel|grupo|escala de riesgo|peligro|amenaza|prioridad @num
    menos|más peligroso|peligrosa|violento|violenta|activo|activa|importante que
    número uno|dos|tres|cuatro
    situamos|colocamos|clasificamos|ponemos al|a ~2 encima|debajo|delante|detrás|por
    prioridad número uno|dos|@num
    diez|cinco|tres|@num @lower más activas|activos|peligrosos|prolíficos|buscados
    está|queda|fue clasificado|clasificada|clasificados ~1 @ordinal
    clasificado|clasificada ~1 @ordinal|primero
    en|a|al lo|la|el ~1 alto|cabeza|frente de ~2 lista|clasificación
    @ordinal entre los|las @role
    el|la más|menos activo|activa|peligroso|peligrosa|violento de|entre`,
  numberNearPerson: `
    puntuación|índice|nivel|grado|nota|valor de amenaza|violencia|riesgo|peligrosidad
    puntuación|nota|índice de? @num
    valorado|valorada|obtiene|obtuvo|alcanza|suma|recibió con? @num
    @num sobre @num
    @num puntos|punto
    @num % de ~1 probabilidad|certeza|posibilidades|seguridad
    @num por ciento de ~1 probabilidad|certeza|posibilidades|seguridad
    seguros|seguro|ciertos|convencidos al|en @num
    seguros|seguro|convencidos al|en un @num
    centralidad|intermediación|cercanía|betweenness ~4 @num
    figura|está|va por delante|detrás|encima de
    es|vale un|una nueve|ocho|siete|diez|@num @end
    estima|estimado|valora|cifra en @num|tres|dos|uno|nueve
    @num|tres|dos|nueve de|sobre cuatro|diez|cinco|cien
    clase|categoría|tramo @num
    percentil|decil
    riesgo|probabilidad|posibilidad|certeza|confianza ~9 @num %|por
    @num %|por ~5 riesgo|probabilidad|posibilidad|certeza|confianza`,
  future: `
    @subject _5 @future
    @subject _3 se|no|lo|la|los|las|le|les @future
    @subject ~1 que ~6 @future
    @subject ~9 y lo|la|los|las|se|le? @future
    @first @futureAlone
    @first no|lo|la|se? @futureAlone !el|la|los|las|un|una
    y|pero|luego lo|la|los|las|le? @futureAlone
    tarde o temprano ~2 @future
    @subject _4 va|van a !la|el|un|una|pie|su|casa
    @first va|van a @lower
    @subject _4 está|están a punto
    @subject _4 acabará|terminará
    probable que ~1 @subject
    @subject ~2 vuelva|vuelvan a
    @subject _3 @conditional ~7 @again
    @again ~5 @subject _3 @conditional
    @subject ~4 , ~4 , ~1 @future
    @subject ~2 @future , ~4 ,
    @subject ~7 y lo|la|los|las|le|se? @future
    @subject _3 está|están dispuesto|dispuestos|decidido|tentado
    @subject _3 planea|prepara|proyecta ~1 robo|atraco|fuga|ataque|matar|robar|huir
    su|sus próximo|próxima ~1 @future
    cuestión de tiempo
    @subject ~1 tendrá|tendrán`,
  futureNearPerson: `
    riesgo|peligro de reincidencia|fuga|reiteración
    próximo|próxima delito|robo|víctima será
    probabilidad|posibilidad de? que ~2 vuelva|reincida|huya|robe|mate
    probable|previsible que ~2 vuelva|reincida|huya|robe|mate|acuda`,
  special: `
    seropositiv*|vih|sida|hepatitis|tuberculosis|sífilis|cáncer|diabétic*|diabet*|epiléptic*|epilepsi*|demenci*|alzheimer
    esquizofreni*|esquizofrénic*|bipolar|autist*|autism*|deprimid*|depresión|psicótic*|psicosis|paranoic*|suicid*
    antidepresiv*|psicofármac*|metadon*|neuroléptic*
    psiquiátric*|psiquiatr*
    enferm*|discapacitad*|discapacidad|minusválid*|embarazad*|abort*|estéril|obeso|anoréxic*
    alcohólic*|alcoholism*|toxicóman*|toxicomaní*|drogodependient*|drogadict*|adict*
    padece|sufre de|una|@lower
    homosexual*|gay|lesbian*|bisexual|transexual|transgéner*|heterosexual
    vida|orientación|preferencias|hábitos sexual|sexuales
    relación|aventura extramatrimonial|con
    prostitut*
    musulmán|musulman*|judío|judía|judíos|cristian*|católic*|protestant*|ortodox*|budist*|hindú|ateo|salafist*|chií|suní|evangélic*
    testigo|testigos de jehová
    islam|judaísm*|cristianism*|budism*|cienciologí*|religión|religios*
    su fe|religión|confesión|credo
    creyent*|devot*|practicant*|piados*
    acude|asiste|reza ~2 mezquita|iglesia|sinagoga|templo|misa
    convirtió|convertido|convertida al
    comunist*|socialist*|anarquist*|fascist*|nacionalist*|liberal|separatist*|independentist*|marxist*
    extrema izquierda|derecha
    vota|votó|votan a|por|al
    ideas|opiniones|convicciones políticas|religiosas
    hereditari*|genétic*
    biométric*
    diálisis|asma|asmátic*|cardíac*|cardiac*|parkinson|esclerosis|ictus|anemi*|hemofílic*|migrañ*|artritis|insomni*|ansiedad|disléxic*|alergi*|alérgic*|herni*|quimioterapi*|incontinent*|sordo|sorda|ciego|ciega|paralític*|insulin*|inválid*|tumor|trastorn*
    oye voces
    internad*|psicólog*|psicoterapi*|desintoxicación|terapi*|recet*|sedant*|ansiolític*|somnífer*|litio|medicación
    masón|mason*|bautist*|metodist*|luteran*|anglican*|pentecostal|adventist*|calvinist*|mormón|alauit*|druso|yazidí|wahabí|jasídic*|rabin*|pastor|corán|bibli*|ramadán|bautizad*|rezos|velo|kipá
    gais|amant*|impotent*|pornografí*|fetichist*|burdel
    campaña por|para
    liberal*|conservador*|socialist*|comunist*|nacionalist*|republican*|feminist*|ecologist*|pacifist*|monárquic*|falangist*|antisistem*|abertzal*
    ccoo|ugt|huelguist*|afiliad*
    gen|genes|portador|portadora del|de
    grupo sanguíneo
    embaraz*|menopausi*
    pertenece a ~4 iglesia|parroquia|secta|logia|partido|sindicato|congregación
    concejal|diputado|candidato|alcalde del|de|por
    exheroinóman*|heroinóman*|cocainóman*|abstinenci*|sindicad*
    afectado|afectada de|por
    va|iba|acude ~5 iglesia|mezquita|sinagoga|templo|misa
    apoya|financia|dirige|fundó ~4 partido|movimiento|sindicato
    convive|relación|pareja|duerme con ~1 hombre|mujer
    en|bajo tratamiento|terapia por|con
    diagnóstico|diagnosticado|diagnosticada|paciente|patología|dolencia`,
  specialAlone: `
    miembro|militante|afiliado|afiliada|activista|simpatizante|tesorero|dirigente de|del|al|en ~1 partido|sindicato|movimiento
    sindicalista|sindicalistas
    delegado|delegada|representante|enlace sindical
    @first es|está bipolar|esquizofrénico|diabético|seropositivo|musulmán|judío|homosexual|autista|toxicómano|alcohólico|socialista|comunista`,
  origin: `
    romaní*|sinti|kurdo|kurda|kurdos|chechen*|árabe|árabes|bereber|tártar*|eslav*|gitan*|magrebí*
    de etnia|raza @lower
    de origen|ascendencia|descendencia @lower
    piel oscura|negra|clara|blanca|morena
    aspecto africano|árabe|oriental|asiático|eslavo|magrebí
    de color
    armeni*|georgian*|oseta|inguseti*|uigur|tamil|hazar*|asiri*|beduin*|tuareg|vasco|catalán|eslav*|crioll*|tártar*|chechen*|mestiz*|mulat*|african*|indígen*|quinqui
    rasgos|aspecto eslavos|árabes|africanos|asiáticos|orientales|indígenas`,
} satisfies WordLists;
