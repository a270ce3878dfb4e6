/** Words by which people say that they have answered within the mail that they quote, and in which colour. */

const COLORS =
  'red|blue|green|purple|orange|pink|yellow|gelb|jaune|amarillo|amarelo|giallo|geel|gult|żółtym|žlutě|жёлтым|желтым|colou?r|rot|rote[rmn]?|blau|blaue[rmn]?|grün|grüne[rmn]?|lila|farbig|rouge|bleu|vert|couleur|rojo|azul|verde|color|vermelho|roxo|cor|' +
  'rosso|blu|viola|colore|rood|rode|blauw|blauwe|groen|kleur|röd|rött|blå|blått|grön|grönt|rød|rødt|grøn|grønt|grønn|farge|farve|punaisella|sinisellä|vihreällä|' +
  'czerwonym|czerwono|niebieskim|niebiesko|zielonym|červeně|červenou|červenou|modře|modrou|zeleně|zelenou|pirossal|kékkel|zölddel|roșu|albastru|crveno|crvenom|crvenim|plavo|plavom|rdeče|modro|' +
  'красным|синим|зелёным|зеленым|червоним|синім|зеленим|червено|синьо|зелено|κόκκινο|μπλε|kırmızı|mavi|yeşil|merah|biru|đỏ'
const INLINE =
  'inline|in-line|interleaved|inzeilig|dans le texte|im text|in der mail|im mail|i texten|i teksten|w treści|v textu|v texte|в тексте|у тексті|en el texto|no texto|nel testo|in de tekst|tekstissä'
const WHERE =
  'below|at the (?:very )?(?:bottom|end)|embedded|unten|ci-dessous|plus bas|abajo|abaixo|más abajo|sotto|qui sotto|di seguito|hieronder|onderstaand|nedan|nedenfor|nedenunder|' +
  'alla|alempana|poniżej|níže|nižšie|nižje|dolje|dole|alább|lentebb|mai jos|ниже|нижче|по-долу|παρακάτω|aşağıda|di bawah|bên dưới'
const ANSWERS =
  'answer|comment|remarks|repl(?:y|ies)|respon|antwort|kommentar|anmerkung|bemerkung|remarque|répon|commentaire|respuesta|respost|comentario|comentário|rispost|comment[oi]|antwoord|opmerking|svar|vastau|kommen|odpowied|odpov|poznámk|válasz|răspuns|odgovor|ответ|коммент|відпов|комент|отговор|απαντ|σχόλι|yanıt|cevap|jawab|trả lời|回答|返信|返答|コメント|回复|回覆|答复|评论|답변|댓글|الرد|ردود|إجاب|תשוב|תגוב|คำตอบ|उत्तर|जवाब'
const BOLD =
  'in bold|is bold|are bold|bold (?:text|type|print|letters)|bolded|bold-?faced?|fett|fettschrift|fettgedruckt|en gras|en caractères gras|negrita|negritas|negrito|grassetto|in (?:het )?vet|vetgedrukt|vet gedrukt|fetstil|fet skrift|fed skrift|pogrubion\\p{L}+|pogrubieniem|tučně|tučným|жирн\\p{L}+|félkövér\\p{L}*|lihavoi\\p{L}+|kalın|太字|粗体|粗體|굵은 글씨'
const ITALIC =
  'italics?|italicized|kursiv\\p{L}*|italique|cursiva|itálico|corsivo|cursief|kursywą|kurzívou|курсив\\p{L}*|斜体|斜體|イタリック'
const HIGHLIGHTED =
  'highlight\\p{L}*|markier\\p{L}*|gemarkeerd|surlign\\p{L}*|resaltad\\p{L}*|evidenziat\\p{L}*|destacad\\p{L}*'
const ARROWS =
  'arrows?|pfeil\\p{L}*|flèches?|flechas?|frecc\\p{L}*|pijl\\p{L}*|pilarna|pilene|strzał\\p{L}+|šipk\\p{L}*|стрел\\p{L}+|стріл\\p{L}+|矢印|箭头|箭頭'
