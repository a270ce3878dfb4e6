/** The words by which mail servers are known that report a failure: their subjects, how they begin. */

/** Before what matters stands what filters add. */
const PREFIX =
  /^(?:\s*(?:\*{2,6}|\[|\{|\()?(?:\s?possible )?(?:spam|bulk|junk|external|ext|extern|suspect|virus|warning|probable spam|bounce|unclassified)(?:\*{2,6}|\]|\}|\))[:\s]*){1,3}/i
const FORWARDED =
  /^\s*(?:re|fwd?|fw|aw|wg|tr|rv|sv|vs|vb|antw|enc|i|rif|r|res|odp|pd|ynt|ilt|vl|fs|doorst|转发|回复|回覆|轉寄|答复|отв|на|пересл)\s?(?:\[\d{1,3}\])?\s?[:：]/i

const SUBJECT = new RegExp(
  [
    'undeliver(?:able|ed)\\b',
    'un-?deliver(?:able|ed) (?:mail|message)',
    '(?:mail|message|e-?mail|your (?:mail|message|e-?mail))?[:, ]*(?:is |was )?(?:undeliverable|undelivered)',
    'return(?:ed|ing)? (?:mail|message|e-?mail|to sender|by)',
    '(?:mail|message|e-?mail) (?:was |has been |is )?return(?:ed|ing)',
    '(?:delivery |mail |send(?:ing)? |transmission |mail delivery )?failure(?: notice| notification| report| delivery|[ -:(]|$)',
    'fail(?:ed|ure)[- ](?:mail |message )?(?:delivery|notice|to deliver|mail|recipient)',
    '(?:mail|message|e-?mail|smtp)? ?delivery[- ]?(?:system )?(?:has |was |is )?(?:fail|problem|error|status|notification|report|delay|unsuccess|impossible|incomplete|subsystem|warning|attempt|to .{1,200} (?:failed|delayed))',
    '(?:mail|message|e-?mail|smtp) (?:error|failure|failed|problem|system error|transaction failed|status|not sent|undelivered|bounced?|rejected|frozen|could not)',
    "(?:your )?(?:mail|message|e-?mail)(?: to .{1,200}| .{1,100})? (?:could ?n[o']t|cannot|can not|can't|was not|has not|wasn't|not) (?:be )?(?:been )?(?:deliver|sent|accepted|reach)",
    "(?:could ?n[o']t|cannot|can not|can't|unable to|failed to|not able to) (?:send|deliver)",
    '(?:automatically )?rejected (?:mail|message|e-?mail|posting)',
    'non-?deliver(?:y|able|ed)',
    'not delivered|nondeliverable|undelivery',
    'warning: (?:could not send|message|mail|e-?mail)',
    '(?:mail|message|delivery)[:,]? ?(?:has been |is |was |temporarily )?(?:delayed|deferred)',
    'delayed (?:mail|message|delivery)|delay notification',
    "user unknown|unknown user|address (?:error|not found|unknown|rejected)|addressee unknown|no such (?:user|address)|(?:user'?s? )?mailbox (?:full|is full|unavailable|exceeded)|over quota|invalid (?:address|recipient)|unknown (?:recipient|address)|recipient (?:unknown|rejected|not found)",
    '(?:ignored )?not member article from|reject mail|loop (?:alert|back warning)|fml system error|you .{1,60} are not member',
    'there was an error sending your mail|error sending|send(?:ing)? error|problem delivering',
    'bounced? (?:mail|message|e-?mail)|mail bounce|(?:\\[bounce\\]|bounce:)',
    'errore di consegna|errore nella consegna|mancat[oa] (?:consegna|recapito)|impossibile recapitare|messaggio non (?:consegnato|recapitato)|avviso di mancata consegna|non recapitabile',
    'unzustellbar|nicht zustellbar|unzustellbare|zustell(?:ung|fehler|problem)|nicht zugestellt|mail konnte nicht|fehler (?:bei der|beim) (?:zustell|versand)|r[üu]cksendung|die zustellung',
    "non[- ]remis|échec (?:de|d')|non[- ]délivr|(?:message|courrier) non (?:distribu|remis|délivr)|avis de non|notification d'état de (?:remise|distribution)|impossible de remettre|retour (?:de courrier|à l'expéditeur)|votre message n",
    'no (?:se ha podido|se puede|se pudo|fue posible) entregar|mensaje (?:devuelto|no entregado)|correo (?:devuelto|no entregado)|(?:error|fallo) (?:de|en la) entrega|no entregado|notificaci[oó]n de estado de entrega|devuelto|no se entreg|imposible entregar',
    'n[aã]o (?:(?:foi|é) poss[ií]vel entregar|entreg(?:ue|ou|[áa]vel))|mensagem (?:n[aã]o entregue|devolvida)|falha (?:na|de) entrega|notifica[cç][aã]o de (?:status|estado|falha)|retorno de mensagem|e-?mail n[aã]o entregue|devolvid[oa]',
    'onbestelbaar|niet bestelbaar|niet (?:af)?geleverd|kan niet worden bezorgd|aflever(?:ing)?fout|aflevering mislukt',
    'olevererbar|kan(?:de)? (?:inte|ikke) lever|kunne ikke lever|ikke lever|leverans(?:fel|misslyck)|meddelande kunde inte|ej levererbar|uleverbar|viestiä ei|toimitus epäonnistui|perille toimittam',
    'недоставлен|не доставлен|не уда(?:лось|ется|ётся) доставить|не вдал(?:ося|ось) доставити|неможливо доставити|недоставимо|недоставлено|сообщение не|невозможно доставить|ошибка (?:при )?доставк|уведомление о (?:не|состоянии)|отчет о недоставке|возврат',
    'nedoručiteln|nebylo (?:možné )?doruč|nelze doručit|nedoručen|nie można dostarczyć|niedostarcz|niedoręcz|zwrot (?:poczty|wiadomości)|nie dostarczon|kézbesít(?:hetetlen|ési hiba)|nem kézbesíthető|nu (?:a|au) putut fi livrat|nelivrat|teslim edilem|iletilemedi|gönderilemedi|δεν (?:ήταν δυνατή|παραδόθηκε)|nepodarilo|neisporučen',
    '配信(?:不能|できません|に失敗|エラー|失敗)|未配達|送信(?:エラー|できません|失敗|不能)|配送(?:エラー|失敗|できません)|(?:エラー|リターン)メール|メール(?:が|を).{0,12}(?:配信|配送|送信).{0,8}(?:ん|エラー|失敗)|宛先不明|不達|返送',
    'ei voi(?:tu|da) toimittaa|toimittaminen ei|nedoručiteľn|nelivrabil|imposibil de livrat|nije moguće isporučiti|nedostavljiv|ni mogoče dostaviti|kohaletoimetamatu|edastamatu|nepiegādāj|nevar piegādāt|nepristatyt|neįmanoma pristatyti|no es pot lliurar|no lliura',
    'δεν (?:είναι|ήταν) δυνατή η παράδοση|לא ניתן למסיר|غير قابل للتسليم|تعذر التسليم|未(?:能)?(?:传递|傳遞)|无法传递|ไม่สามารถส่ง|không (?:thể gửi|gửi được)|tidak (?:dapat dikirim|terkirim)|gagal (?:dikirim|terkirim)',
    '退信|退回|投递失败|发送失败|无法(?:投递|送达|发送)|未送达|系统退信|邮件(?:退回|投递)|無法(?:傳遞|投遞|送達)|傳遞失敗|寄送失敗|배달(?:되지| 실패)|전송(?: 실패|실패|되지)|반송|전달(?:되지| 실패)|발송 ?실패|לא ניתן למסור|تعذر تسليم|فشل تسليم',
  ].join('|'),
  'iu',
)

