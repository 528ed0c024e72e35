import { expect, it } from 'vitest'
import { mediaTypes, pictureFault } from './pictureRules'

const config = { steps: [], styles: [], maxFileSize: 1000, supportedFormats: ['jpg', 'jpeg', 'png', 'tiff'] }

it('takes the media types of its formats, as far as a browser knows them', () => {
  expect(mediaTypes(config)).toEqual(['image/jpeg', 'image/png'])
})

it.each([
  ['image/png', 1000, undefined],
  ['image/png', 1001, 'size'],
  ['image/png', 0, 'empty'],
  ['image/svg+xml', 10, 'type'],
  ['', 10, 'type'],
])('a file of type "%s" and %i bytes has the fault %s', (type, size, fault) => {
  expect(pictureFault({ type, size }, config)).toBe(fault)
})