const word = (list: string) => new RegExp(String.raw`(?<!\p{L})(?:${list})(?!\p{L})`, 'iu')
const NAMES_COLOR = word(`${COLORS}|${INLINE}`)
const SAYS_WHERE = word(WHERE)
const SAYS_WHAT = new RegExp(ANSWERS, 'iu')
const NAMES_BOLD = word(BOLD)
const NAMES_ITALIC = word(ITALIC)
const NAMES_PEN = word(HIGHLIGHTED)
const NAMES_LOOK = word(`${BOLD}|${ITALIC}|${HIGHLIGHTED}`)
const NAMES_ARROW = word(ARROWS)
const UNSPACED =
  /赤字|赤で|青字|青で|緑で|以下に|下記|文中|红色|紅色|蓝色|藍色|绿色|见下|見下|如下|빨간|파란|아래에|بالأحمر|بالأزرق|أدناه|באדום|בכחול|למטה|สีแดง|สีน้ำเงิน|ด้านล่าง|लाल|नीले|नीचे/u

/** `Thanks for your comments in red`: they are not of whoever thanks. */
const THANKS = new RegExp(
  String.raw`(?:thank\p{L}*(?: you)?(?: \p{L}+){0,3} for|dank\p{L}* (?:\p{L}+ ){0,3}für|merci (?:\p{L}+ ){0,2}(?:pour|de)|gracias por|grazie (?:per|della|delle)|obrigad[oa] pel\p{L}+|tack (?:\p{L}+ ){0,3}för|takk? (?:\p{L}+ ){0,3}for|dank (?:\p{L}+ ){0,3}voor|bedankt voor|dzięk\p{L}+ za|спасибо за)(?!\p{L})[^,;:–]{0,40}(?:${ANSWERS})`,
  'iu',
)
const MINE =
  /(?<!\p{L})(?:my|mine|I|meine\p{L}?|ich|mes|ma|je|j['’]ai|mis?|mie|mia|minhas?|mijn|mina|mitt|moje|mé|мо[ийю]|мої|я)(?!\p{L})/iu
/** `the red boat`, and not `the red text` or `die rot markierten Stellen` */
const OF_THING = new RegExp(
  String.raw`(?<!\p{L})(?:the|an?|this|that|der|die|das|den|dem|ein\p{L}{0,2}|le|la|les|une?|el|los|las|una|il|lo|gli|het|een|det|ett?)\s(?:${COLORS})(?=\s\p{L})(?!\s(?:is|are|ist|sind|text|font|part|line|word|mark|hervor|geschr|stell|zeile|writing|letter))`,
  'iu',
)
const SENTENCE_END = /(?<=[.!?。！？])\s+|(?<=[。！？])/

/** of `See below in red.` */
const LONGEST_POINTING = 40

/** The sentences in which somebody speaks of answers that are not those they thank for. */
export function sentencesOfAnswers(words: string): string[] {
  return words
    .split(SENTENCE_END)
    .filter((sentence) => (SAYS_WHAT.test(sentence) || isPointing(sentence)) && !isOfAnother(sentence))
}

function isOfAnother(sentence: string): boolean {
  return THANKS.test(sentence) && !MINE.test(sentence)
}

function isPointing(sentence: string): boolean {
  return sentence.length <= LONGEST_POINTING && SAYS_WHERE.test(sentence) && NAMES_COLOR.test(sentence)
}

/** Does a sentence speak of answers, and of where they are or how they look? */
export function announcesAnswers(words: string): boolean {
  return sentencesOfAnswers(words).some(saysWhereOrHow)
}

export function saysWhereOrHow(sentence: string): boolean {
  return [SAYS_WHERE, NAMES_COLOR, NAMES_LOOK, NAMES_ARROW, UNSPACED].some((names) => names.test(sentence))
}

/** `See red`: enough where text in a colour stands within the quote. */
export function speaksOfColor(words: string): boolean {
  return NAMES_COLOR.test(words) || UNSPACED.test(words) || (SAYS_WHAT.test(words) && SAYS_WHERE.test(words))
}

/** Do the words that announce answers name this mark of theirs: `in bold`, which is `**…`, `after the arrows`, `with ###`? */
export function namesMark(words: string, mark: string): boolean {
  if (mark === '**…') return NAMES_BOLD.test(words)
  if (mark === '*…') return NAMES_BOLD.test(words) || NAMES_ITALIC.test(words)
  if (mark.endsWith('…')) return NAMES_ITALIC.test(words)
  return standsAlone(words, mark) || (/^[-=→»]/.test(mark) && NAMES_ARROW.test(words))
}

/** `###`, not the `#` of `ticket #4711`. */
function standsAlone(words: string, mark: string): boolean {
  return words.split(/[\s"'“”„«»‘’(),;:]+/u).some((word) => word === mark || word === `${mark}.`)
}

const RED =
  /(?<!\p{L})(?:red(?!\p{L})|rot(?:e[mnr]?)?(?!\p{L})|roug|roj[oa]|vermelh|ross[oaie](?!\p{L})|rood|rode(?!\p{L})|röd|rött|rød|czerwon|červen|красн|червон)|赤|红|紅|빨간/iu
/** from a hue on, in degrees, and how it is called */
const HUES: readonly [number, RegExp][] = [
  [0, RED],
  [
    22,
    /yellow|orange|gelb|jaune|amarill|amarel|giall|arancio|(?<!\p{L})geel|(?<!\p{L})gul|żółt|žlut|ж[её]лт|жовт|黄|黃|노란/iu,
  ],
  [72, /green|grün|(?<!\p{L})verte?(?!\p{L})|verde|groen|grön|grøn|zielon|zelen|зел[её]н|緑|绿|綠|초록/iu],
  [
    165,
    /blue|cyan|turquoise|blau|bleu|azul|(?<!\p{L})blu(?!\p{L})|blauw|(?<!\p{L})blå|niebiesk|modr|син|голуб|青|蓝|藍|파란/iu,
  ],
  [262, /purple|pink|violet|lila|rosa|roxo|viola|paars|roze|różow|růžov|розов|рожев|紫/iu],
  [335, RED],
]

/** Does a sentence announce answers, and name either this colour (RGB) or none? */
export function announcesPen(words: string, color: number): boolean {
  return saysOf(words, color, saysWhereOrHow)
}

/** Do they announce answers, or name a colour as `In red.` does? The one of `the red boat` is of a thing. */
export function mayAnnounce(words: string): boolean {
  if (announcesAnswers(words) || (SAYS_WHAT.test(words) && SAYS_WHERE.test(words) && !isOfAnother(words))) return true
  return words
    .split(SENTENCE_END)
    .some((sentence) => (NAMES_COLOR.test(sentence) || UNSPACED.test(sentence)) && !isOfThing(sentence))
}

function isOfThing(sentence: string): boolean {
  return (OF_THING.test(sentence) || THANKS.test(sentence)) && !MINE.test(sentence)
}

/** Is it said of answers that they are in this colour, or in one? */
export function announcesColor(words: string, color: number): boolean {
  return saysOf(words, color, (sentence) => [NAMES_COLOR, NAMES_PEN, UNSPACED].some((names) => names.test(sentence)))
}

function saysOf(words: string, color: number, says: (sentence: string) => boolean): boolean {
  const own = HUES.findLast(([from]) => from <= hueOf(color))?.[1]
  return sentencesOfAnswers(words).some(
    (sentence) => says(sentence) && (own?.test(sentence) || !HUES.some(([, called]) => called.test(sentence))),
  )
}

function hueOf(color: number): number {
  const [red, green, blue] = [(color >> 16) & 0xff, (color >> 8) & 0xff, color & 0xff]
  const most = Math.max(red, green, blue)
  const range = most - Math.min(red, green, blue) || 1
  if (most === red) return (60 * ((green - blue) / range) + 360) % 360
  return most === green ? 60 * ((blue - red) / range) + 120 : 60 * ((red - green) / range) + 240
}
