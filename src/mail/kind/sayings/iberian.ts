/** What programs say in Spanish, Catalan, Portuguese and Basque. */
import type { Sayings } from './sayings.ts'

const spanish: Sayings = {
  common:
    'estoy de la el en su que por gracias para los las con hemos recibido mensaje correo me encuentro y a no hasta una un del le se es fins soc els al pel vostre hem per i amb vam són *ñ *¿ *¡ este esta mis ana su sus son está son desde',
  away: "<(?:estoy|estaré|me encuentro|me encontraré|estamos|estaremos|permaneceré)>[^.]{0,50}(?:vacaciones|fuera|ausente|viaje|baja|permiso|licencia|excedencia|no disponible|cerrad|enferm|formación)|<(?:de vacaciones|fuera de (?:la |mi )?oficina|ausente)>|(?:oficinas?|cl[ií]nica|consulta|despacho|tienda|empresa)>[^.]{0,50} cerrad|ya no (?:trabaj|labor|form)|he dejado (?:la empresa|de trabajar)|no (?:estoy|estaré|me encuentro) (?:disponible|en)|no trabajo los|<(?:soc|estic|estaré|em trobo)>[^.]{0,40}(?:vacances|fora|absent|baixa|permís)|ja no treball|oficin\\p{L}*[^.]{0,40} tancad|sin acceso|(?:disfrutando|unos días) [^.]{0,30}(?:descanso|vacaciones|libres)|<(?:días|día) (?:libres?|de descanso)|fuera del país|en el extranjero|(?:oficinas|tiendas?|instalaciones)>[^.]{0,50} cerrad|no form[oa] parte|no pertenezco|me he jubilado|de permiso|en un (?:congreso|curso|evento)|festivo|no laborable|estic de (?:baixa|vacances|viatge|permís)|fora de l'oficina|de baja|baja (?:de|por|médica|maternal|paternal)|paternidad|maternidad|viaje de (?:trabajo|negocios)|enferm[oa]|no (?:puedo|podré) atender|asuntos propios|cerramos por|cerrado por|ausencia por|estoy jubilad|me jubil|excedencia|(?:permanec|estar)\\p{L}* (?:cerrad|ausente|fuera)|no (?:estaré|voy a estar)|soc fora|no seré|tancat per|vacances|motivos? de salud|<estic fora|no (?:seré|consultaré)|estoy (?:fuera|de viaje)|<(?:vacaciones|de licencia|de permiso)>|ilocalizable|no (?:estaré|estoy) localizable|cerramos (?:del?|desde|entre|hasta|todo|en)|illocalitzable",
  closed: '<cerrad[oa]s?>|<cerra(?:mos|rá|remos)>|<cierre>|<tancad[ae]s?>|<tancats?>|<tan(?:carem|quem|carà)>',
  until:
    '<hasta|regres|volver|vuelvo|vuelta|retorn|reincorpor|<del? .{0,12}\\d|a partir d|actualmente|<hoy>|esta semana|<fins|tornar|torno|nou avís|nuevo aviso|desde el \\d|durante (?:esta|estos|este)|<mañana>|el próximo|<lunes>|<demà>|\\p{L}+ inclusive|en estos momentos|<desde|reanudar|<volvemos>|<volveremos>',
  urgent:
    'urg[eè]n|ausencia|emergencia|inmediat|absència|(?:para|per a) (?:cualquier|qualsevol)|consulta|lugar|asunto|cuestion|necesit|algo (?:urgente|importante)|si (?:es|se trata|su)|mientras tanto|apremiante',
  contact:
    'contact|escrib|dirij|diríj|llam|comuni|<tel>|atender|envíe|enviar|póngase|truc|adre[cç]|poseu-vos|sustitu|ayud|escriv|escríb|llám|poneos|habla con|<a través de|adreceu|truqu|se ocupa|se encarga|compañer[oa]|utilice|utilizar|formulario',
  access:
    'acceso (?:limitado|a)|(?:correos?|mensajes?)>[^.]{0,40}(?:reenvi|leíd)|no (?:leeré|reviso|revisaré|podré (?:leer|responder|atender))|accés limitat|reenviad|no (?:podré|tendré|dispongo)[^.]{0,30}|ocasionalmente|desconectad|esporádic|no consultaré|consultaré el correu|(?:dirección|buzón|cuenta|correo)[^.]{0,40}(?:dad[oa] de baja|desactivad|eliminad|cerrad|suprimid)\\p{L}*|(?:correos?|mensajes?)>[^.]{0,20} no (?:se )?(?:leerán|leen|revisarán|revisan|atenderán|atienden|serán (?:leíd|atendid|revisad))|no (?:se )?(?:leerán|leemos|revisarán|revisamos|atenderán|atendemos|consultaremos)>[^.]{0,20}(?:correo|mensaje)s?',
  later:
    'contest|a mi (?:regreso|vuelta)|tan pronto|en cuanto|atender|demora|respon|le[ea]r[ée]|con retraso|nos leemos|nos vemos|a partir del',
  thanks:
    '(?:gracias|agradec\\p{L}*|gràcies|agraïm)[^.]{0,20} (?:por|pel|per|el|la|su)>[^.]{0,25}(?:mensaje|correo|mail|contact|consulta|solicitud|candidatura|interés|escribir|confianza|missatge|correu)|gracias por (?:tu|su|el|contactar|escribir|comunicar|enviar|postular)|agradecemos (?:su|tu|que|el)',
  received:
    "(?:hemos|ha sido|fue|he) [^.]{0,10}recibi|recibimos (?:su|tu)|(?:solicitud|mensaje|consulta|correo|candidatura|ticket|petición|incidencia|caso)>[^.]{0,40}(?:recibid|registrad|cread|abiert|asignad)|acusamos recibo|confirmamos la recepción|hem rebut|s'ha rebut|ha estat rebu|(?:mensaje|solicitud|correo|consulta)[^.]{0,20} ha (?:llegado|sido)[^.]{0,20}(?:correctamente|recibid|enviad)?|(?:confirmamos|informamos)[^.]{0,30}(?:recibid|llegado|recepción)|hemos registrado|(?:ha|han|hemos) sido (?:recibid|registrad|enviad)\\p{L}*|su (?:consulta|solicitud|mensaje) (?:ha|fue)|(?:gran|alto|elevado) (?:volumen|número|cantidad)[^.]{0,20}(?:mensajes|correos|consultas|solicitudes)|<ha recibido (?:su|tu|vuestr\\p{L}) (?:correo|mensaje|solicitud|escrito|queja)|<ha registrado|ha quedado registrad\\p{L}*",
  number: '(?:número|referencia|ticket|folio|nº|caso|referència)[^.\\d]{0,20}\\d',
  promise:
    '(?:respond|contest|contact|pondr|atend|revis|tramit|proces|comunicar|respon)\\p{L}*[^.]{0,60}(?:brevedad|pronto|posible|horas|d[ií]as|plazo|breve|usted|contacto|aviat|aviado|hores|dies|antes)|pondr\\p{L}* en contacto|días (?:hábiles|laborables)|(?:le|te|us|li) (?:respond|contest)|en breve|a la mayor|compañero|agente|asesor|responderemos|contestaremos|contactaremos|le (?:llamaremos|informaremos)|gran volumen|alto volumen|nos pondremos|respondrem|ens posarem|será(?:n)? (?:atendid|respondid|revisad|tramitad|contestad)\\p{L}*|orden de llegada|candidatura avanza|le llamaremos|seleccionad|perfil|en cuanto (?:sea|nos)|duplicad|nuestro equipo|horas hábiles|(?:gran|alto|elevado) (?:volumen|número|cantidad)[^.]{0,20}(?:mensajes|correos|consultas|solicitudes)|en cuenta para|futuras|vacantes|procesos|recibirá respuesta|plazo (?:máximo )?de|(?:técnico|compañer[oa]|agente|operador|especialista|equipo|gestor|responsable|colega|tècnic|company)[^.]{0,40}(?:contact|pondrá|llamar|revisar|estudiar|comunicar|valorar|posarà)\\p{L}*|lo antes posible|nos ocupamos|estamos (?:en ello|trabajando)',
  quiet:
    'no (?:responda|respondas|conteste)|horario|de lunes a|no (?:es|está) (?:monitor|revisad|supervis|atendid)|dilluns a|no enviar|formulario de|página web|nuestra web|preguntas frecuentes|ver (?:la|su|tu) (?:solicitud|petición|incidencia)',
  unanswered:
    'no (?:lo |la |los )?(?:respond|contest)(?:a|as|er|e|es|ar|an|en)>|no (?:se )?(?:admite|acepta|recibe)[^.]{0,10} respuesta|absténgase de|no (?:hi )?(?:respongueu|contesteu|respongui)',
  message:
    'mensaje|correo|consulta|solicitud|petición|incidencia|candidatura|reclamación|queja|ticket|<caso|missatge|correu|sol·licitud|escrito|formulario',
  automatic:
    '(?:est[ea]|esta) (?:es|mensaje|correo|respuesta)[^.]{0,40} autom[áa]tic|^\\W*(?:respuesta|mensaje) autom[áa]tic|generad[oa] automáticamente|missatge automàtic|resposta automàtica|(?:buzón|dirección|cuenta|correo)[^.]{0,20} (?:no se revisa|ya no|no está (?:en uso|activ|atendid|supervis)|no es (?:monitor|atendid|revis))',
  polite:
    'saludo|atentamente|cordial|disculp|comprensión|paciencia|de antemano|^(?:muchas )?gracias$|salutacions|felices|^gràcies$|buen día|con motivo de|lamento|sentimos|molestias|perdon|(?:disfruta(?:mos|ndo)|gaudim) (?:de |del |d)?(?:\\p{L}+ )?(?:verano|vacaciones|sol|playa|descanso|estiu|vacances)',
  and: 'y|e|i|así que|entonces|luego',
  but: 'pero|sin embargo|però|aunque',
  matter:
    '<he (?:visto|leído|revisado|hablado|enviado)|<adjunt|<sí>|<ok>|<vale>|de acuerdo|<adelante>|está bien>|parece bien|<ayer>|semana (?:que viene|pasada)|próxima semana|contesto por|aprobad|<euros?>|nos gustaría|<llevo|endavant|<estuve|<(?:mando|enviaré|envío)>',
  own: '<(?:(?:te|le|les|os|lo|la|se|me) )*(?:contesto|respondo|escribo|digo|llamo|aviso|cuento|mando|miro|contestaré|escribiré|llamaré|diré|avisaré)>|<en cuanto (?:pueda|tenga|llegue)>|<(?:lo|la|los|las) (?:revisamos|miramos|comprobamos|vemos|consultamos|he pasado|hemos pasado)>|<se lo (?:he|hemos)>|<(?:le|te) decimos algo|<ho mirem>|<(?:et|us|li) (?:responc|contesto|truco|escric|dic)>|<(?:ella|él) (?:le|te|se|les)>|<mi (?:compañer[oa]|colega|jef[ea]|mujer|marido|soci[oa])>|<(?:el señor|la señora|don|doña) \\p{L}+',
  turns:
    "<(?:hablamos|charlamos|nos vemos|lo vemos|lo hablamos|quedamos|comentamos|te llamo|le llamo)>|<(?:parlem|ens veiem|en parlem)>|<(?:llámame|escríbeme|avísame|dime)>|<llámeme (?:después|luego)|<truca'm",
  takes:
    "<(?:me (?:encargo|ocupo)|yo (?:llevo|me|soy)|llevo (?:yo|ahora)|he asumido|ahora (?:llevo|soy))>|<(?:me'n|m'en) (?:encarrego|ocupo)>",
}

