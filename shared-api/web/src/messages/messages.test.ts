import { expect, it } from 'vitest'
import { differences, unknownKeys } from '../testing/texts'
import de from './de.json'
import en from './en.json'

const sources = import.meta.glob<string>(['../**/*.vue', '../*.ts'], { query: '?raw', import: 'default', eager: true })

it('says in German what it says in English', () => {
  expect(differences(en, de)).toEqual([])
})

it('has every text that shared components ask for', () => {
  expect(unknownKeys(sources, en)).toEqual([])
})
