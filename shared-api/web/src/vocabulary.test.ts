import { afterEach, describe, expect, it } from 'vitest'
import { makeVocabulary, preferredLanguage } from './vocabulary'

const own = {
  en: async () => ({ default: { greeting: 'Good day' } }),
  de: async () => ({ default: { greeting: 'Guten Tag' } }),
}

afterEach(() => localStorage.clear())

describe('the language', () => {
  it.each([
    [null, ['fr-FR', 'de-AT', 'en'], 'de'],
    [null, ['fr', 'it'], 'en'],
    [null, [], 'en'],
    ['de', ['en-US'], 'de'],
    ['klingon', ['de'], 'de'],
  ])('chosen %s, accepted %s: %s', (chosen, accepted, language) => {
    expect(preferredLanguage(chosen, accepted)).toBe(language)
  })

  it('changes at once, for the page too, and is kept', async () => {
    const vocabulary = await makeVocabulary(own)
    expect(vocabulary.translate('greeting')).toBe('Good day')
    await vocabulary.speak('de')
    expect(vocabulary.translate('greeting')).toBe('Guten Tag')
    expect(document.documentElement.lang).toBe('de')
    expect((await makeVocabulary(own)).language.value).toBe('de')
  })

  it('brings along what else depends on it', async () => {
    const learnt: string[] = []
    const vocabulary = await makeVocabulary(own, async (language) => void learnt.push(language))
    await vocabulary.speak('de')
    expect(learnt).toEqual(['en', 'de'])
  })
})
