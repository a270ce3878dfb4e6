/** What can be switched while Postern runs. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Clock } from '../../lib/clock.ts'
import { AppError } from '../../lib/errors.ts'
import type { Db } from '../../store/db.ts'
import { readSetting, writeSetting } from '../../store/settings.ts'
import type { Api } from '../api.ts'
import { json, jsonBody, problems } from '../schemas.ts'

export interface SettingsDeps {
  db: Db
  clock: Clock
  /** AUTOMATIC_SENDS: off beats what is switched here */
  automaticSends: boolean
}

const automaticSends = z
  .boolean()
  .openapi({ description: 'false: answers of agents, and all other automatic sends, are held' })

const SettingsSchema = z
  .object({ automatic_sends: automaticSends })
  .openapi('Settings', { example: { automatic_sends: true } })

const SettingChanges = z
  .strictObject({ automatic_sends: automaticSends.optional() })
  .openapi('SettingChanges', { example: { automatic_sends: true } })

const tags = ['Settings']

const get = createRoute({
  method: 'get',
  path: '/v1/settings',
  tags,
  summary: 'Get what is switched on',
  responses: { 200: json('the settings', SettingsSchema), ...problems() },
})

const change = createRoute({
  method: 'patch',
  path: '/v1/settings',
  tags,
  summary: 'Switch automatic sends off or on',
  description: 'It stays so after a restart. What is queued leaves, what is held waits for its release.',
  request: { body: jsonBody(SettingChanges) },
  responses: { 200: json('the settings', SettingsSchema), ...problems(409, 413, 415, 422) },
})

export function addSettings(api: Api, deps: SettingsDeps): void {
  const { db, clock } = deps
  const present = () => ({
    automatic_sends: deps.automaticSends && readSetting(db, 'automatic_sends') !== false,
  })

  api.openapi(get, (c) => c.json(present(), 200))

  api.openapi(change, (c) => {
    const { automatic_sends: wanted } = c.req.valid('json')
    if (wanted === true && !deps.automaticSends) {
      throw new AppError('conflict', 'set_by_environment', 'AUTOMATIC_SENDS=off switches automatic sends off', {
        fix: 'set AUTOMATIC_SENDS=on, or leave it out, and start Postern again',
      })
    }
    if (wanted !== undefined) writeSetting(db, 'automatic_sends', wanted, clock.now())
    return c.json(present(), 200)
  })
}
