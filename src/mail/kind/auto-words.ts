/** The words of an answer that nobody wrote just now, in the languages of those who are away. */

const LONGEST_NOTE = 3_000
/** Of one without a header that says so. */
const LONGEST_ANSWER = 2_000

/** A quick first look: most answers have none of it. */
const MAYBE_AUTOMATIC =
  /auto|no longer|otomat|αυτόματ|mailbox|inbox|unattended|unmonitored|postfach|adresse wird|авто|tự động|อัตโนมัติ|تلقائي|אוטומטי|自动|自動|送信専用|자동/i
const MAYBE_RECEIVED =
  /received|created|opened|logged|volume|number of|got your|mottagit|tagit emot|modtaget|mottatt|vastaanot|otrzymali|obdržel|přijal|prijal|получ|принят|отрима|aldık|ulaşmış|收到|受け付け|問い合わせ|en compte|enregistré|접수|within|shortly|soon|quickly|business day|hours|erhalten|eingegangen|reçu|recibido|ricevuto|recebemos|ontvangen/i
/** Says so itself, or says that nobody reads what is sent to it. */
const AUTOMATIC = anyOf(
  '(?:this is|this e-?mail is|this message is|you have received|this response (?:is|was)|this reply (?:is|was)|this was) an? ?auto(?:matic|mated|matically|-)?[- ]?(?:generated )?(?:re(?:ply|sponse)|out[- ]of|e-?mail re(?:ply|sponse)|acknowledge?ment|confirmation|message|notification|e-?mail)',
  '(?<!\\b(?:my|your|our|the|an) )auto(?:matic|mated|matically)[- ](?:generated )?(?:re(?:ply|sponse)|acknowledge?ment|out[- ]of[- ]office)|auto-?(?:reply|responder|response)',
  '(?:this|message|e-?mail)[^.]{0,30} (?:was|is|has been) (?:sent |generated |created )?automatically(?: (?:sent|generated|created))?',
  '(?:(?:mail|in)box[^.]{0,60}|this (?:e-?mail )?(?:address|account)) (?:is|are) (?:no longer|not) (?:in use|used|active|(?:being )?(?:monitored|read|checked))|un(?:attended|monitored) (?:mailbox|inbox|e-?mail|address)',
  '(?:dies|das) ist eine automatische? |diese (?:e-?mail|nachricht) (?:wurde|wird) automatisch|automatisch (?:generiert|erstellt|erzeugt)|(?:postfach|adresse) wird nicht (?:mehr )?(?:gelesen|überwacht|abgerufen)',
  '(?:ceci est|cet? (?:e-?mail|message|r[ée]ponse)) .{0,30}automatique|(?:este es|este|esta es) .{0,30}autom[áa]tic|(?:questo [èe]|questa [èe]) .{0,30}automatic',
  'dit is een automatisch|automatiskt? (?:svar|genererat|meddelande)|это автоматическ|автоматическ(?:ий|ое|и) (?:ответ|сообщение)',
  '^\\W*auto(?:matic|mated|matically generated) (?:message|e-?mail)\\b|dette er (?:et|en) automatisk|tämä on automaattinen|to (?:jest )?(?:wiadomość )?automatyczn|wygenerowan[aey] automatycznie|toto je automatick|automaticky (?:vy)?generovan|ez egy automatikus|automatikus üzenet|(?:mesaj|răspuns) (?:generat )?automat|bu (?:bir )?otomatik|otomatik olarak (?:gönderil|oluşturul)',
  'це автоматичн|автоматичн(?:а|е) (?:відповідь|повідомлення)|(?:това|ово) е? ?(?:је )?автомат|αυτόματ(?:η απάντηση|ο μήνυμα)|ini adalah (?:balasan|pesan) otomatis|(?:thư|tin nhắn|email) .{0,20}tự động|ข้อความอัตโนมัติ|رد تلقائي|رسالة تلقائية|הודעה אוטומטית|מענה אוטומטי',
  '自动(?:回复|答复|发送|生成)|自動(?:的に|返信|送信|応答|配信|回覆)|送信専用|자동.{0,6}(?:회신|응답|발송)',
)
const ABSENT = anyOf(
  "out of (?:the )?(?:office|country)|\\bout sick\\b|\\bi(?:'m| am) (?:currently |presently |now )?(?:away|on (?:a )?business trip|travell?ing)\\b|away from (?:the|my) (?:office|desk|e-?mail|computer)",
  '(?:on|taking) (?:annual |sick |parental |maternity |paternity |vacation |a |my )*(?:leave|vacation|holiday|sabbatical|honeymoon|pto\\b)|\\boff (?:work|duty|until|till|from)\\b|will be (?:away|out|unavailable|travell?ing)|will not return|currently (?:away|out|travell?ing|unavailable|on)|limited (?:access|ability)',
  '(?:check|read|monitor)ing (?:my )?e-?mails? (?:only )?(?:intermittently|sporadically|infrequently|occasionally|rarely)|no access to (?:my )?e-?mail',
  'no longer (?:works? (?:for|at|here)|employed|with (?:the )?(?:company|firm))|(?:has|have) left the company|offices? (?:is|are|will be) closed',
  'nicht (?:im|am|in der) (?:b[üu]ro|hause|haus|arbeitsplatz|firma|dienst|praxis)',
  '(?:bin|befinde mich) .{0,60}(?:abwesend|urlaub|unterwegs|au(?:ß|ss)er haus|nicht (?:mehr )?erreichbar|elternzeit|mutterschutz)|abwesenheit',
  '(?:b[üu]ro|praxis|betrieb|kanzlei|geschäft)(?:[^.]|(?<=\\d)\\.){0,60} (?:geschlossen|nicht besetzt)',
  'absent|en (?:cong[ée]s?|vacances|d[ée]placement|formation|mission|arrêt)|(?:bureaux?|cabinet)[^.]{0,60} fermé',
  '(?:oficina|cl[ií]nica|consulta|despacho|tienda)[^.]{0,60} cerrad|(?:studio|uffici[oi]|azienda|negozio)[^.]{0,60} chius|(?:wij|we|ons kantoor|onze winkel|de praktijk) (?:zijn|is) [^.]{0,40}gesloten|de vacaciones|de viaje|sin acceso al|fuera de (?:la )?oficina|ausente',
  "in ferie|fuori (?:sede|ufficio|dall'ufficio)|assente|de f[ée]rias|fora do escrit",
  'afwezig|(?:met|op) vakantie|niet (?:op kantoor|aanwezig|bereikbaar)',
  'på semester|på ferie|lomalla|frånvarande|föräldraledig|fraværende|ikke på kontoret|inte på kontoret|poissa toimistosta',
  'в отпуске|отсутств|не на рабочем месте',
  '(?:is|am) no longer (?:with|at|part of|working)\\b|(?:has|have) retired|only check (?:my )?e-?mail|(?:intermittent|sporadic|irregular) access|\\b(?:i have|i.ve|has) left (?!my|me|it|a|you|your|some|him|her|them|the (?!company|firm|organi|university|bank))|\\bi (?:do not|don.t) work (?:on )?(?:mon|tue|wed|thu|fri)|attending (?:a|an|the) (?:conference|training|seminar|event|trade)|not (?:be )?(?:in the office|reachable|checking (?:my )?e-?mail)|\\bwe are closed|limited availability|(?:is a|for the|due to (?:the|a)) (?:public|bank|national) holiday',
  'im urlaub|auf (?:einer )?dienstreise|(?:auf|bei) (?:einer |einem )?(?:fortbildung|schulung|seminar|tagung|messe)|arbeite in teilzeit|erst (?:am|ab) .{1,30} wieder|in elternzeit|nicht mehr (?:für|bei|im unternehmen)|ausgeschieden|indisponible|ne fait plus partie|a quitté (?:la|notre|l)|de baja|permiso de (?:mater|pater)nidad|ya no (?:trabaja|labora)|in (?:maternità|malattia)|non lavora più|de licen[çc]a|em viagem|in (?:viaggio|trasferta)|j[áa] n[ãa]o trabalha|de vacances|oporretan',
  'met (?:zwangerschaps|ouderschaps)?verlof|niet meer werkzaam|holder (?:\\S{1,12} )?(?:ferie|fri)|på (?:\\S{1,12} )?(?:ferie|barsel|orlov|permisjon|resa|reise)|bort(?:rejst|reist)|ut[e]? av kontoret|(?:har|tar) (?:\\S{1,12} )?(?:semester|ferie)|semesterledig|tjänste(?:resa|ledig)|inte (?:på plats|anträffbar)|vuosiloma|äitiysloma',
  'nieobecn|na urlopie|poza biurem|nie ma mnie|szabads[áa]gon|irodán kívül|dovolen|nejsem v|nie som v|na služ[eo]bn|nep[řr][íi]tomn|[îi]n concediu|lipsesc|nu sunt la birou|odsut(?:an|na)|godišnj\\S{1,4} (?:sam )?odmor|na dopustu',
  'командировк|в отпуск|не в офис|декрет|у відпустці|відсутн|відрядженн|извън офиса|отсъств|на одмору|puhkus(?:el|ele)|atvaļinājum|prombūtn|atostog(?:auj|ose)|nesu biure',
  'izinde|izinli|tatilde|ofis dışında|εκτός γραφείου|απουσιάζω|με άδεια|σε άδεια|λείπω|nghỉ phép|vắng mặt|đi công tác|sedang cuti|di luar kantor|(?:sedang )?bercuti|ลาพัก|ลาหยุด|ไม่อยู่|छुट्टी|अवकाश',
  'מחוץ למשרד|בחופשה|בחופש|في إجازة|خارج المكتب|مرخصی|خارج از (?:دفتر|محل)',
  '出差|休假|放假|请假|請假|年假|产假|离职|離職|不在|外出|休暇|お休み|休業|休ませ|出張|부재|휴가|출장|연차',
)
/** Says as much, with a subject that says the rest. */
const LATER = /will (?:return|reply|respond|get back)/i
const DAY =
  '(?:the )?(?:\\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|today|tomorrow|next)\\w*'
