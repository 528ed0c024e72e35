// What the start page loads before it shows anything: entry, its static imports, the home route, the words of the largest
// language, CSS. Fails above the budget, and when what is to be loaded later has crept into it.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const BUDGET_KB = 130
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))
const scripts = new Set()
const styles = new Set()

function load(name) {
  const chunk = manifest[name]
  if (scripts.has(chunk.file)) return
  scripts.add(chunk.file)
  chunk.css?.forEach((file) => styles.add(file))
  chunk.imports?.forEach(load)
}
load('index.html')
load('src/modules/catalog/HomePage.vue')

const kilobytes = (files) => [...files].reduce((sum, file) => sum + gzipSync(readFileSync(`dist/${file}`)).length, 0) / 1024
const language = (name) => Object.entries(manifest).flatMap(([source, { file }]) => (source.endsWith(`/${name}.json`) ? [file] : []))
const words = [language('en'), language('de')].sort((one, other) => kilobytes(other) - kilobytes(one))[0]
words.forEach((file) => scripts.add(file))

const total = kilobytes(scripts)
process.stdout.write(`first load: ${total.toFixed(1)} KB of scripts, ${kilobytes(styles).toFixed(1)} KB of styles (gzip); budget ${BUDGET_KB} KB of scripts\n`)
if (total > BUDGET_KB) {
  for (const file of scripts) process.stdout.write(`  ${kilobytes([file]).toFixed(1)} KB ${file}\n`)
  process.exit(1)
}