/** How servers begin their reports. */
const OPENING = new RegExp(
  [
    'this is the (?:qmail-send|mail system|postfix|mail delivery|courier|exim|mdaemon|machine generated|smtp|email system)',
    'this is the \\S{1,80} (?:program|mail|server|mta|host) ',
    'hi\\. this is the',
    'this (?:message|is an?|report|email|mail) (?:was|is|has been)?\\s?(?:an? )?(?:created |generated )?(?:automatic(?:ally)?)[\\w\\s-]{0,30}(?:mail delivery|delivery status|delivery notification|message from|report|by mail)',
    'automatically[ -]generated delivery (?:status|failure)',
    "i'?m? ?a?m? ?(?:afraid|sorry)[\\w\\s,']{0,60}(?:deliver|your message|inform you)",
    "i'm afraid i wasn't able to deliver",
    "delivery (?:to|of) (?:the )?(?:following|these|this|your|below|message|mail)?[\\w\\s()'-]{0,60}(?:has )?(?:been )?(?:fail|delay|not successful|unsuccessful|was not|rejected|abort)",
    "(?:a |the |your |this )?(?:e-?mail |mail )?(?:message|mail|e-?mail)s?[^.]{0,120}(?:could ?n[o']t|cannot|can ?not|was not|were not|has not|wasn't|is not|unable to|not able to) (?:yet )?(?:been |be )?(?:successfully )?(?:deliver|sent|reach|accept|send|forward|transmit|processed)",
    "(?:did not|didn't) reach (?:some|the|its|one|any|all)",
    'has not (?:yet )?been delivered|not been able to deliver',
    "(?:could ?n[o']t|cannot|can not|can't|unable to|failed to|tried to|not able to|were unable|was unable to|not possible to) (?:be )?(?:successfully )?deliver",
    'could not be delivered|undeliverable|not deliverable|undelivered|delivery (?:has )?failed|failed delivery|delivery failure|delivery error|error delivering|failed recipient|failure notice',
    "following (?:recipient|address|destination|user|message|mailbox|e-?mail|person|people|organi)[\\w()/ \\n'-]{0,80}(?:fail|error|problem|reject|not (?:be )?(?:deliver|found|receiv|reach)|unknown|undeliver|did not|unable|invalid)",
    'permanent (?:fatal )?(?:error|failure)|had (?:transient |permanent )?(?:non-)?(?:fatal|delivery) (?:error|problem)|transient non-fatal',
    'transcript of (?:the )?session|reason(?:s)? for (?:the )?(?:failure|return|rejection|non-?delivery)|failure reasons?\\b|reported error|error(?:s)? (?:occurred|encountered)|\\d+ error\\(s\\):',
    'was (?:rejected|returned|refused|undeliverable|not delivered|bounced) (?:by|for|because|to|due)|has been (?:rejected|returned|refused|bounced|delayed|frozen)|is being (?:returned|rejected)|automatically rejected',
    "user(?:\\(s\\))?(?:'s)? (?:account )?(?:is )?(?:unknown|not (?:found|listed|known|exist))|unknown user|no such user|user unknown|(?:does|do) not exist|doesn't exist|mailbox (?:is )?full|address (?:was |is )?not found|over quota|address couldn't be found|mailbox unavailable|mailbox of the recipient",
    'remote (?:host|server|mail server|system) (?:said|responded|returned|replied|reports)|smtp error|550[ -]|55[1-4][ -]5',
    'delivery (?:status )?notification|non-?delivery|final-recipient:|reporting-mta:|diagnostic information for administrators',
    'duplicated message-id|you are not a member of this|reject mail from|detected a loop condition',
    'mail (?:system error|router|delivery (?:system|software|failed|failure|report))|message (?:delivery )?(?:status|failure)|message undeliverable',
    'nicht (?:zugestellt|zustellbar|ausgeliefert|überbracht)|unzustellbar|zustellung .{0,60}(?:fehlgeschlagen|nicht)|konnte .{0,80}nicht (?:zu|aus)|nicht erreicht',
    "n'(?:a|ont) (?:pas )?pu être|pas (?:été )?(?:remis|distribu|délivr)|impossible de (?:remettre|distribuer|délivrer|livrer)|échec de (?:la )?remise|n'est pas parvenu|échoué",
    'no (?:se )?(?:ha |pudo |puede |han |pudieron )(?:podido )?(?:ser )?entreg|no ha(?:n)? sido entreg|no fue posible entregar|error(?:es)? permanente|no ha podido ser|no se entregó|no lleg',
    'n[aã]o (?:p[oô]de|foi|puderam|pode|conseguiu)[\\w\\s]{0,30}entreg|n[aã]o (?:foi|pôde) ser|falha na entrega',
    'non (?:è stato possibile|può essere|ha potuto|è stato)[\\w\\s]{0,30}(?:consegn|recapit)|impossibile (?:consegnare|recapitare)|non recapit',
    'niet (?:worden |kon )?(?:bezorgd|afgeleverd|besteld|bereikt)|kan niet worden|kunne ikke (?:leveres|nå)|kunde inte (?:levereras|nå)|ei voitu toimittaa',
    'не (?:может быть|было|был|удалось|мог)[\\p{L}\\s]{0,30}(?:достав|отправ)|не доставлен|невозможно доставить|недоставлен',
    'nelze doručit|nebyl[ao]? (?:možné )?doruč|nie (?:można|udało się|zostal|został)[\\p{L}\\s]{0,30}dostarcz|nem (?:lehetett|sikerült)|teslim edil(?:e)?me|iletileme|δεν παραδόθηκε',
    '(?:配信|配送|送信|送達|お届け)(?:でき|に失敗|することが|不能|エラー)|届け(?:られ|でき)|宛先.{0,20}(?:存在|見つか|不明)|(?:受信|宛先)(?:者|先).{0,20}(?:ん|不)|メールボックス.{0,20}(?:一杯|いっぱい|満杯)',
    '(?:无法|未能|不能)(?:被)?(?:投递|送达|发送|递送|发出)|退回|退信|投递失败|发送失败|無法(?:傳遞|投遞|送達|傳送)|未能送達|배달(?:하지|되지|할 수)|전송(?:하지|되지|할 수|에 실패)|전달(?:하지|되지|할 수)',
  ].join('|'),
  'iu',
)