const portuguese: Sayings = {
  common:
    'estou de o a e do da em para seu sua não obrigado obrigada por com até mensagem recebemos que encontro-me no na os será foi pelo uma um ao *ã *õ',
  away: '<(?:estou|estarei|encontro-me|encontrar-me-ei|me encontro|estamos|estaremos)>[^.]{0,50}(?:f[ée]rias|fora|ausente|viagem|licen[çc]a|baixa|indispon|fechad|doente|formação|afastad)|de f[ée]rias|fora do escrit|ausente|licen[çc]a|j[áa] n[ãa]o (?:trabalh|faço|faz)|n[ãa]o (?:faço mais|trabalho mais|estou mais|estou dispon|estarei dispon|trabalho às)|(?:escrit[óo]rio|loja|cl[íi]nica|empresa)>[^.]{0,40} (?:fechad|encerrad)|deixei (?:a empresa|de trabalhar)|entrei de|(?:gozo|período) de f[ée]rias|baixa médica|no estrangeiro|no exterior|recesso|feriado|licença|n[ãa]o pertenço|me aposentei|em reuni[ãa]o|formação|<(?:estou|estarei) (?:offline|sem acesso)|escritório encontra-se|viagem (?:de|a) (?:trabalho|negócios|serviço)|não estarei|não me encontro|doente|atestado|maternidade|paternidade|fechad[oa]s? (?:para|de|até)|encerrad[oa]s?|ausência do|deixei de|desligad[oa]|aposentad|reformad|de folga|estamos (?:fechados|de férias|em recesso)|<(?:férias)>|fora do país|incontact[áa]vel|inacessível|não (?:estarei|estou) contact[áa]vel',
  closed: '<fechad[oa]s?>|<encerrad[oa]s?>|<(?:fecha|encerra)(?:mos|rá|remos)>|encerramento',
  until:
    '<até|retorn|regress|voltar|volto|de volta|a partir d|<de .{0,12}\\d|atualmente|<hoje>|esta semana|neste momento|no momento|<(?:volto|regresso|retorno)>|previsão de|dia \\d|<desde|<amanhã>|\\p{L}+-feira|durante este|até lá',
  urgent:
    'urgên|urgent|ausência|emergência|imediat|dúvida|assunto|caso|qualquer|outras questões|necess|até lá|entretanto',
  contact:
    'contact|contat|fale|falar|lig(?:ue|ar)|envi[ea]|escrev|dirij|telefon|<tel>|atend|procur|substitu|ajudar|encaminh|entre em conta|entrar em conta',
  access:
    'acesso (?:limitado|restrito|ao|a)|(?:e-?mails?|mensagens)>[^.]{0,40}(?:reencaminh|encaminh|lid[oa]s)|não (?:estarei|irei) (?:a )?(?:ler|verificar)|sem acesso|esporadic|ocasionalmente|não terei|(?:endereço|caixa|conta|e-mail)[^.]{0,40}(?:desativad|desactivad|encerrad|eliminad|cancelad|desligad)\\p{L}*',
  later: 'respond|retorn|assim que|logo que|demora|contactarei|regresso|com (?:algum )?atraso',
  thanks:
    '(?:obrigad[oa]|agrade[cç]\\p{L}*|grat[oa])[^.]{0,20} (?:por|pel[oa]|o|a|seu|sua)>[^.]{0,25}(?:mensagem|contac?to|e-?mail|mail|pedido|candidatura|interesse|preferência|solicita|escrever)',
  received:
    '(?:recebemos|recebida|recebido|confirmamos a rece)[^.]{0,10}|(?:mensagem|pedido|solicitação|chamado|contacto|candidatura|ticket)>[^.]{0,40}(?:recebid|registrad|registad|abert|criad)|acusamos|(?:recebemos|registamos|registramos)|(?:pedido|mensagem|solicitação|candidatura|contacto)[^.]{0,20} foi (?:registad|registrad|recebid|enviad)\\p{L}*|confirmamos|(?:grande|elevado|alto) (?:volume|número|quantidade)[^.]{0,20}(?:mensagens|e-?mails|pedidos|solicitações|contactos)',
  number: '(?:número|protocolo|referência|ticket|chamado|nº)[^.\\d]{0,20}\\d',
  promise:
    '(?:respond|retorn|contac?t|analis|trat|entrar)\\p{L}*[^.]{0,60}(?:breve|prazo|horas|dias|possível|contac?to|rapidamente)|em breve|será respondid|retornaremos|o mais (?:breve|rápido)|em até|responderemos|entraremos|será (?:analisad|tratad|atendid)|contactaremos|receberá|nossa equipe|nossa equipa|grande volume|corresponda|seleccionad|selecionad|serão respondid|ser[aá] (?:contactad|contatad)|por ordem|candidatos|(?:grande|elevado|alto) (?:volume|número|quantidade)[^.]{0,20}(?:mensagens|e-?mails|pedidos|solicitações|contactos)|prazo (?:médio )?de resposta|tempo (?:médio )?de resposta|(?:técnico|colega|agente|operador|especialista|equip[ae]|assistente|colaborador|atendente)[^.]{0,40}(?:contac?t|ligar|analis|entrar|avaliar)\\p{L}*',
  quiet: 'não responda|horário|de segunda a|não é (?:monitor|lid)|não responder|atendimento é|das \\d+h',
  unanswered: 'não (?:responda|responder|respondas|é necessário responder)',
  message: 'mensagem|e-?mail|pedido|solicitaç|candidatura|reclamaç|contac?to|chamado|ticket|participaç|formulário',
  automatic:
    '(?:est[ea]|esta) (?:é|mensagem|e-?mail|resposta)[^.]{0,40} autom[áa]tic|^\\W*(?:resposta|mensagem) autom[áa]tic|gerad[oa] automaticamente|enviad[oa] automaticamente|(?:caixa|endereço|e-mail|conta)[^.]{0,20} (?:já não|não está|não é|não se encontra|deixou)[^.]{0,20}(?:utilizad|usad|activ|ativ|monitor|lid)',
  polite:
    'cumprimentos|atenciosamente|abraço|compreensão|paciência|^(?:muito )?obrigad[oa]$|desculp|desde já|grat[oa]s?>$|prezad|obrigad[oa] pela (?:sua|compreensão|preferência)|bom dia|boas',
  and: 'e|então|portanto|por isso',
  but: 'mas|porém|contudo|no entanto',
  matter:
    '<já li>|<li o|em anexo|<anexo|<sim>|<ok>|aprovad|podem avançar|pode avançar|<ontem>|próxima semana|semana passada|<(?:euros?|reais)>|fiquei com|gostaríamos',
  own: '<(?:(?:te|lhe|vos|já) )*(?:respondo|escrevo|ligo|digo|aviso|mando|vejo|retorno|responderei|escreverei|ligarei)(?:-\\p{L}+)?>|<assim que (?:puder|conseguir|chegar)>|<(?:vamos|estamos a) (?:verificar|ver|analisar)>|<damos-(?:lhe|te)|<vemos isso|<(?:ela|ele) (?:liga|responde|lhe|te|vai|trata|fala)\\p{L}*>(?! ser)|<(?:minha|meu|a minha|o meu) (?:colega|chefe|mulher|marido|sóci[oa])>',
  turns:
    '<(?:falamos|falamo-nos|vemo-nos|conversamos|nos falamos|a gente (?:se )?fala|combinamos|ligo-te|te ligo)>|<(?:me (?:liga|chama|avisa)|liga-me|diz-me|avisa-me)>|<me ligue (?:depois|mais tarde)',
  takes:
    '<(?:trato (?:eu|disso)|eu (?:trato|fiquei|assumi|cuido)|fiquei (?:eu )?com|cuido (?:eu|disso)|assumi|fico eu)>',
}

