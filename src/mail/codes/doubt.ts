/** What the shape of a candidate says for it, and against it. */
import { type Candidate, isDate, isPostcode } from './candidates.ts'

export function bonus(value: string, shape: Candidate['shape'], isAlone: boolean): number {
  const digits = value.replace(/\D/g, '').length
  return (shape === 'digits' && digits === 6 ? 0.05 : 0) + (isAlone ? 0.03 : 0)
}

/** A word and a number, as shops make them up: `AUTUMN25`. */
const COINED = /^(?=[A-Z]*[AEIOU])[A-Z]{4,}\d{1,3}$/

/** No word has so few vowels. */
const SPOKEN_BY_NOBODY = /^[^AEIOUY]*[AEIOUY]?[^AEIOUY]*$/

/** May letters be a word, such as a name? */
export function isSpoken(letters: string): boolean {
  return !SPOKEN_BY_NOBODY.test(letters)
}

interface Doubts {
  isAlone: boolean
  isBeside: boolean
  isSure: boolean
  isWeighed: boolean
  isOther: boolean
  isEntry: boolean
}

export function doubt(
  value: string,
  shape: Candidate['shape'],
  { isAlone, isBeside, isSure, isWeighed, isOther, isEntry }: Doubts,
): number {
  const isPlain = isBeside && (isSure || (isWeighed && isEntry && !isOther))
  let sum = isOther && !isSure ? 0.35 : isOther && shape !== 'digits' ? 0.5 : 0
  if (/^(?:19|20)\d{2}$/.test(value)) sum += isBeside ? 0.1 : 0.5
  if (/^(?:19|20)\d{2}[ -](?:19|20)\d{2}$/.test(value)) sum += 0.6
  if (/^(?:19|20)\d{6}$/.test(value)) sum += isBeside ? 0.1 : 0.3
  if (isDate(value)) sum += isPlain ? 0.1 : 0.5
  if (/^\d{9,}$/.test(value) || /^(?!\d+$)\w{4}$/.test(value)) sum += isPlain ? 0.1 : 0.9
  if (/^(\d)\1+$/.test(value)) sum += 0.1
  if (isPostcode(value)) sum += isPlain ? 0.1 : 0.9
  if (shape === 'mixed' && !isBeside) sum += isSure ? 0.2 : 0.3
  if (shape === 'mixed' && COINED.test(value) && !isSure) sum += 0.3
  if (shape === 'mixed' && /^[A-Z]{2,}-|[a-z]/.test(value)) sum += isBeside ? 0.05 : 0.3
  if (shape === 'letters') sum += !isBeside ? 0.9 : isAlone && !isSpoken(value) ? 0.05 : 0.2
  if (shape === 'word') sum += 0.15
  if (shape === 'words') sum += isAlone ? 0.1 : isSure && isBeside ? 0.2 : 0.9
  return sum
}
