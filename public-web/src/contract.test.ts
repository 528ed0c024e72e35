import { Validator, type Schema } from '@cfworker/json-schema'
import { expect, it } from 'vitest'
import contract from '../../ops/docs/openapi.json'

interface Media {
  schema: object
  example?: unknown
}

type Body = { content?: Record<string, Media> } | undefined

/** Every example of the contract, by where it stands. */
function examples(): [string, Media][] {
  const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, { requestBody?: Body; responses: Record<string, Body> }>).flatMap(([method, operation]) => [
      [`${method} ${path} asks`, operation.requestBody] as const,
      ...Object.entries(operation.responses).map(([status, answer]) => [`${method} ${path} answers ${status}`, answer] as const),
    ]),
  )
  return operations.flatMap(([place, body]) => Object.values(body?.content ?? {}).flatMap((media) => (media.example === undefined ? [] : [[place, media] as [string, Media]])))
}

it.each(examples())('%s: the example fits its schema', (_place, { schema, example }) => {
  const validator = new Validator({ components: contract.components, ...schema } as unknown as Schema, '2020-12', false)
  expect(validator.validate(example).errors).toEqual([])
})