const UNTIL = anyOf(
  `\\b(?:until|till|return(?:ing)?|back (?:on|in|at|tomorrow)|(?:from|between|through|and) ${DAY}|urgent|immediate(?:ly)?|emergency|in my absence|(?:in the )?meantime|while i(?:'m| am) (?:away|out|gone)|please (?:contact|reach)|limited access|as soon as (?:i|possible)|upon my return|when (?:i|we) (?:return|get back)|(?:i'm|i am|we are) back|reopen(?:s|ing)?|(?:re)?direct (?:all|any|your)|upon return)\\b`,
  '\\bbis (?:zum|einschlie|ein|\\d)|dringend|wenden sie sich|vertret|\\bab (?:dem )?\\d|zurück|wieder (?:im|da|erreichbar|für)',
  "jusqu'?au|de retour|urgence|en cas d|mon absence|avant le \\d|hasta el|regres|urgente?|dirij|volver|fino al|rientr|urgenz|contatt|at[ée] (?:ao? |o )?(?:dia )?\\d|urgênc|retorn",
  'tot (?:en met)?|dringend|tillbaka|tilbage|tilbake|brådskande|haster|till och med|asti\\b|saakka|kiireellis|palaan|\\bterug\\b|haste(?:nde|r)|до \\d|до (?:понед|вівт|серед|четв|п|суб|нед|конц)|вернусь|срочн|повернусь|термінов|зверта|обраща|ще се върна|спешн',
  '\\bdo (?:dnia )?\\d|wracam|piln|naléhav|naliehav|sürgős|urgen|kadar|acil|dönec|επείγ|μέχρι|έως|επιστρ|-ig\\b|\\bpân[ăa]\\b|revin|vr[áa]tim|súrn|hitn|\\bnujn|kuni|tagasi|līdz|steidzam|\\biki\\b|grįš|skubi|đến (?:hết|ngày)|khẩn|sampai|hingga|mendesak|จนถึง|ถึงวัน|ด่วน|\\bfins\\b|חזור|עד|דחוף|عاجل|حتى|للحالات|فوری|返信|回复|联系|聯繫|連絡|急ぎ|まで|복귀|까지|연락',
)
/** Who is away asks at most whether it is urgent. */
const QUESTION = /[^.!?？\n]{4,}(?:\?(?=\s|$)|？)/g
const URGENT =
  /urgent|immediate|emergency|assist|help|dringend|eilig|fragen|urgen|besoin|necesit|ayuda|bisogno|haast|hulp/i
