import type { FirmWords } from './firm-words.ts';

/** Spanish words that show a firm or another body. */
export const FIRMS_ES: FirmWords = {
  heads: `clubes bares empresas hoteles restaurantes rural cafeterías bares tasca marisquería arrocería parrilla bocatería hamburguesería heladería pastelería confitería repostería verdulería charcutería
    pollería droguería perfumería herboristería hipermercado minimercado colmado bodegas vinoteca licorería zapatería tintorería lavandería sastrería
    mercería boutique peletería bisutería relojería platería compro barbería estética salón spa sauna tatuajes papelería quiosco copistería floristerías
    vivero jardinería carpintería cerrajería cristalería fontanería herrería metalistería tapicería marmolería aserradero fábrica factoría planta
    astillero astilleros varadero cantera matadero almazara lonja conservas aceites piensos semillas explotación cooperativas
    sociedades promotora inmobiliarias constructoras tejados climatización desguaces chatarra chatarras neumáticos recambios repuestos
    talleres autotaller carrocerías taxis taxi grúa mensajería paquetería mudanzas logística aduanas consignataria exportadora importadora
    comercializadora almacén polideportivo gasolineras hostería hostales fonda posada parador apartamentos cámping hotelito motel whiskería
    puticlub burdel lupanar discoteca discobar discopub karaoke bolera billares recreativos bingo salones apuestas escuela guardería liceo facultad
    conservatorio biblioteca museo teatro cine clínicas ambulatorio policlínica geriátrico residencias asilo iglesia     sinagoga hermandad secta congregación sindicato federación liga asociaciones oenegé protectora colectivo movimiento comando célula mafia pandilla mara
    peñas ultras equipo aseguradora seguros mutua despacho notaría correduría consultora consultoría asesoría auditoría agencias periódico diario
    emisora editorial telefonía operadora empresas firma holding filial naviera pesquera armadora aerolínea autocar automotora arriendo
    suministros limpiezas vigilancia muebleria mueblería tapas bazares bodegón taberna`,
  tails: `spa sca sas slne sat scl scoop ute aie asociados compañía cia cía hnos viajes seguros recambios repuestos automoción neumáticos metales
    chatarras áridos hormigones maderas plásticos textil alimentación congelados mariscos pescados carnes embutidos aceites piensos electrónica
    informática telecom telefonía energía solar gas limpiezas mudanzas consulting trading trade holding capital invest assessors advocats consultores
    abogados gestión servicios distribuciones suministros sport fitness fútbol cf ud cd atlético baloncesto ultras shop store market pizza grill lounge
    pub`,
  trades: `casa moda frutas vinos spa gestión consultores asociados mudanzas áridos hormigones maderas congelados mariscos embutidos conservas aceites chatarras neumáticos recambios`,
  employers: `trabaja_en_el trabaja_en_la camarero_del camarera_del camarero_de camarera_de socio_del socia_del socia_de empleado_del empleada_del
    empleada_en empleado_en portero_en vigilante_en vigilante_de vigilante_del guarda_en guarda_de representa_a repartidor_para reparte_para conduce_para
    chófer_para chófer_del transportista_de administradores_de administradora_de administrador_del gerentes_de gerente_en apoderado_de apoderada_de
    accionista_de directivo_de operario_de operaria_de peón_de peón_en mecánico_de mecánico_en cocinero_de cocinero_del cocinera_de cocinera_del
    dependienta_de dependienta_en dependiente_de cajero_en cajero_de recepcionista_de recepcionista_del sucursal_de filial_de delegación_de     sede_de subcontratado_por subcontratada_por contratado_por contratada_por miembros_de_los miembros_de_las miembro_de_los
    líder_de_los jefe_de_los jefes_de_los cabecilla_de_los banda_de_los grupo_de_los furgoneta_de_la camión_de_la furgón_de
    presidente_de_la presidenta_del presidenta_de tesorero_de tesorero_del tesorera_de secretaria_de portavoz_de portavoz_del abogado_de_la encargada_de
    encargado_de gerente_de_la trabajador_de trabajadora_de trabajadores_de jugador_del hinchas_del socios_de socios_del`,
};
