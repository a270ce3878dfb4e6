/** Sentences in the languages of an ordinary mailbox: a few words come often and most of them rarely, as in real text. */
import { type Random, randomOf } from '../../test/torture/random.ts'

export type Language = 'english' | 'french' | 'japanese' | 'chinese' | 'mixed'

const COMMON =
  `the of and to in is you that it for on with as this be at have from or by we can not your are was if will please
  regards invoice meeting report order project update account team review schedule deadline contract customer payment
  shipping attached thanks`.split(/\s+/)
const FRENCH = 'é è à ça été même déjà où garçon naïf façon élève über straße größe niño mañana señor coração'.split(
  ' ',
)
const JAPANESE =
  '会議 資料 確認 請求書 お世話 になって おります 株式会社 田中 東京 プロジェクト 納期 添付 ファイル 送付 いたします よろしく お願い 明日 予定 変更 契約 更新 メール 返信 ください ありがとう ございます'.split(
    ' ',
  )
const CHINESE =
  '会议 资料 确认 发票 您好 公司 北京 项目 交货 附件 文件 发送 谢谢 明天 计划 变更 合同 更新 邮件 回复 客户 付款 订单 网络 系统'.split(
    ' ',
  )
const ODD = ['😀', '—', '“quoted”', '…', 'Привет', 'שלום', ...FRENCH, ...JAPANESE, ...CHINESE]

const VOCABULARY_SIZE = 30_000
/** The pools hold so many sentences of each language; mails are put together from them. */
const SENTENCES = 4_096

const vocabulary = makeVocabulary()
const byFrequency = makeFrequencies()
const pools = new Map<Language, string[]>()

/** A word of the vocabulary; the n-th one comes about 1/n as often as the first (Zipf). */
export function word(random: Random): string {
  return vocabulary[byFrequency[Math.floor(random.next() * byFrequency.length)] ?? 0] ?? ''
}

/** One of the words that come most often. */
export function commonWord(random: Random): string {
  return random.pick(COMMON)
}

/** A sentence with its full stop. */
export function sentence(random: Random, language: Language): string {
  const pool = pools.get(language) ?? makePool(language)
  pools.set(language, pool)
  return random.pick(pool)
}

function makePool(language: Language): string[] {
  const random = randomOf(1, language)
  return Array.from({ length: SENTENCES }, () => makeSentence(random, language))
}

function makeSentence(random: Random, language: Language): string {
  const words = Array.from({ length: random.between(6, 24) }, () => word(random))
  const put = (from: readonly string[], every: number) => {
    for (let at = 0; at < words.length; at += every) words[at] = random.pick(from)
  }
  if (language === 'japanese' || language === 'chinese') {
    const own = language === 'japanese' ? JAPANESE : CHINESE
    return `${words.map((latin) => (random.chance(0.85) ? random.pick(own) : latin)).join('')}。`
  }
  if (language === 'french') put(FRENCH, 6)
  if (language === 'mixed') put(ODD, 9)
  if (random.chance(0.06)) words.push(`https://www.shop.test/${word(random)}?id=${random.between(0, 999_999)}`)
  if (random.chance(0.02)) words.push(`${word(random)}@elsewhere.test`)
  const text = words.join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

function makeVocabulary(): string[] {
  const random = randomOf(7, 'vocabulary')
  const starts = 'b c d f g h k l m n p r s t v z br cr st tr pl sh ch'.split(' ')
  const ends = 'a e i o u ai ea ou an en in on er al is ur'.split(' ')
  const words = new Set(COMMON)
  while (words.size < VOCABULARY_SIZE) {
    const syllables = random.pick([1, 2, 2, 2, 3, 3, 4])
    words.add(Array.from({ length: syllables }, () => random.pick(starts) + random.pick(ends)).join(''))
  }
  return [...words]
}

/** Indexes of the vocabulary, each as often as it is to come. */
function makeFrequencies(): Uint16Array {
  const weights = Array.from({ length: VOCABULARY_SIZE }, (_, n) => 1 / (n + 3))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const drawn = new Uint16Array(1 << 17)
  let at = 0
  let reached = 0
  for (const [index, weight] of weights.entries()) {
    reached += (weight / sum) * drawn.length
    for (; at < reached && at < drawn.length; at += 1) drawn[at] = index
  }
  return drawn
}
