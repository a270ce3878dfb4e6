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
  'answer|comment|repl(?:y|ies)|respon|antwort|kommentar|anmerkung|répon|commentaire|respuesta|respost|comentario|comentário|rispost|comment[oi]|antwoord|opmerking|svar|vastau|kommen|odpowied|odpov|poznámk|válasz|răspuns|odgovor|ответ|коммент|відпов|комент|отговор|απαντ|σχόλι|yanıt|cevap|jawab|trả lời'
const BOLD =
  'bold|bolded|bold-?face|fett|fettschrift|fettgedruckt|gras|negrita|negritas|negrito|grassetto|vet|vetgedrukt|fetstil|fet skrift|fed skrift|pogrubion\\p{L}+|pogrubieniem|tučně|tučným|жирн\\p{L}+|félkövér\\p{L}*|lihavoi\\p{L}+|kalın|太字|粗体|粗體|굵은 글씨'
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
const NAMES_LOOK = word(`${BOLD}|${ITALIC}|${HIGHLIGHTED}`)
const NAMES_ARROW = word(ARROWS)
const UNSPACED =
  /赤字|赤で|青字|青で|緑で|以下に|下記|文中|红色|紅色|蓝色|藍色|绿色|见下|見下|如下|빨간|파란|아래에|بالأحمر|بالأزرق|أدناه|באדום|בכחול|למטה|สีแดง|สีน้ำเงิน|ด้านล่าง|लाल|नीले|नीचे/u

export function announcesAnswers(words: string): boolean {
  if (NAMES_COLOR.test(words) || UNSPACED.test(words)) return true
  return SAYS_WHAT.test(words) && (SAYS_WHERE.test(words) || NAMES_LOOK.test(words))
}

export function speaksOfAnswers(words: string): boolean {
  return SAYS_WHAT.test(words)
}

export function namesColor(words: string): boolean {
  return NAMES_COLOR.test(words)
}

/** Do the words that announce answers name this mark of theirs: `in bold`, which is `**…`, `after the arrows`, `with ###`? */
export function namesMark(words: string, mark: string): boolean {
  if (mark === '**…') return NAMES_BOLD.test(words)
  if (mark === '*…') return NAMES_BOLD.test(words) || NAMES_ITALIC.test(words)
  if (mark.endsWith('…')) return NAMES_ITALIC.test(words)
  return words.includes(mark) || (/^[-=→»]/.test(mark) && NAMES_ARROW.test(words))
}
