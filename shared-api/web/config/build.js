import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

// Vite settings of both webs. Plugins come from the web that calls, so that this file needs no packages of its own.

const themeScript = `(function () {
  var chosen = localStorage.getItem('easel-colour')
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.classList.toggle('dark', dark)
})()
`

/** A file of its own, so that the page never flashes in the wrong colours and needs no inline script. */
function themeBeforePaint() {
  let base = '/'
  return {
    name: 'easel:theme',
    configResolved(config) {
      base = config.base
    },
    configureServer(server) {
      server.middlewares.use(`${base}theme.js`.replace('//', '/'), (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript')
        response.end(themeScript)
      })
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'theme.js', source: themeScript })
    },
    transformIndexHtml() {
      return [{ tag: 'script', attrs: { src: `${base}theme.js` }, injectTo: 'head-prepend' }]
    },
  }
}

/** Nuxt UI's icons come from our own component, which has no network code. */
function iconsFromBundleOnly() {
  let icons
  return {
    name: 'easel:icons',
    enforce: 'pre',
    configResolved({ root }) {
      icons = resolve(root, 'node_modules/@easel/shared/src/icons.ts')
    },
    resolveId: (source) => (source === '@iconify/vue' ? icons : undefined),
  }
}

/** Texts are parsed while building, so that the browser gets neither the parser nor a chance to meet a broken text. */
function parsedTexts(compile) {
  const parse = (text) => (typeof text === 'string' ? parseText(text) : Object.fromEntries(Object.entries(text).map(([key, value]) => [key, parse(value)])))
  const onError = (error) => {
    throw error
  }
  const parseText = (text) => compile(text, { jit: true, minify: true, location: false, onError }).ast
  return {
    name: 'easel:texts',
    apply: 'build',
    enforce: 'pre',
    config: () => ({ define: { __INTLIFY_DROP_MESSAGE_COMPILER__: 'true' } }),
    load: (id) => (/\/messages\/\w+\.json$/.test(id) ? JSON.stringify(parse(JSON.parse(readFileSync(id, 'utf8')))) : undefined),
  }
}

/** Packed copies beside what compresses well: the server hands them out as they are. */
function packedCopies() {
  return {
    name: 'easel:packed',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      for (const file of Object.keys(bundle).filter((name) => /\.(js|css|html)$/.test(name))) {
        const path = join(dir, file)
        const bytes = readFileSync(path)
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
        writeFileSync(`${path}.br`, brotliCompressSync(bytes))
      }
    },
  }
}

/**
 * @param {object} web
 * @param {string} web.base path that the web is served from
 * @param {number} web.port of the dev server
 * @param {Function} web.vue `@vitejs/plugin-vue`
 * @param {Function} web.ui `@nuxt/ui/vite`
 * @param {Function} web.compileText `baseCompile` of `@intlify/message-compiler`
 * @param {string[]} [web.alsoTest] globs of tests beside its own
 */
export function easelWeb({ base, port, vue, ui, compileText, alsoTest = [] }) {
  const platform = process.env.EASEL_URL ?? 'http://localhost:8000'
  const proxy = Object.fromEntries(
    ['/api', '/s3', '/health', '/doc', '/openapi.json'].map((path) => [path, { target: platform, changeOrigin: false }]),
  )
  return {
    base,
    plugins: [
      iconsFromBundleOnly(),
      vue(),
      ui({
        components: false,
        autoImport: false,
        colorMode: false,
        experimental: { componentDetection: true },
        scanPackages: ['@easel/shared'],
        icon: { clientBundle: { scan: { globInclude: ['src/**/*.{vue,ts}', 'node_modules/@easel/shared/src/**/*.{vue,ts}'], globExclude: [] } } },
        ui: {
          colors: {
            primary: 'indigo',
            secondary: 'indigo',
            info: 'indigo',
            success: 'green',
            warning: 'amber',
            error: 'red',
            neutral: 'neutral',
          },
        },
      }),
      parsedTexts(compileText),
      themeBeforePaint(),
      packedCopies(),
    ],
    // The shared package is a link; its imports must find the packages of the web that uses it.
    resolve: { preserveSymlinks: true },
    optimizeDeps: { exclude: ['@easel/shared'] },
    define: { __VUE_OPTIONS_API__: 'false', __VUE_I18N_LEGACY_API__: 'false', __VUE_I18N_FULL_INSTALL__: 'false', __INTLIFY_PROD_DEVTOOLS__: 'false' },
    // Not `assets`, which is a page.
    build: { target: 'es2022', assetsDir: 'bundle', assetsInlineLimit: 0, manifest: true, modulePreload: { polyfill: false } },
    // Tests hold our words against the codes in the sources of the platform.
    server: { port, strictPort: true, proxy, fs: { allow: ['..'] } },
    test: {
      environment: 'happy-dom',
      include: ['src/**/*.test.ts', ...alsoTest],
      exclude: ['dist/**'],
      server: { deps: { inline: ['@nuxt/ui', '@easel/shared', 'vue-i18n'] } },
    },
  }
}
