const key = (slug: string) => `easel-draft:${slug}`

/** Which uploaded picture a tool page was holding, so that a reload keeps it. Only in this tab. */
export const draft = {
  keep: (slug: string, assetId: string) => sessionStorage.setItem(key(slug), assetId),
  drop: (slug: string) => sessionStorage.removeItem(key(slug)),
  kept: (slug: string) => sessionStorage.getItem(key(slug)) ?? undefined,
}