const basque: Sayings = {
  common: 'nago eta arte kaixo da ez eskerrik asko zure mezua dut mezuagatik deitu zenbakira oporretan baina',
  away: 'oporretan|kanpoan nago|bulegotik kanpo|bajan nago|ez nago bulegoan|ez naiz lanean|itxita',
  closed: '<itxi(?:ta|k|ko)?>',
  until: 'arte>|itzuli|bueltatu|gaur|une honetan',
  urgent: 'premia|larri|urgen|presazko|gaietarako',
  contact: 'deitu|idatzi|jarri harremanetan|kontaktatu|telefono|zenbaki',
  access: 'mezuak ez|irakurriko|birbidali',
  later: 'erantzun|itzultzean|lehenbailehen',
  thanks: 'mezuagatik|esker',
  received: 'jaso (?:dugu|da)|erregistratu',
  number: 'zenbaki\\p{L}*[^.\\d]{0,20}\\d',
  promise: 'erantzungo|jarriko gara|lanegun|lehenbailehen',
  quiet: 'ez erantzun|ordutegi',
  unanswered: 'ez erantzun',
  message: 'mezu|eskaera|kexa',
  automatic: 'automatiko',
  polite: 'agur|eskerrik asko|barkatu|mila esker',
  and: 'eta',
  but: 'baina|ordea',
  matter: 'irakurri dut|eranskin|<bai>|ados|ondo dago|atzo|eskatu',
  own: '<(?:erantzungo dizut|begiratuko dugu)>',
  turns: '<(?:hitz egingo dugu|deitu iezadazu|deituko dizut)>',
  takes: '',
}

export const IBERIAN: readonly Sayings[] = [spanish, portuguese, basque]
