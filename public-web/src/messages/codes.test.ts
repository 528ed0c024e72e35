import de from '@easel/shared/messages/de.json'
import { expect, it } from 'vitest'
import contract from '../../../ops/docs/openapi.json'
import main from './de.json'
import { wordsOfPages } from './wordsOfPages'

const java = import.meta.glob<string>(
  [
    '../../../shared-api/platform/src/main/java/dev/easel/platform/ProblemCodes.java',
    '../../../shared-api/messages/src/main/java/dev/easel/api/*/refusals/*.java',
    '../../../shared-api/messages/src/main/java/dev/easel/api/tasks/FailureCause.java',
    '../../../query-side/src/main/java/dev/easel/query/credits/GivenBack.java',
  ],
  { query: '?raw', import: 'default', eager: true },
)
const sources = (name: string) => Object.entries(java).filter(([file]) => file.includes(name))
const all = (name: string, pattern: RegExp) => sources(name).flatMap(([, text]) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''))
const own = { ...main, ...wordsOfPages('de') } as typeof main & Record<'movement' | 'cause', Record<string, string>>
const types = contract.components.schemas

/** What only programs are told, at /api/v1. */
const toApps = ['MISSING_API_KEY', 'INVALID_API_KEY', 'API_KEY_EXPIRED', 'APP_DISABLED', 'USER_DEACTIVATED', 'SCOPE_MISSING', 'MISSING_USER_ID', 'INSUFFICIENT_TOKENS', 'IMAGE_URL_NOT_TAKEN']

/** What the platform answers by a code is said by us, so that no English sentence of its reaches a reader. */
it.each([
  ['problems', all('ProblemCodes', /put\("(\w+)"/g), de.refusal],
  ['refusals', all('/refusals/', /return "([A-Z_]+)";/g), de.refusal],
  ['failures of tasks', [...all('FailureCause', /^ {4}([A-Z_]+),?$/gm), 'CANCELLED'], de.failure],
  ['why credits came back', all('GivenBack', /^ {4}([A-Z_]+)[,;]?$/gm), own.cause],
  ['states of tasks', types.Task.properties.status.enum, de.status],
  ['movements', types.CreditEntry.properties.type.enum, own.movement],
  ['lots', types.CreditLot.properties.source.enum, own.lot],
  ['visibility', types.Asset.properties.visibility.enum, own.visibility],
])('%s have words', (_what, codes, words) => {
  expect(codes.length).toBeGreaterThan(1)
  expect(codes.filter((code) => !(code in words) && !toApps.includes(code))).toEqual([])
})
