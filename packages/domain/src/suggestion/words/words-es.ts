import type { MentionWords } from './mention-words.ts';

/** Spanish words around what a report names. */
export const WORDS_ES: MentionWords = {
  classes: {
    month:
      'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ene feb mar abr may jun jul ago sep sept oct nov dic',
    weekday:
      'lunes martes miércoles miercoles jueves viernes sábado sabado domingo navidad nochebuena nochevieja reyes',
    weakDay: 'mar reyes',
    whichDay: 'pasado pasada próximo próxima principios finales mediados último última este inicios corriente',
    dayPart: 'mañana madrugada mediodía tarde noche medianoche amanecer anochecer fin comienzo',
    dateJoin: `a las la del de al el los y entre desde hasta sobre hacia en alrededor aproximadamente por antes después horas , - – — e noche unos aprox poco dia día`,
    rangeStart: 'entre desde',
    windowStart: 'desde entre hasta',
    dateAnd: 'y o e , el',
    datePrep: 'en desde hasta a principios finales mediados de antes después del sobre durante',
    every: 'cada todos todas los habitualmente',
    hourMark: 'h horas hs hrs',
    notClock: 'minutos minuto segundos goles',
    hourCue: 'las la sobre hacia desde entre hasta y a',
    phoneCue: `teléfono telefono tel tlf tfno tfn móvil movil celular número llamó llama llamada llamadas llamar llamado sms whatsapp telegram contacto línea fijo prepago sim
      terminal wasap localizable extensión abonado escribe`,
    plateCue: 'matrícula matrícula matriculas matrículas matriculado matriculada placa placas mat patente',
    accountCue: 'cuenta cuentas iban bancaria bancarias',
    documentCue: `pasaporte pasaportes dni nie identidad cédula permiso carné carnet licencia residencia visado documento tarjeta nif tie`,
    otherNumber: `piezas grabado marcaje etiqueta pedido factura expediente exp referencia ref paquete serie lote artículo billete pieza recambio código versión sala habitación taquilla reserva modelo diligencias
      atestado contrato vuelo tren autobús cliente bastidor imei contador contenedor albarán envío ticket recibo precinto seguimiento asiento expte denuncia sumario diligencia tique resguardo caja
      motor puerta placa-base inventario boleto rótulo guía`,
    currency:
      'cop euro euros eur dólar dólares usd franco francos libra libras peso pesos soles dirham dírhams dirhams quetzales bolívares lempiras céntimos reales pavos',
    unit: 'g gr gramo gramos kg kgs kilo kilos kilogramo kilogramos mg litro litros l ml tonelada toneladas quintal quintales',
    numberWord: `un uno una dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento
      doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos mil medio media docena decena varios unos quinientas doscientas trescientas`,
    multiplier: 'mil millón millones mill medio media k de',
    title: `sr sra srta don doña señor señora señorita d dña dr dra doctor doctora agente cabo sargento teniente capitán comandante inspector inspectora subinspector subinspectora comisario
      oficial tío tía padre hermano hermana sor juez guardia mosso ldo lcdo ing fiscal abogado abogada letrado letrada alcalde concejal`,
    personCue:
      'llamado llamada apodado apodada alias apellido apellidado apellidada nombre conocido conocida llama identificado identificada mote dicho nombrado',
    personRole: `conductor conductora pasajero pasajera chófer hermano hermana primo prima hijo hija esposa esposo mujer marido padre madre novia novio compañera compañero pareja amigo amiga vecino vecina
      sobrino sobrina tío tía víctima testigo dueño dueña propietario propietaria titular gerente encargado encargada inquilino inquilina denunciante cómplice socio socia empleado empleada cliente cuñado cuñada
      detenido detenida investigado investigada sospechoso sospechosa camarero camarera administrador administradora patrón portero portera repartidor traficante vendedor comprador jefe jefa cabecilla
      capataz mecánico contable director directora taxista casero casera arrendador arrendataria arrendatario perjudicado perjudicada comercial jubilado jubilada pescador ganadero secretario secretaria suegro suegra yerno nuera`,
    particle: 'de da di del la las los el dos bin ibn al ben van von der d l',
    article: 'el la los las un una del al unos unas',
    notName: `el la los las un una unos unas del al y o en a de por para con sin sobre entre hasta desde ante tras se su sus mi que quien cuando donde como no ni si pero porque él ella ellos ellas yo
      este esta estos estas ese esa aquel uno dos tres cuatro cinco seis siete ocho nueve diez según fuente fuentes información informaciones informe nota policía guardia patrulla testigo testigos víctima vecino
      vecina persona individuo hombre mujer varón vehículo turismo coche furgoneta matrícula teléfono móvil número cuenta iban dni nie pasaporte permiso identidad domicilio dirección correo email calle avenida
      plaza paseo carretera barrio pueblo ciudad estación puerto hotel bar café restaurante empresa sociedad asociación banco español española rumano rumana búlgaro marroquí colombiano colombiana peruano
      albanés georgiano francés portugués italiano ruso ucraniano chino senegalés ecuatoriano dominicano venezolano argelino enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
      lunes martes miércoles jueves viernes sábado domingo ayer hoy mañana tarde noche anoche navidad internet whatsapp telegram facebook instagram snapchat adn ue nada nadie ninguno ninguna alguien
      asunto objeto vigilancia seguimiento control controlado identificado identificada detenido detenida detención denuncia entrevista llamada llamadas conversación escucha intervención registro visto vista observado
      intervenido intervenida incautado robo hurto estafa tráfico agresión lesiones amenazas cocaína heroína hachís marihuana droga dinero efectivo mercancía caja cajas bolsa mochila casa piso garaje tienda local
      total importe versión pieza expediente diligencias atestado contacto gracias conductor pasajero titular propietario dueño encargado gerente consta constan además también luego después antes durante
      ambos ambas otro otra otros otras todo todos cada más menos aún ya hay es son fue ha han tiene dice manifiesta declara refiere indica señala afirma niega añade recibido recibida resultado sin novedad
      tel tlf sr sra d dña avda ctra km hora horas ref exp calle nombre apellidos hijo hija natural vecina le lo les nos me te esto eso así cuarto segundo primero tercero`,
    personVerb: `dice declara manifiesta afirma posee tiene tenía usa utiliza utilizaba conoció conoce encontró vive reside trabaja trabajaba llamó llama conducía conduce vende vendía compró es era ha había
      entró entra salió sale llegó llega niega admite reconoce frecuenta y se regenta dirige volvió recibió recibe dio pagó paga debe va iba quiere quería sería habría está estaba fue explica mandó envió`,
    organisationAfter:
      'sccl coop sl sa slu sll sau scp sociedad cb gmbh ltd srl transportes construcciones hermanos hnos hijos logística reformas inmobiliaria motor motors import export sur norte exprés express',
    organisationBefore: `bar café cafetería restaurante mesón taberna pizzeria pizzería hotel hostal pensión empresa sociedad asociación banco caja club peña discoteca farmacia taller supermercado clínica
      hospital colegio instituto universidad cooperativa agencia compañía joyería estanco panadería carnicería gimnasio clan banda grupo cartel cártel locutorio almacenes ferretería inmobiliaria gestoría bodega
      camping casino tienda parroquia mezquita fundación concesionario desguace chatarrería autoescuela sala pub cervecería kebab churrería peluquería transportes construcciones muebles talleres excavaciones
      asador academia residencia albergue centro ong sidrería frutería pescadería lavadero grúas autocares viajes reformas constructora financiera firma bufete cofradía conservera naviera viveros notaría ganadería granja heladería marisquería relojería óptica prostíbulo librería imprenta
      funeraria comercial distribuidora autolavado venta finca hípica ambulancias quesería ultramarinos bazar chiringuito bingo gasolinera floristería secta almacén restobar parking`,
    placeAfter: 'norte sur este oeste',
    placeBefore: `plaza estación parque lago puerto aeropuerto barrio polígono puente río monte isla valle urbanización pedanía playa glorieta rotonda salida peaje mercado muelle cala cabo ensenada
      cementerio estadio comunidad municipio provincia villa san santa santo peña rambla bahía autovía autopista intercambiador parada alameda jardines colonia dehesa pantano embalse cerro vereda zona pinar merendero mirador
      malecón costa sierra comarca parador ría ribera frontera aldea`,
    placePrep: 'en a hacia desde hasta cerca frente junto tras por entre vía para de',
    fromPrep: 'a de por para entre desde hasta',
    towards: `vive vivía reside residía policía centro vecino vecina vecinos natural naturales oriundo oriunda originario originaria procedente procedentes residente residentes camino dirección rumbo cerca
      afueras alrededores término provincia localidad municipio pueblo aldea pedanía puesto frontera aduana paso apeadero apartadero pista área zona barrio
      tren viaje vuelo ferry ir va iba fue viaja viajó viajar llegó llega llegar llegaron venía viene vino volvió regresó regresa salió sale huyó trasladó
      mudó marchó cruzó desplazó llevó trajo trae trasladado trasladada destino muelle polígono comisaría juzgado cuartel prisión cárcel hospital alcalde
      nacido nacida`,
    streetAfter: '',
    streetBefore:
      'calle c cl avenida avda av paseo pº callejón carretera ctra camino cuesta travesía ronda vía pasaje carrera bulevar costanilla corredera calleja carrer costa plazuela subida bajada',
    houseMark: 'n nº número núm num bajo piso portal escalera puerta local km nave bloque entresuelo',
    colour: `negro negra blanco blanca blancos blancas gris grises azul azules rojo roja verde verdes amarillo amarilla naranja marrón beige plata plateado plateada dorado dorada oscuro oscura claro clara burdeos
      granate crema violeta morado morada celeste champán antracita turquesa rosa metalizado metalizada color marino vino perla`,
    vehicleNoun: `coche turismo furgoneta furgón camión moto motocicleta scooter ciclomotor todoterreno monovolumen berlina descapotable utilitario remolque taxi autobús minibús microbús tractor bicicleta
      patinete quad autocaravana caravana lancha barca embarcación vehículo camioneta pickup pick-up suv ranchera tráiler cabeza tractora carretilla bici velero yate pesquero patera neumática narcolancha mototaxi`,
    unstated:
      'no nunca jamás niega negó ningún ninguna sin quiere quería pretende pretendía si ni tampoco espera pregunta preguntó ignora rechaza desmiente quizá quizás podría piensa duda falso planea planeaba intenta',
  },
  relativeDays: `hace_dos_días=2 hace_tres_días=3 hace_una_semana=7 esa_noche esa_tarde esa_mañana esa_madrugada misma_noche misma_tarde aquella_noche el_otro_día otro_día este_año ayer_al_mediodía=1 ayer_de_madrugada=1 fin_de_año hoy=0 ayer=1 anteayer=2 antier=2 anoche=1 mañana_por_la_mañana=-1 mañana_por_la_tarde=-1 mañana_por_la_noche=-1 pasado_mañana=-2 ayer_por_la_tarde=1 ayer_por_la_mañana=1 ayer_por_la_noche=1 ayer_noche=1 ayer_tarde=1 esta_mañana=0 esta_tarde=0 esta_noche=0 esta_madrugada=0 antenoche=2
    la_semana_pasada semana_pasada la_pasada_semana pasada_semana el_mes_pasado mes_pasado el_pasado_mes el_año_pasado año_pasado la_próxima_semana próxima_semana semana_próxima semana_que_viene la_semana_que_viene el_próximo_mes próximo_mes el_mes_que_viene mes_que_viene el_fin_de_semana_pasado fin_de_semana_pasado el_fin_de_semana fin_de_semana este_fin_de_semana
    esta_semana al_día_siguiente día_siguiente el_día_anterior día_anterior la_noche_anterior noche_anterior la_víspera víspera mediodía medianoche el_verano_pasado verano_pasado el_invierno_pasado invierno_pasado otoño_pasado primavera_pasada mismo_día mañana_siguiente la_otra_noche la_noche_pasada noche_pasada esta_misma_noche=0 esta_misma_tarde=0 esta_misma_mañana=0 hoy_mismo=0 ayer_mismo=1 este_mes`,
  offences: `asalto asaltos abuso_de_armas hurto_de_combustible sustracción_de_menores robo robos robo_con_fuerza robos_con_fuerza robo_con_violencia robos_con_violencia robo_con_intimidación robo_con_violencia_e_intimidación robo_en_vivienda robos_en_vivienda robo_en_domicilio robos_en_domicilios robos_en_viviendas robo_de_vehículos robo_de_vehículo robo_de_cobre robo_de_cable robo_de_combustible robo_de_gasóleo robo_de_ganado robo_de_mercancías robo_de_uso
    hurto hurtos hurto_de_uso hurto_de_vehículo hurto_de_cobre atraco atracos atraco_a_mano_armada tirón tirones estafa estafas estafa_informática estafa_amorosa estafa_continuada estafa_inmobiliaria timo timos fraude fraudes fraude_fiscal fraude_al_seguro fraude_a_la_seguridad_social apropiación_indebida blanqueo blanqueo_de_capitales blanqueo_de_dinero lavado_de_dinero lavado_de_activos
    receptación extorsión extorsiones chantaje usura tráfico_de_drogas tráfico_de_cocaína tráfico_de_heroína tráfico_de_hachís tráfico_de_marihuana tráfico_de_armas tráfico_de_personas tráfico_de_seres_humanos tráfico_de_migrantes tráfico_de_influencias tráfico_ilícito tráfico_de_vehículos tráfico_de_especies tráfico_de_estupefacientes tráfico_de_tabaco narcotráfico menudeo trapicheo microtráfico
    venta_de_droga venta_de_drogas contrabando contrabando_de_tabaco contrabando_de_combustible trata_de_personas trata_de_seres_humanos trata_de_blancas delito_contra_la_salud_publica delito_contra_la_salud_pública proxenetismo prostitución_coactiva explotación_sexual explotación_laboral homicidio homicidios homicidio_imprudente homicidio_en_grado_de_tentativa tentativa_de_homicidio tentativa_de_robo tentativa_de_estafa tentativa_de_asesinato asesinato asesinatos lesiones
    lesiones_graves agresión agresiones agresión_sexual agresiones_sexuales abuso_sexual violación violaciones violencia_de_género violencia_doméstica violencia_machista violencia_intrafamiliar malos_tratos maltrato maltrato_animal amenazas amenazas_de_muerte coacciones acoso secuestro secuestros secuestro_exprés detención_ilegal incendio_provocado incendio_intencionado incendios_provocados incendio_forestal daños vandalismo allanamiento_de_morada
    allanamiento ocupación_ilegal usurpación usurpación_de_identidad usurpación_de_estado_civil suplantación_de_identidad falsificación falsificación_de_documentos falsificación_de_moneda falsedad_documental falsedad moneda_falsa tenencia_ilícita_de_armas tenencia_de_armas tenencia_de_drogas posesión_de_drogas corrupción corrupción_de_menores cohecho soborno malversación prevaricación conducción_temeraria alcoholemia conducción_bajo_los_efectos_del_alcohol
    omisión_de_socorro resistencia desobediencia atentado_a_la_autoridad atentado_contra_la_autoridad desórdenes_públicos riña_tumultuaria riña furtivismo caza_furtiva pesca_furtiva cultivo_de_marihuana cultivo_de_cannabis phishing ciberestafa skimming clonación_de_tarjetas pertenencia_a_organización_criminal organización_criminal asociación_ilícita quebrantamiento_de_condena alzamiento_de_bienes juego_ilegal vertido_ilegal expolio abigeato sicariato feminicidio inmigración_irregular favorecimiento_de_la_inmigración defraudación_de_fluido_eléctrico delito_de_odio cobro_de_piso
    hostigamiento`,
  bodies: `trabaja_para trabaja_en trabajaba_para trabajaba_en empleado_de empleada_de miembro_del miembro_de miembros_de miembros_del gerente_de gerente_del dueño_del dueña_del administrador_de socio_de encargado_del encargada_del titular_de_la empresa sociedad clan banda grupo bar asociación
    hotel director_de directora_de jefe_del integrante_del integrante_de integrantes_de pertenece_al pertenece_a_los conductor_de chófer_de repartidor_de contable_de camarero_en camarera_en portero_de portero_del cabecilla_de cabecilla_del líder_de líder_del cajera_de cajera_en comercial_de presidente_de presidente_del`,
  verbs: {
    owns: `posee ha_comprado compró adquirió poseen poseía compraron es_dueña_de es_dueña_del`,
    'owns<': `pertenece_a perteneciente_a propiedad_de es_propiedad_de a_nombre_de está_a_nombre_de matriculado_a_nombre_de
      matriculada_a_nombre_de figura_a_nombre_de es_de consta_a_nombre_de pertenece registrado_a_nombre_de abierta_por vendido_a
      pertenecen_a pertenecía_a pertenece_al es_propiedad_del a_nombre_del es_del`,
    uses: `usa usaba utiliza utilizaba conduce conducía circula_en circulaba_en al_volante_de al_volante_de_un a_bordo_de a_bordo_de_un
      se_desplaza_en se_mueve_en viaja_en viajaba_en subió_a_un subió_a llegó_en llega_en montó_en maneja manejaba escribe_desde
      se_marchó_en huyó_en se_fue_en salió_en vino_en va_en usan utilizan conducen circulan manejan viajan viajaban viaja_a_bordo_de
      iba_en iban_en se_marcha_en huye_en huyeron_en sube_a sube_a_un sube_a_una monta_en montan_en se_fueron_en entró_en_una
      lleva_un lleva_una roda_en roda llegaron_en llama_desde_el llamó_desde_el llama_con_el escribe_con_el localizable_en_el`,
    'uses<':
      'usado_por usada_por utilizado_por utilizada_por conducido_por conducida_por lo_usa la_usa es_conducido_por tripulada_por manejado_por',
    met: `charló_con charla_con charlaba_con dialogó_con se_reunió_con se_reunieron se_encontró_con se_vio_con visto_con vista_con vistos_con en_compañía_de habló_con hablaba_con
      quedó_con se_cita_con se_citó_con acompañado_de acompañado_por acompañada_de acompañada_por conversó_con junto_a reunido_con
      se_reúne_con se_ve_con estuvo_con se_entrevistó_con se_reúnen se_encontraron se_encuentra_con se_encuentran se_citaron
      se_vieron se_entrevista_con conversa_con habla_con le_dio_una_bolsa entregó_un_sobre_a entrega_un_sobre_a entregó_un_paquete_a
      entregó_una_bolsa_a en_reunión_con`,
    lives_at: `vive vive_en reside reside_en domiciliado_en domiciliada_en domicilio_en con_domicilio_en vivía_en residía_en se_aloja_en
      alojado_en hospedado_en se_hospeda_en alquila se_ha_mudado_a se_mudó_a duerme_en con_residencia_en domicilio alojada_en
      para_en viven residen duermen duermen_en se_alojan vivían domiciliados_en residía pernocta_en ocupa_un_piso empadronados_en
      convive_en tiene_su_domicilio_en`,
    works_for: `trabaja_para trabaja_en trabajaba_para trabajaba_en regenta regentado_por dirige trabaja trabajan_para trabajan_en trabajan
      trabajaba trabajaban_para trabajaba_como empleados_de contratado_por contratada_por subcontratado_por
      figuran_como_administradores_de figura_como_administrador_de administra gestiona reparte_para conduce_para`,
    called: `llama llamó llamaba telefoneó contactó_con ha_llamado contacta_con llamó_a escribió_a llamadas_a mensajes_a mandó_mensajes_a
      ha_contactado_con recibió_de llaman llamaron telefonea telefonearon contactó ha_llamado_a mandó_un_mensaje_a escribe_a
      habló_por_teléfono_con`,
    'called<':
      'recibió_una_llamada_de llamado_por fue_llamado_por recibe_llamadas_de recibió_llamadas_de recibió_una_llamada_del recibe_llamadas_del recibió_amenazas_del',
    associate_of:
      'frecuenta vinculado_a relacionado_con en_contacto_con trabaja_con mano_derecha_de cercano_a vende_para se_junta_con anda_con va_con',
    family_of: 'casado_con casada_con',
    member_of: `pertenece_al pertenece_a_los forma_parte_del forma_parte_de lidera lidera_el es_de_los encabeza manda_en encuadrado_en
      pertenece_a_la forman_parte_de es_de_la_banda es_del_clan es_de_la_secta ingresó_en`,
    present_at: `visto_en vista_en vistos_en visto vista aparcado_en aparcada_en aparcado_frente_a aparcado aparcada estacionado_en estacionada_en estacionado estaba_en está_en entró_en entra_en salió_de salió_del identificado_en identificada_en identificados_en identificados identificado detenido_en detenida_en detenidos_en detenido observado_en controlado_en localizado_en localizada_en localizado llegó_a
      llegó_al acudió_a acudió_al frente_a frente_al parado_en estuvo_en sorprendido_en encontrado_en se_encontraba_en merodeando_por merodea_por interceptado_en interceptada_en parado_frente_a parada_en se_vio_en hallado_en abandonado_en abandonada_en ronda_la para_frente_a se_reunieron_en cenó_en entrando_en saliendo_de saliendo_del en_el_bar acude_al acude_a`,
    sent_money_to: `envió mandó transfirió pagó paga entregó ha_pagado giró ingresó_a transferencia_a ha_enviado transfiere remitió abonó envía
      manda pagan enviaron entrega entregan transfirieron giran abona abonaron ingresó ingresa prestó dio ordenó_transferencias_a
      mandó_dinero_a`,
  },
  elided: 'd l',
};
