/** Addresses: lists as strangers write them, and single ones as callers give them. */
import {
  addressKey,
  domainOf,
  parseAddressList,
  parseRecipient,
  readAddresses,
  splitTag,
} from '../../../src/mail/address/address.ts'
import { ADDRESS_WORDS, WORD_WORDS } from '../make-mail.ts'
import { makeText } from '../make-text.ts'
import { holds, same, type Target } from '../target.ts'

const WORDS = [...ADDRESS_WORDS, ...WORD_WORDS, 'a@b.test', '"Ann  Lee" ', "O'Brien ", '<a@b.test>']

export const address: Target = {
  name: 'address',
  seeds: () => ADDRESS_WORDS.map((word) => Buffer.from(word)),
  words: WORDS,
  make: (random) => Buffer.from(makeText(random, WORDS, 12)),
  run(input) {
    const text = input.toString()
    checkList(text)
    for (const part of [text, ...text.split(/[,;]/, 20)]) {
      checkKey(part)
      checkRecipient(part)
    }
  },
}

function checkList(text: string): void {
  const list = parseAddressList(text)
  same('a plain list is read as any other', list, readAddresses(text))
  for (const { name, address } of list) {
    holds('a name is one line', !/[\r\n]/.test(name) && name.length <= 1_000 && name.isWellFormed(), name)
    holds('an address has no control characters', !/[\u0000-\u001f\u007f]/.test(address), address)
    holds('an address is short', address.length <= 998, address)
  }
  holds('at most 10,000 addresses', list.length <= 10_000)
  const size = list.reduce((sum, { name, address }) => sum + name.length + address.length, 0)
  holds('addresses grow with the header alone', size <= 200 + 4 * text.length, { size, of: text.length })
}

function checkKey(text: string): void {
  const key = addressKey(text)
  same('the key of a key is the key', addressKey(key), key)
  same('case does not matter to a key', addressKey(text.toLowerCase()), key)
  const { base, tag } = splitTag(text)
  const [local = ''] = text.split('+', 1)
  if (tag !== null)
    holds('a tag stands behind the local part', text.startsWith(`${local}+${tag}`) && base !== '', { base, tag })
  same('a base has no tag', splitTag(base).tag, tag === null ? splitTag(text).tag : null)
}

function checkRecipient(text: string): void {
  const one = parseRecipient(text)
  if (one === null) return
  const { name, address } = one
  holds('a recipient is one line', !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(name + address), one)
  same('a recipient is one when it is given again', parseRecipient(address), { name: '', address })
  holds('a recipient has a domain of ASCII', /^[!-~]+$/.test(domainOf(address) ?? ''), address)
  same('its key has its domain', domainOf(addressKey(address)), domainOf(address))
  const listed = parseAddressList(`<${address}>`)
  same('a recipient in brackets is read from a header as it is', listed, [{ name: '', address }])
  const bare = parseAddressList(address)
  same('a bare recipient is read from a header as it is', bare, [{ name: '', address }])
}
