import type { WordClasses } from './word-lists.ts';

/** Spanish word classes; forms as `wordSet` reads them. */
export const CLASSES_ES = {
  again: 'nuevo otra próxima próximo pronto mañana ocasión nuevamente',
  conditional: `
    *aría *arían *ería *erían *iría *irían *dría *drían podría podrían -tendría -habría -habrían -sería -serían -quería -querían
    -maría -debería`,
  pronoun: 'él ella ellos ellas lo su sus quien le les éste aquél',
  role: `
    sospechoso sospechosos sospechosa sospechosas autor autores traficante traficantes ladrón ladrones ladrona atracador atracadores
    delincuente delincuentes criminal criminales hermano hermanos hermana primo primos prima hijo hijos hija padre madre marido mujer
    esposa tío sobrino novio pareja hombre hombres mujeres chico chicos chica joven jóvenes conductor conductores pasajero inquilino
    inquilina inquilinos dueño vendedor comprador correo jefe miembro miembros cómplice cómplices individuo individuos sujeto sujetos
    agresor agresores persona personas propietario cabecilla exmarido exmujer detenido detenidos preso investigado investigados
    imputado objetivo blanco informante confidente receptador estafador pirómano camello pirómanos casero contable portero compañero
    compañeros abuelo abuela abuelos padres clan familia grupo grupos banda bandas fugitivo fugitivos prófugo adolescente adolescentes
    menor acosador secuestrador violador asesino asesinos sicario sicarios proveedor proveedores cliente clientes viuda viudo
    padrastro hermanastro prometido socio socios empleado mecánico falsificador blanqueador pasador pasadores amigo amigos amiga
    contacto contactos acusado acusados condenado migrante extranjero extranjeros ocupante instigador gemelo mayor carterista
    carteristas proxeneta cuñado sobrinos suegro exnovio exnovia nieto gerente`,
  bystander: `
    víctima víctimas testigo testigos agente agentes intérprete denunciante vecino vecina niño fallecido médico abogado desconocido
    desconocida camarero policía cristalero párroco oficial encargado cajero tendero`,
  determiner: 'el la los las un una unos unas este esta ese esa aquel su sus dos tres cuatro joven',
  preposition: 'de del a al con contra por para en desde hacia tras ante entre sin sobre bajo según',
  barrier: `
    y e o u pero que cuando si porque mientras pues donde es son era eran fue fueron ha han había habían dice dijo declaró está están
    comunicó`,
  notName: `
    lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre
    noviembre diciembre policía guardia hoy ayer mañana después antes según durante ningún ninguna algunos algunas dos tres cuatro
    muchos muchas cada adn romaníes gitanos judíos kurdo kurda checheno albaneses riverton islam verdes jehová aquí luego además
    entretanto mientras sin por tarde ese esa esos esas este esta estos estas hay hubo ambos varias varios quizá quizás probablemente
    seguramente también así aún ya casi sólo nació retiró posee constan nuestro orden nadie quien visibilidad alguien toda todos
    situamos programa`,
  place: `
    calle avenida plaza paseo puente estación mercado barrio zona puerto colegio iglesia hospital ayuntamiento juzgado tribunal
    partido molino centro ciudad carretera distrito provincia`,
  locative: 'en calle',
  procedure: `
    oído oída oídos interrogado interrogada interrogados citado citada juzgado juzgada liberado comparecerá comparecerán presentará
    presentarán declarará procesado examinado examinada examinados extraditado trasladado notificado recibirá identificado informado
    puesto careado llevado llevada conducido conducida`,
  thing: `
    cementerio comunidad centro escuela colegio tienda barrio iglesia museo asociación monumento restaurante panadería periódico sede
    víctimas fiesta edificio librería hospital clínica sinagoga mezquita templo tumba tumbas banda parcela lápidas entidades entidad
    asociaciones coro tiendas colegios fundación`,
  need: 'necesita requiere precisa intérprete insulina medicación ruedas pide cuidados',
  victim: 'víctima víctimas denunciante herido herida',
  description: `
    desconocido desconocida desconocidos describe descrito descrita unos complexión pelo estatura alto atracador encapuchado cincuenta
    treinta cuarenta veinte sesenta barba barbudo bigote tatuaje`,
  ordinal: `
    primer primero primera segundo segunda tercer tercero tercera cuarto cuarta quinto quinta sexto décimo`,
  future: '*ará *arán *erá *erán *irá *irán *drá *drán *brá *brán *rrá *rrán hará harán dirá -habrá -habrán',
  futureAlone: `
    *ará *arán *erá *erán *irá *irán *drá *drán *rrá *rrán -será -serán -habrá -hará -deberá -deberán -bastará -faltará -convendrá
    -lloverá -permanecerá -podrá -estará`,
} satisfies WordClasses;
