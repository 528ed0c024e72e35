import sharedEn from '@easel/shared/messages/en.json'
import { differences, unknownKeys, unusedKeys } from '@easel/shared/testing/texts'
import { expect, it } from 'vitest'
import de from './de.json'
import en from './en.json'
import { wordsOfPages } from './wordsOfPages'

const own = import.meta.glob<string>(['../**/*.{vue,ts}', '!../**/*.test.ts'], { query: '?raw', import: 'default', eager: true })
const words = { en: wordsOfPages('en'), de: wordsOfPages('de') }

it('says in German what it says in English', () => {
  expect(differences({ ...en, ...words.en }, { ...de, ...words.de })).toEqual([])
})

it('has every text that its pages ask for', () => {
  expect(unknownKeys(own, { ...sharedEn, ...en, ...words.en })).toEqual([])
})

it('has no text that nobody asks for', () => {
  expect(unusedKeys(own, { ...en, ...words.en })).toEqual([])
})

it('leaves the shared words alone', () => {
  expect(Object.keys({ ...en, ...words.en }).filter((group) => group in sharedEn)).toEqual([])
})
