export interface TextPlace {
  line: number
  column: number
}

/** Where a text stops being JSON; nothing when it is. Told by us, since each engine says it otherwise and only in English. */
export function jsonFault(text: string): TextPlace | undefined {
  const at = brokenAt(text)
  if (at === undefined) return undefined
  const lines = text.slice(0, at).split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}

const SPACE = String.raw`[ \t\n\r]*`
const STRING = String.raw`"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"`
const NUMBER = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?`
const token = (pattern: string) => new RegExp(`(?:${pattern})${SPACE}`, 'y')
const space = token('')
const string = token(STRING)
const scalar = token(`${STRING}|${NUMBER}|true|false|null`)
const [open, close, openList, closeList, colon, comma] = ['\\{', '\\}', '\\[', '\\]', ':', ','].map(token) as [RegExp, RegExp, RegExp, RegExp, RegExp, RegExp]

function brokenAt(text: string): number | undefined {
  let at = 0
  // Goes past a token if it is there.
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const isThere = pattern.test(text)
    if (isThere) at = pattern.lastIndex
    return isThere
  }
  const value = (): boolean => take(scalar) || (take(open) && listOf(pair, close)) || (take(openList) && listOf(value, closeList))
  const pair = () => take(string) && take(colon) && value()
  const listOf = (item: () => boolean, end: RegExp) => {
    if (take(end)) return true
    do if (!item()) return false
    while (take(comma))
    return take(end)
  }
  take(space)
  return value() && at === text.length ? undefined : at
}