const DELIVERED_SUBJECT =
  /^(?:delivered|relayed|expanded|successful|success|delivery (?:report|receipt|confirmation)|return receipt|message delivered|read|zugestellt|übermittelt|remis|entregado|consegnato|afgeleverd|доставлено)\b|\((?:success|relay|relayed|delivered|expanded)\)|successful(?:ly)? (?:mail )?deliver/i
const DELIVERED =
  /(?:was|were|has been|have been|is) (?:successfully )?(?:delivered|relayed|expanded)|successful(?:ly)? (?:mail )?deliver|delivery (?:is|was) (?:complete|successful)|delivery to these recipients or (?:distribution lists|groups) is complete/i

/** The part of a subject that tells. */
export function bare(subject: string): string {
  return subject
    .slice(0, 500)
    .replace(PREFIX, '')
    .replace(/^[\s"'*!>«-]+/, '')
}

export function isForwarded(subject: string): boolean {
  return FORWARDED.test(subject)
}

/** Does `subject` begin with words of a report? */
export function isBounceSubject(subject: string): boolean {
  const words = bare(subject)
  const found = SUBJECT.exec(words)
  // mail servers put their name or that of the mail in front at most
  return found !== null && (found.index === 0 || /^[^.?!]{0,60}$/.test(words.slice(0, found.index)))
}

/** Do the first of `words` sound like a report? */
export function beginsLikeReport(words: string): boolean {
  return OPENING.test(words.slice(0, 2_500).replace(/\s+/g, ' '))
}

/** People greet; some servers do so, too, but know no name. */
const GREETING =
  /^\s*(?:hi|hello|hey|dear|good (?:morning|day|afternoon)|hallo|guten|liebe|sehr geehrte|bonjour|salut|cher|hola|buenos|estimad|ciao|buongiorno|gentile|ol[áa]|bom dia|здравств|привет|добрый)\b(?![,.!]?\s+this is)(?! (?:user|sender|customer|sir|madam|subscriber|client|recipient|e?-?mail))/imu
/** `Ann, our mails …`: the first words are a name, and not what servers begin with. */
const NAMED =
  /^\s*(?!(?:Sorry|Unfortunately|Regrettably|However|Leider|Malheureusement|Lamentablemente|Purtroppo|Infelizmente|Helaas|К сожалению),)\p{Lu}[\p{L}'-]{1,20}(?: \p{Lu}[\p{L}'-]{1,20})?,(?:\s*\n|\s+(?:\p{Ll}|I\b))/u
const QUESTION = /\?\s*$/mu
const START = 1_000

/** Does a person greet? */
export function greets(words: string): boolean {
  const start = words.slice(0, START)
  return GREETING.test(start) || NAMED.test(start)
}

/** Does a person ask? */
export function asks(words: string): boolean {
  return QUESTION.test(words.slice(0, START))
}

export function soundsDelivered(subject: string, words: string): boolean {
  const start = words.slice(0, 2_000).replace(/\s+/g, ' ')
  return DELIVERED_SUBJECT.test(bare(subject)) && (DELIVERED.test(start) || !OPENING.test(start))
}