/** Somebody will read it: what a desk says, and not one person. */
const RECEIVED = anyOf(
  "received (?:your|the) (?:e-?mail|message|inquiry|enquiry|request|application|ticket|question|mail)\\b.{0,160}(?:will|shall|'ll) (?:\\w{2,10} ){0,4}(?:get back|in touch|respon|repl|answer|contact|review|process|handle|look|investigat|attend|assign|follow|deal|address|come back|return|forward|read|help|assist)",
  "(?:we|team|agents?|representatives?|staff)(?: will|'ll| shall) (?:be (?:in touch|contacting)|contact|respond|reply|get back|answer|review|come back).{0,60}(?:within|shortly|soon|as quickly|business day|hours)",
  'ihre (?:nachricht|anfrage|e-?mail|mail) (?:erhalten|ist bei uns eingegangen).{0,160}(?:bearbeit|melden|antwort|kümmern)',
  '(?:will|shall) receive an? (?:reply|response|answer) (?:as soon|within|shortly)|a bien été (?:pris[e]? en compte|enregistré|reçu).{0,160}(?:répond|trait|contact)',
  'bien reçu (?:votre|ton) (?:message|e-?mail|mail|cour|demande|requête).{0,160}(?:répond|trait|contact|délais)',
  'recibido (?:su|tu) (?:mensaje|correo|e-?mail|solicitud|consulta|petici[óo]n).{0,160}(?:respond|contact|atend)',
  'ricevuto (?:la (?:sua|tua|vostra) (?:richiesta|e-?mail|mail|comunicazione|segnalazione)|il (?:suo|tuo|vostro) messaggio).{0,160}(?:rispond|contatt)',
  'recebemos (?:a sua|sua|o seu|seu) (?:mensagem|e-?mail|solicita|contato|contacto|pedido).{0,160}(?:respond|retorn|contat)',
  '(?:request|ticket|case|incident)(?: for support)?(?: \\S{1,20})? (?:has been|was|is) (?:successfully )?(?:created|opened|logged|registered).{0,160}(?:will|shall|as soon as|#\\d)',
  '(?:volume|number) of (?:e-?mails?|messages|inquiries|enquiries|requests|tickets|calls)\\b.{0,160}(?:to (?:respond|reply)|response|delay|longer|patience)',
  "got your (?:message|e-?mail|request)\\b.{0,80}(?:team|agent|representative|someone)[^.]{0,20} (?:will|'ll) (?:reply|respond|get back|be in touch)",
  '(?:mottagit|tagit emot) (?:ditt|din|ert|er) .{0,160}(?:återkom|svar|kontakt)|modtaget (?:din|jeres) .{0,160}(?:vender|svar|kontakt)|mottatt (?:din|deres|e-posten|henvendelsen).{0,160}(?:svar|kontakt|tilbake)|vastaanot(?:ettu|taneet).{0,160}(?:vasta|yhtey)',
  'otrzymaliśmy .{0,160}(?:odpowi|skontakt)|(?:obdrželi|přijali|prijali) .{0,160}(?:odpov|ozv|kontakt)|(?:получили|получено|принят[оа]|отримали) .{0,160}(?:ответ|свяж|рассмотр|відпов|зв.яж)|(?:aldık|ulaşmıştır|alınmıştır).{0,160}(?:dön[üe]|yanıt|cevap)',
  '(?:我们|我們|客服).{0,20}收到.{0,60}(?:尽快|盡快|工作日|工作天|回复|回覆)|お問い合わせ.{0,40}(?:受け付け|いただき).{0,120}(?:営業日|担当者|追って)|(?:문의|메일)[^.]{0,20}접수.{0,120}(?:답변|연락|회신)',
  'uw (?:bericht|e-?mail|mail|vraag)[^.]{0,40}ontvangen.{0,160}(?:reactie|antwoord|contact|reage)',
)

