/** Words for a mailbox that takes no more because it is full, in the languages of mail servers: it may be emptied tomorrow. */

/** In lower case; between the mailbox and what it is stands whose it is. */
const FULL = new RegExp(
  [
    'quota|(?:mail)?box(?: \\S{1,80})?(?: is| has)?(?: currently| now| become)? ?(?:full|over|exceed)|mailbox .{0,60}\\bfull\\b(?! (?:name|details?|list|text|headers?|message|error|log|report|address|information))',
    'exceed\\w* .{0,40}(?:storage|space|mailbox|allowed size|local limit)|(?:not (?:have )?|in)?(?:enough|sufficient) (?:disk |storage |system |file |mail )*(?:space|storage)|out of (?:disk )?space|inbox is full|user is over|too many messages',
    '(?:postfach|mailbox|briefkasten).{0,50}(?:\\bvoll\\b|überfüllt|überschritten|erschöpft|ausgelastet)|speicherplatz|kontingent.{0,30}(?:überschritten|erschöpft|ausgeschöpft)',
    '(?:bo[iî]te|messagerie|mailbox).{0,50}(?:pleine|saturée)|espace (?:de stockage |disque )?insuffisant',
    '(?:buz[oó]n|casilla|bandeja|bústia|postontzia).{0,50}(?:llen[oa]\\b|plena|beteta)|cuota.{0,40}(?:excedid|superad|agotad)|espacio insuficiente|sin espacio',
    'caixa.{0,50}(?:cheia|lotada|chea\\b)|\\bcota.{0,40}(?:excedid|ultrapassad|esgotad)|espaço insuficiente|sem espaço',
    'casella.{0,50}(?:piena|satura\\b)|spazio (?:insufficiente|esaurito)',
    '(?:mailbox|postvak|postbus|inbox|brievenbus).{0,50}\\bvol\\b|opslag(?:ruimte|limiet).{0,40}(?:\\bvol\\b|overschreden|bereikt)|quotum',
    '(?:brevlåda|inkorg|postlåda).{0,50}\\bfull\\b|utrymme.{0,20}(?:slut|fullt)|(?:postkasse|postboks|innboks|indbakke|mailboks).{0,50}\\b(?:fuld|full|overfyldt)\\b|\\b(?:kvote|kvot)\\w*.{0,30}(?:overskre|överskr)|pósthólf.{0,50}\\bfullt\\b',
    '(?:laatikko|laatikon|postilaati|saapuneet).{0,50}(?:täynnä|täyt)|kiintiö|postkast.{0,50}(?:täis|täitunud)|pastkast.{0,50}(?:piln|pārpild)|dėžut.{0,50}(?:\\bpiln|perpild)',
    'skrzynk.{0,50}(?:pełna|przepełnion|zapełnion)|(?:przepełnion|pełna).{0,10}skrzynk|przekroczon.{0,30}(?:limit|pojemno)|brak miejsca',
    'schránk.{0,50}(?:pln[áa]|[rř]epln|zapln|napln)|(?:pln[áa]|[rř]epln).{0,10}schránk|\\bkvót|nedostatek místa|nedostatok miesta',
    'postafiók.{0,50}(?:megtelt|betelt|\\btele\\b)|(?:megtelt|betelt).{0,30}postafiók|tárhely.{0,30}(?:megtelt|betelt|elfogy)',
    '(?:cutia|căsu[țţ]a|casuta).{0,50}plin[ăa]|spa[țţ]iu insuficient',
    '(?:sandučić|sanduče|pretinac).{0,50}(?:\\bpun\\b|prepun|popunjen)|(?:nabiralnik|poštni predal).{0,50}(?:\\bpoln\\b|prepoln)|сандуч.{0,50}(?:пун|препун)|сандаче.{0,50}полно|кутия.{0,50}пълн',
    'ящик.{0,60}(?:переполнен|заполнен|полон)|(?:переполнен|заполнен).{0,30}ящик|(?:нет|недостаточно) (?:свободного )?места|квот[аыуе]|скриньк.{0,60}(?:переповнен|заповнен|повна)|(?:переповнен|заповнен).{0,30}скриньк|(?:немає|недостатньо) (?:вільного )?місця|скрын.{0,60}перапоўнен',
    '(?:γραμματοκιβ[ώω]τι|θυρίδα|εισερχόμενα).{0,60}(?:πλήρ[ηε]ς|γεμάτ|γεμίσει)',
    'kutusu.{0,50}(?:dolu|dolmuş|doldu)|kota(?:sı|nız)?\\b.{0,30}(?:aşıl|aştı|aşmış|doldu|dolmuş)|yeterli (?:alan|yer) (?:yok|bulun)',
    '(?:メールボックス|受信箱|受信トレイ|受信ボックス|郵便箱|メール領域).{0,30}(?:一杯|いっぱい|満杯|満タン|超過|超え|オーバー|空き|不足)|(?:空き|保存|ディスク|使用)容量.{0,16}(?:不足|超過|超え|なく|ありません|一杯|いっぱい)|(?:ボックス|箱)の容量',
    '(?:邮箱|信箱|郵箱|收件箱|收件匣|收件夾|郵件匣|空间|空間).{0,12}(?:满|滿|不足|超出|超限|用完|用尽|用盡)|(?:已满|爆满|已滿|爆滿).{0,8}(?:邮箱|信箱|郵箱)|容量(?:已满|已滿|不足)|配额|配額',
    '(?:메일함|사서함|편지함|우편함|저장 ?공간|메일 ?박스).{0,20}(?:가득|꽉|초과|부족|찼|찬 )',
    '(?:صندوق|علبة).{0,50}(?:ممتلئ|ملآن|امتلأ)|(?:תיבת|תיבה|תיבתו).{0,50}מלא|מכסת|صندوق.{0,50}(?:پر است|پر شده)',
    'กล่อง(?:จดหมาย|เมล|ข้อความ).{0,50}เต็ม|hộp thư.{0,50}(?:đầy|hết dung lượng)|(?:kotak (?:surat|masuk|pos)|peti (?:mel|surat|masuk)).{0,50}penuh|\\bkuota|(?:मेलबॉक्स|इनबॉक्स).{0,40}(?:भरा|भर )',
  ].join('|'),
  'u',
)

/** `words` are lower-case and on one line. */
export function soundsFull(words: string): boolean {
  return FULL.test(words)
}
