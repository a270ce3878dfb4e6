/** Whose Authentication-Results a mail provider writes, learnt from mails that it took. */
import type { Testimony } from './auth-facts.ts'
import { type Believed, believe, hear } from './believe.ts'
import { isSameOrganisation } from './organisation.ts'

export interface Learnt {
  /** on how many of them stands one that is believed */
  pinnedOn: number
  /** what could be pinned, and on how many of them it stands; null: they have nothing in common */
  proposal: { id: string; mails: number } | null
}

/** What `mails` have on top: of each its Authentication-Results, topmost first. Most of them have to agree, since a sender may write any. */
export function learnAuthserv(mails: readonly (readonly Testimony[])[], rules: Believed): Learnt {
  const ids = mails.flatMap((testimonies) => testimonies.slice(0, 1).flatMap((top) => idOf(top, rules)))
  const best = candidates(ids)
    .map((id) => ({ id, mails: ids.filter((one) => matches(id, one)).length }))
    .sort((a, b) => b.mails - a.mails)[0]
  return {
    pinnedOn: mails.filter((testimonies) => believe(testimonies, rules).length > 0).length,
    proposal: best !== undefined && best.mails * 2 > mails.length ? best : null,
  }
}

/** Its id, if it would be believed. */
function idOf(top: Testimony, rules: Believed): string[] {
  const id = hear(top)?.id
  return id === undefined ? [] : believe([top], { ...rules, authservIds: [id] }).map((one) => one.id)
}

/** Each id, then what the servers of one organisation have in common. */
function candidates(ids: readonly string[]): string[] {
  const distinct = [...new Set(ids)].slice(0, 50)
  const pools = distinct.flatMap((one, at) => distinct.slice(at + 1).map((other) => commonEnd(one, other)))
  return [...distinct, ...new Set(pools.filter((pool) => pool !== null))]
}

/** `*.mail.example.com` of two hosts beneath it; null when they are of two organisations. */
function commonEnd(one: string, other: string): string | null {
  if (!isSameOrganisation(one, other)) return null
  const [a, b] = [one.split('.').reverse(), other.split('.').reverse()]
  const same = a.findIndex((label, at) => label !== b[at])
  const labels = a.slice(0, same === -1 ? a.length : same)
  return labels.length < 2 ? null : `*.${labels.reverse().join('.')}`
}

function matches(id: string, one: string): boolean {
  return id.startsWith('*.') ? one.endsWith(id.slice(1)) : one === id
}