/** Does a short text sound like an answer of a program? Its first words count. */
export function soundsAutomatic(words: string): boolean {
  const start = words.slice(0, 1_500)
  return MAYBE_AUTOMATIC.test(start) && AUTOMATIC.test(start.replace(/\s+/g, ' '))
}

/** Does it say that its author is away, and until when or whom to turn to? A long letter does so by the way. */
export function soundsAbsent(words: string): boolean {
  if (words.length > LONGEST_NOTE) return false
  const start = words.slice(0, 600).replace(/\s+/g, ' ')
  return (ABSENT.test(start) || LATER.test(start)) && UNTIL.test(start) && !asksBack(words)
}

/** Does it only say that something has come in and will be read? */
export function soundsReceived(words: string): boolean {
  const start = words.slice(0, 500)
  if (words.length >= LONGEST_ANSWER || !MAYBE_RECEIVED.test(start)) return false
  return RECEIVED.test(start.replace(/\s+/g, ' ')) && !asksBack(words)
}

/** What mail programs write in a receipt that is no report. */
const RECEIPT = anyOf(
  '^(?:this is a (?:return|read) receipt for|return receipt your document\\b.{0,300} was (?:received|read) by)',
  '^(?:your (?:message|document|e-?mail)\\b.{0,300} (?:was|has been) (?:read on|displayed on|opened on|received by:|deleted without being read))',
  '^(?:ihre nachricht\\b.{0,300} (?:wurde (?:am .{1,60} )?(?:gelesen|geöffnet|angezeigt|gelöscht, ohne)))',
  '^(?:votre message\\b.{0,300} a été (?:lu |affiché|ouvert|supprimé sans))',
)

