/** Requests to prove that a person wrote, which hold a mail back until it is done. */

const CHALLENGE =
  /^(?:(?:re:|fwd?:)?\s*)?(?:your (?:e-?mail|message)(?: to .{1,100})? (?:requires (?:verification|confirmation|your)|needs to be (?:verified|confirmed)|is awaiting (?:verification|confirmation|approval))|your message to .{1,100} (?:awaits moderator approval|is waiting|has been held|is on hold)|\[?boxbe\]?|spamarrest|\[?sender (?:verification|confirmation)|verify your (?:message|identity as sender)|please (?:confirm|verify|authenticate|validate) (?:that you sent |the delivery of |your )(?:message|e-?mail|mail)\b(?! address)|(?:delivery )?confirmation (?:required|needed|request) (?:for|of) (?:your )?(?:message|mail|e-?mail)|confirm:? [0-9a-f]{16,64}\b|.{0,80}verify#|message (?:held )?(?:awaiting|pending) (?:confirmation|verification|moderator)|please confirm \(conf#|merci de vous authentifier pour que votre message|challenge[- ]response)/i
const MARKED_CHALLENGE = /^[^:]{0,60}\(challenge\)/i

/** Does `subject`, without its Re, ask for that? */
export function isChallengeSubject(subject: string): boolean {
  return CHALLENGE.test(subject) || (subject.includes('(') && MARKED_CHALLENGE.test(subject))
}

/** It names the mail, and little else. */
const ABOUT =
  /^(?:(?:about |concerning )?your (?:e-?mail|message)|votre (?:message|e-?mail|courriel)|ihre (?:e-?mail|nachricht)|su (?:mensaje|correo)|sua mensagem|il (?:tuo|suo) messaggio|la (?:tua|sua) e-?mail|ваше (?:письмо|сообщение))(?![\p{L}\d])/iu

export function isAboutMail(subject: string): boolean {
  return ABOUT.test(subject)
}

/** More of the same sentence; an address has dots. */
const REST = String.raw`(?:[^.]|\.(?=\S)){0,120}`
/** What is held back, or why. */
const HELD = new RegExp(
  [
    '(?:is|am|are|i|i.m) protect(?:ing|ed) (?:my|him|her|them|it)sel(?:f|ves) (?:from|against) (?:receiving )?(?:junk|spam|unwanted)',
    '(?:account|mailbox|address|inbox) is protected (?:by|from|against)',
    `to (?:control|reduce|prevent|avoid|stop|combat) (?:spam|junk)${REST}(?:approved|verif|confirm|only)`,
    `your (?:e-?mail|message|mail)${REST} (?:is (?:currently )?(?:being )?(?:held|on hold|quarantined|waiting|pending)|waits|has (?:been (?:held|kept|put on hold|quarantined|waitlisted|placed)|not (?:yet )?been delivered)|was (?:held|quarantined|waitlisted)|will (?:not )?be (?:held|delivered|released)|requires (?:confirmation|verification))`,
    `message${REST}requires (?:confirmation|verification|approval) before`,
    `votre (?:e-?mail|message|courriel|mail)${REST} (?:est|a été|reste) (?:actuellement )?(?:en attente|mis|retenu|bloqué)`,
    `(?:ihre|deine) (?:e-?mail|nachricht)${REST} (?:zurückgehalten|angehalten|noch nicht zugestellt|in quarantäne|wartet)`,
    `(?:uw|je|jouw) (?:bericht|e-?mail|mail)${REST} (?:vastgehouden|tegengehouden|in de wacht|in quarantaine|wacht op|nog niet (?:bezorgd|afgeleverd))`,
    `(?:su|tu) (?:mensaje|correo)${REST} (?:retenido|pendiente|en espera|en cuarentena)|vostre (?:missatge|correu)${REST} (?:retingut|en espera|pendent de)`,
    `(?:sua|seu|tua|teu) (?:mensagem|e-?mail)${REST} (?:(?:ainda )?n[ãa]o foi entregue|retid[oa]|em espera|em quarentena|aguarda(?:ndo)?|à espera|pendente)|para que sua mensagem seja`,
    `(?:il tuo|il suo|la tua|la sua) (?:messaggio|e-?mail)${REST} (?:in attesa|trattenut|bloccat|sospes|in quarantena)`,
    `(?:mesajul|e-mailul) (?:dumneavoastră|dvs\\.?|tău|dvoastră)${REST} (?:reținut|în așteptare|în carantină)`,
    `(?:ditt?|din|ert|deres) (?:meddelande|mejl|mail|besked|melding|e-?post)${REST} (?:h[åo]ll\\w* kvar|kvarh[åo]ll|tilbageholdt|holdes tilbage|väntar på|venter på|i karant)|(?:meldingen|e-posten) din${REST} (?:holdes tilbake|holdt tilbake|venter på|i karantene)`,
    `(?:viestisi|viestinne|sähköpostisi)${REST} (?:odottaa vahvist|pidätet|karanteeni)|teie (?:kiri|sõnum)${REST} (?:ootab kinnit|kinni peetud|karantiin)`,
    `(?:twoja|twój|państwa|pana|pani) (?:wiadomość|e-?mail)${REST} (?:wstrzyman|zatrzyman|oczekuj|czeka na potw|w kwarantann)`,
    `(?:vaše|vaša|váš|tvoje|tvoja|tvůj|tvoj) (?:zpráva|správa|e-?mail)${REST} (?:pozdrž|zadrž|čeká na potvrz|čaká na potvrd|v karantén)`,
    `(?:vaša|vaš|tvoja|tvoj) (?:poruka|e-?mail)${REST} (?:zadržan|na čekanju|čeka na potvrd)|vaše sporočilo${REST} (?:zadržan|čaka na potrd)|ваша порука${REST} (?:задржан|чека на потврд)`,
    `(?:üzenete|levele|e-mailje)${REST} (?:visszatart|várakozik|megerősítésre vár|karantén)`,
    `ваше? (?:письмо|сообщение|повідомлення|e-?mail|имейл)${REST} (?:задержано|ожидает|не доставлено|затримано|очікує)|ваш лист${REST} (?:затримано|очікує|не доставлено)|вашето (?:писмо|съобщение)${REST} (?:задържано|изчаква|чака потвърж)`,
    `μήνυμά (?:σας|σου)${REST} (?:σε αναμονή|κρατ|σε καραντίνα|παρακρατ)`,
    `(?:iletiniz|mesajınız|e-postanız|gönderdiğiniz (?:ileti|mesaj|e-posta))${REST} (?:bekletil|beklemede|karantina|onay bekl)`,
    `(?:ההודעה שלך|הודעתך)${REST} (?:ממתינה|מעוכבת|מוחזקת|בהסגר)|رسالتك${REST} (?:محتجزة|معلقة|قيد الانتظار|في الانتظار)|پیام شما${REST} (?:در انتظار تأیید|نگه داشته|معلق)`,
    `(?:thư|email) của bạn${REST} (?:tạm giữ|bị giữ|đang chờ xác)|(?:pesan|email) anda${REST} (?:ditahan|tertahan|menunggu konfirmasi)|(?:ข้อความ|อีเมล)ของคุณ${REST}(?:ถูกระงับ|ถูกพัก|รอการยืนยัน)`,
    '(?:メール|メッセージ)(?:は|が)[^。]{0,20}(?:保留|隔離|お預かり)|[您你][^。]{0,80}(?:邮件|郵件|信件)[^。]{0,12}(?:保留|暂存|暫存|隔离|隔離|拦截|攔截|搁置|擱置)|메일[이은] ?[^.]{0,10}(?:보류|격리)',
  ].join('|'),
  'i',
)
/** A quick first look for the words above. */
const MAYBE_HELD =
  /protect|held|on hold|quarant|waitlist|waiting|pending|placed|deliver|released|requires|approved|waits|kept|attente|retenu|bloqu|gehalten|zugestellt|wartet|gehouden|wacht|bezorgd|geleverd|reten|reting|reți|retid|pend|espera|aguard|cuarent|entregue|seja|attesa|trattenut|sospes|bloccat|h[åo]ll|kvar|tilba|karant|väntar|venter|odotta|ootab|peetud|wstrzym|zatrzym|oczek|czeka|w kwar|drž|čeká|čaká|čeka|čaka|tart|vár|aștept|carant|задерж|задърж|задрж|ожида|доставл|затрим|очіку|изчаква|чака|αναμον|κρατ|καραντ|beklet|bekle|karant|ממתינ|מעוכב|מוחזק|בהסגר|محتجز|معلق|انتظار|نگه|giữ|chờ|tahan|menunggu|ระงับ|พัก|รอการ|保留|隔|預か|存|截|搁|擱|보류|격리/i
/** What is to be done about it. */
const ACT =
  /(?:click|follow|visit|open|use|go to)\b[^.]{0,60}\b(?:link|url|button|here|page|address)|reply to this|"?r"?eply button|send (?:an empty|this|a blank)|fill (?:out|in)|(?:verify|confirm|prove) (?:(?:once )?that )?(?:you|your)|cliqu|authentifi|klicken|bestätig|haga? clic|fe[ur] clic|puls[ea]|confirm[aei]|clicca|conferm|klik|bevestig|potwier|перейд|подтверд|натисн|підтверд|щракн|потвърд|klicka|bekräft|bekræft|bekreft|napsaut|klõps|vahvist|kinnita|potvr[dz]|potrdi|kattint|megerős|faceți clic|κλικ|επιβεβαι|tıkla|onayla|לחצ|לחיצ|اضغط|انقر|کلیک|nhấp|nhấn|คลิก|クリック|点击|點擊|點選|클릭/i
/** What for: that it is delivered, or that somebody wrote it. */
const PURPOSE = new RegExp(
  [
    'deliver|releas|approv|\\bperson|human|robot|sender|(?:from|against|control|reduce|prevent|avoid|stop|combat) (?:receiving )?(?:spam|junk|unwanted)|verif|authenti|inbox',
    'zugestellt|zustell|mensch|absender|freigeb|freigab|remis|distribu|délivr|livr|humain|expéditeur|achemin|recapit|consegnat|consegnarl|mittente|umano|inoltrat',
    'entreg|lliur|remitent|pessoa|remetente|bezorg|aflever|\\bmens\\b|afzender|persoon|livrat|expeditor',
    'lever|människa|menneske|avsänd|avsend|afsend|toimit|ihmi|lähettäj|kohale|inime|saatja',
    'dostarcz|doręcz|człowiek|nadawc|osob|doruč|člověk|človek|odesílat|odosielat|isporuč|dostav|čovjek|pošiljat|kézbes|ember|feladó|személy',
    'достав|челове|отправит|людин|відправ|подател|човек|испоруч|παραδ|άνθρωπ|αποστολ|teslim|insan|gönderen|kişi',
    'תימסר|מסיר|אדם|تسليم|شخص|إنسان|المرسل|تحویل|انسان|فرستنده|gửi|người|kirim|orang|manusia|ส่ง|มนุษย์|บุคคล',
    '配信|届|配送|本人|送信者|投递|投遞|送达|送達|真人|发件人|寄件人|전달|배달|사람|발신',
  ].join('|'),
  'i',
)
const LONGEST = 3_000

/** Do the first of `words` hold back the mail that they answer until somebody acts, mostly by a link? */
export function soundsChallenging(words: string): boolean {
  if (words.length > LONGEST) return false
  const start = words.slice(0, 1_200)
  if (!/:\/\/|www\.|reply|cli[cq]/i.test(words) || !MAYBE_HELD.test(start)) return false
  const line = start.replace(/\s+/g, ' ')
  return HELD.test(line) && ACT.test(line) && PURPOSE.test(line)
}
