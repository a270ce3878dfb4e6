/** What the search index gets of a text. */
import { expect, test } from 'vitest'
import { samplesOf } from '../src/store/search-quotes.ts'
import { indexable } from '../src/store/search-text.ts'

test.each([
  ['', ''],
  ['Grüße, “Anna” – 5 €', 'Grüsse, “Anna” – 5 €'],
  ['Łódź Søren œuvre', 'lódź Soren oeuvre'],
  ['счёт αύριο Ἀθῆναι', 'счет αυριο Αθηναι'],
  ['שָׁלוֹם أهلاً كتـــاب', 'שלום اهلا كتاب'],
  ['ﬁnal ①, Ａｂｃ m²', 'final 1, Abc m2'],
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
    'mark Grüsse',
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
