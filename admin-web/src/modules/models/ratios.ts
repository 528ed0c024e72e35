/** Aspect ratios as they are typed: separated by commas or spaces. */
export function ratiosOf(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((ratio) => ratio !== ''))]
}