/** Does it only say that a mail was shown to its reader? */
export function soundsRead(words: string): boolean {
  const start = words.slice(0, 600).replace(/\s+/g, ' ').trim()
  return words.length < LONGEST_ANSWER && RECEIPT.test(start) && !asksBack(words)
}

/** Does it ask something, as whoever wants an answer does? */
export function asksBack(words: string): boolean {
  for (const [question] of words.slice(0, 1_000).matchAll(QUESTION)) if (!URGENT.test(question)) return true
  return false
}

/** A line of its own, or what stands before a comma. */
const GREETING =
  /^\s*(?:[^\n.!?]{0,60}\n\s*\n|[^\n.!?,]{0,40}[,!:]\s*\n|(?:hi|hello|dear|good (?:morning|day|afternoon)|hallo|guten tag|sehr geehrte|bonjour|hola|buen[oa]s|estimad|ciao|buongiorno|gentile|salve|olá|prezad|beste|hej|hei|dzień dobry|dobrý den|здравствуйте|добрый день|привет|вітаю|доброго дня|добрий день|tere|laba diena|labas|labdien|sveiki|szia|tisztelt|bună|γεια|καλημέρα|xin chào|halo|selamat|bon dia|dobar dan|poštovani|merhaba|您好|你好|안녕)[^\n.!?,:。！，-]{0,40}[,!:.。！，-]\s*|お世話になって[^\n。]{0,12}。?\s*)/i
const THANKS =
  /^(?:(?:many |herzlichen |vielen |besten |hartelijk )?(?:thank(?:s| you)|dank(?:e)?(?: u| je)?|merci|gracias|obrigad[oa]|grazie|bedankt|tack|takk?|kiitos|dziękuję|děkuj[iu]|köszön\p{L}*|mulțumesc|teşekkür\p{L}*|спасибо|дякую|благодар\p{L}*|感谢|感謝|谢谢|tänan|paldies|ačiū|hvala|ευχαριστ\p{L}*|cảm ơn|terima kasih|gràcies|شكرا\p{L}*|תודה)(?=[\s,])[^.!\n。！]{0,100}[.!。！,]?\s*|[^.!\n。！]{0,60}(?:ありがとう|감사)[^.!\n。！]{0,20}[.。！!]?\s*){1,2}/iu
