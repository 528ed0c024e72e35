import { fileExtension, type Schemas } from '@easel/shared'

const LONGEST_STEM = 120

/** What a delivered file is called: "kitchen – background removed.png", the second of several "kitchen – background removed 2.png". */
export function outputName(source: string | undefined, what: string, { contentType, index }: Pick<Schemas['OutputItem'], 'contentType' | 'index'>): string {
  const stem = [source?.replace(/\.\w{1,5}$/, ''), what].map(safe).filter(Boolean).join(' – ')
  return `${stem}${index > 0 ? ` ${index + 1}` : ''}.${fileExtension(contentType)}`
}

/** Without what some file system does not take in a name. */
function safe(words = ''): string {
  return words
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST_STEM)
    .replace(/^[ .]+|[ .]+$/g, '')
}
