import type { RelationWords } from './relation-words.ts';

export const RELATION_ES: RelationWords = {
  roles: {
    owner: 'propietario propietaria dueño dueña titular titulares propietarios casero casera',
    driver: 'conductor conductora al_volante conduce piloto usuario usuaria patrón',
    aboard: 'pasajero pasajera pasajeros de_paquete a_bordo acompañante copiloto ocupante ocupantes',
    employee: `empleado empleada gerente encargado encargada administrador administradora administradores director directora camarero camarera portero portera
      contable cajero cajera repartidor chófer capataz mecánico comercial presidente presidenta vicepresidente vicepresidenta almacenero
      guarda vigilante dependiente dependienta socio secretario secretaria tesorero tesorera recepcionista`,
    member: 'miembro miembros integrante integrantes cabecilla líder jefe jefa presidente',
    relative: `hermano hermana primo prima hijo hija esposa esposo mujer marido padre madre sobrino sobrina tío tía cuñado cuñada suegro suegra yerno
      nuera abuelo abuela nieto nieta hermanastro`,
    associate: `amigo amiga cómplice socio socia novio novia pareja compañero compañera compinche colaborador colaboradora mano_derecha lugarteniente
      conocido `,
    tenant: 'inquilino inquilina vecino vecina residente arrendatario arrendataria empadronado empadronada',
  },
  of: 'de del la el los las en para al a l un una',
  possessive: 'su sus',
  pronoun: 'él ella',
  and: 'y e',
  is: 'es era sería un tal como sido',
  from: 'desde del con',
  reachedAt: 'al en',
  former: 'ex exmarido antiguo antigua',
  parked: 'aparcado aparcada estacionado estacionada abandonado abandonada',
  ride: 'en con',
  witness: 'dice afirma informa declara vio ha_visto cuenta señala denuncia observó reconoció',
  elsewhere: 'desde hacia hasta a',
  scene: `visto vista vistos vistas detenido detenida detenidos arrestado arrestada control identificado identificada identificados identifican observó observado observada
        apareció aparece hallado hallada hallados localizado localizada sorprendido interceptado interceptada parado parada
    entra entran entró entraron sale salió baja bajó llega llegó acudió acude estaba estaban está reunió reunieron encuentra encontró 
     grabó escondido recogió duerme viajaban concentración merodea merodeando estuvo esperaba esperaban cruzó sentado sentada junto
    puesto cargan sacaron`,
  giving:
    'dio da daba dado facilitó facilita facilitado dejó deja dejado indicó indica indicado proporcionó proporciona aportó aporta declaró',
  reach:
    'localizable contactable disponible contactado contactada avisado avisada localizado localizada informado informada avisan localizan',
  home: 'dirección domicilio',
  have: 'ha han había habían he',
  relative: 'que quien quienes',
  unnamed: '',
  driving: 'conducía conduce manejaba pilotaba iba_al_volante',
  there: 'allí ahí allá',
};