/** A full stop behind a number ends none. */
const SENTENCE = /^(?:[^.!?\n。！？]|(?<=\d)\.){0,300}(?:\n(?:[^.!?\n。！？]|(?<=\d)\.){1,300})?/

/** What nobody prepares before leaving: what one has done about this mail, or wants of its sender. */
const MATTER =
  /\bi(?:'ve| have)? (?:just |also |briefly |quickly |already )?(?:had|read|looked|checked|spoke|talked|asked|updated|fixed|saw|discussed|signed|found)\b|\b(?:had|took|have) a (?:quick|brief|short|first)? ?look|\b(?:is|are|please find) attached|\blet's\b|\bgo ahead\b|\bquickly\b|\byes, |\blooks (?:good|fine)\b|\bworks for (?:me|us)\b|\bplease (?:correct|change|update|sign|approve|let (?:him|her|them))\b|\bi (?:suggest|agree|think|propose|approve|would prefer)\b|\bi(?:'m| am) (?:answering|replying|writing)\b|\bi was\b|\byesterday\b|sorry for the|\b(?:but|pero|mais|aber|maar) (?![^.!?]{0,100}(?:mail|correo|acc|conta[ck]|kontakt|zugriff|r[eé]pon|antwort|urg|dring|tele|phone|call|reach|erreich|bereik|respon|repl|return|check|monitor|soon|forward|message|nachricht|bericht|posta|available|help|assist|back))|\bquick (?:answer|note|question)|\bhabe\b[^.!?]{0,60}(?:gelesen|angeschaut|angesehen|geprüft|besprochen|gefragt|gesprochen)|\banbei\b|\bj'ai (?:lu|vu|regardé|vérifié|parlé)|\bhe (?:visto|leído|revisado|hablado)|\bho (?:visto|letto|controllato|parlato|guardato)|\bheb[^.!?]{0,60}(?:gelezen|bekeken|gesproken|gevraagd)|\bj(?:ag|eg) har (?:läst|tittat|kollat|pratat|bett|læst|lest|sett?|snakket|kigget|bedt)|sprawdził|przeczytał|посмотрел|прочитал|проверил|确认了|看过|请再|見附件|见附件|確認しました|修正して|확인했|ci-joint|\badjunto\b|in allegato|em anexo/i

/** Is there more in it than that its author is away? */
function speaksOfMatter(words: string): boolean {
  return MATTER.test(words.slice(0, 1_000))
}

/** Without a header the words have to say it, and briefly: that nobody wrote them now, or, before all else, that nobody is there. */
export function answersByItself(words: string): boolean {
  if (words.length >= LONGEST_ANSWER) return false
  const start = words.slice(0, 400)
  if (soundsAutomatic(start) && !asksBack(start)) return true
  return ((opensAbsent(words) && soundsAbsent(words)) || soundsReceived(words)) && !speaksOfMatter(words)
}

/** A program thanks for a mail that it has not read. */
export function thanksAndIsAway(words: string): boolean {
  if (words.length >= LONGEST_ANSWER) return false
  const thanks = THANKS.test(words.replace(GREETING, ''))
  return thanks && opensAbsent(words) && soundsAbsent(words) && !speaksOfMatter(words)
}

/** Is it the first thing that is said, after a greeting and thanks? */
function opensAbsent(words: string): boolean {
  const said = words.slice(0, 1_000).replace(GREETING, '').replace(THANKS, '')
  const first = SENTENCE.exec(said)?.[0] ?? ''
  return ABSENT.test(first.replace(/\s+/g, ' '))
}

function anyOf(...alternatives: string[]): RegExp {
  return new RegExp(alternatives.join('|'), 'i')
}
