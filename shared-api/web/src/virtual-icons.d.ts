declare module 'virtual:nuxt-ui-icons' {
  export function init(add: (name: string, data: { body: string }) => void): void
}
