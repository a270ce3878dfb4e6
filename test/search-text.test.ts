/** What the search index gets of a text. */
import { expect, test } from 'vitest'
import { blankMarks } from '../src/mail/query/marks.ts'
import { foldLetters } from '../src/store/search-letters.ts'
import { samplesOf } from '../src/store/search-quotes.ts'
import { indexable } from '../src/store/search-text.ts'
import { openSqlite } from '../src/store/sqlite.ts'

test.each([
  ['', ''],
  ['Grüße, “Anna” – 5 €', 'Grusse, “Anna” – 5 €'],
  ['Łódź Søren œuvre', 'lodz Soren oeuvre'],
  ['счёт αύριο Ἀθῆναι', 'счет αυριο Αθηναι'],
  ['שָׁלוֹם أهلاً كتـــاب', 'שלום اهلا كتاب'],
  ['ﬁnal ①, Ａｂｃ m²', 'final 1, Abc m2'],
  ['Acme™ offer¹² 10²', 'Acme offer 102'],
  ['naı\u0308ve', 'nai\u0308ve'],
  ['привет мир', 'привет мир'],
  ['見積書', '見積 積書 書'],
  ['a見b', 'a 見 b'],
  ['Re:会議ok データ', 'Re: 会議 議 ok デー ータ タ'],
  ['𠮷野家', '𠮷野 野家 家'],
  ['ｶﾞｽ', 'ガス ス'],
  ['สวัสดี', 'สว วั ัส สด ดี ี'],
  ['안녕', '안녕 녕'],
  ['ok👍見', 'ok emoji1f44d 見'],
  ['✔☀ ©', 'emoji2714 emoji2600 emojia9'],
  ['a\ue000b 見\ue000', 'a b 見'],
  ['見\ud842 \ude00', '見'],
])('%j becomes %j', (text, words) => {
  const got = String(indexable([text], 'mark ')[0])
  expect(got.replace(/ +/g, ' ').trim()).toBe(`mark ${words}`.trim())
})

test('a text needs NFKC only where it would become another', () => {
  const around = ['', 'e', '見', 'か', '한', '한\u11ab', '\u0301', '\u3099', '👍', 'ש', '\u0640']
  const chars = Array.from({ length: 2 ** 16 }, (_, unit) => String.fromCharCode(unit))
  const others = Array.from({ length: 2 ** 12 }, (_, n) => String.fromCodePoint(0x1f000 + n))
  const different = [...chars, ...others]
    .map((char) => around.map((beside) => `${beside}${char}${beside} ${char}見${char}`).join(' '))
    .filter((text) => String(indexable([text])[0]) !== String(indexable([blankMarks(text).normalize('NFKC')])[0]))
  expect(different).toEqual([])
})

test('accents are taken off where the tokenizer would take them off', () => {
  const sqlite = openSqlite(':memory:', { busyMs: 0 })
  sqlite.exec(`CREATE VIRTUAL TABLE words USING fts5(own, theirs, tokenize='unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE terms USING fts5vocab(words, instance)`)
  const insert = sqlite.prepare('INSERT INTO words (rowid, own, theirs) VALUES (?, CAST(? AS TEXT), ?)')
  for (let unit = 0xc0; unit < 0x250; unit += 1) {
    const word = `a${String.fromCharCode(unit)}b`
    insert.run(BigInt(unit), indexable([word])[0], foldLetters(word.normalize('NFKC')))
  }
  const terms = sqlite.prepare('SELECT doc, term FROM terms WHERE col = ? ORDER BY doc, offset')
  expect(terms.all('own')).toEqual(terms.all('theirs'))
  expect(terms.all('own').length).toBeGreaterThan(300)
  sqlite.close()
})

test.each(['☀', '見', '𠮷', '👍', 'é', 'ﷺ'])('a text of nothing but %s, however long, is whole', (char) => {
  for (const length of [1, 1_000, 200_000]) {
    const got = String(indexable([char.repeat(length)])[0])
    const last =
      String(indexable([char])[0])
        .trim()
        .split(' ')
        .at(-1) ?? ''
    expect(got.trim().endsWith(last)).toBe(true)
    expect(got.split(' ').length).toBeGreaterThanOrEqual(/[☀見𠮷👍]/u.test(char) ? length : 1)
    expect(got).not.toContain('\ufffd')
  }
})

test('texts stay apart, and each is whole', () => {
  const texts = ['Grüsse', '', '見積書', 'x'.repeat(300_000), '👍']
  const got = indexable(texts, 'mark ').map(String)
  expect(got.map((text) => text.replace(/ +/g, ' ').trim())).toEqual([
    'mark Grusse',
    '',
    '見積 積書 書',
    'x'.repeat(300_000),
    'emoji1f44d',
  ])
})

test.each([
  ['> please find our offer for two hundred chairs\n> ok', ['please find our offer for two hundred chairs']],
  ['On Monday, Ann Lee <ann@acme.test> wrote:\n> yes\n> no', []],
  [
    'From: Ann Lee of Acme Furniture\nSent: long ago\n\nthe price is per chair, all in',
    ['the price is per chair, all in'],
  ],
  ['見積書を添付しますのでご確認をお願いいたします', ['見積書を添付しますのでご確認をお願いいたします']],
  ['> the first line of the quote\n'.repeat(9), ['the first line of the quote', 'the first line of the quote']],
])('%j is known again by words that stand as they were', (quote, samples) => {
  expect(samplesOf(quote, 2)).toEqual(samples)
})

test('of a quote of a megabyte the beginning is enough', () => {
  expect(samplesOf('a '.repeat(500_000), 3)).toHaveLength(1)
  expect(samplesOf('x'.repeat(1_000_000), 3)).toHaveLength(1)
  expect(samplesOf('\n'.repeat(1_000_000), 3)).toEqual([])
})
