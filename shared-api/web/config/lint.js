// ESLint rules of both webs and of this package. Plugins come from the caller, so that this file needs no packages of its own.

const noRawCalls = [
  'error',
  { name: 'fetch', message: 'Use `api` of @easel/shared: it adds the token, the ids and the typed refusal.' },
  { name: 'EventSource', message: 'Streams live in use…Feed of @easel/shared.' },
]

/** @param {{ defineConfigWithVueTs: Function, vueTsConfigs: object, vue: object, accessibility: object, prettier: object }} tools */
export function easelLint({ defineConfigWithVueTs, vueTsConfigs, vue, accessibility, prettier }) {
  return defineConfigWithVueTs(
    { ignores: ['dist/**', 'node_modules/**', 'src/schema.d.ts'] },
    ...vue.configs['flat/recommended'],
    ...accessibility.configs['flat/recommended'],
    vueTsConfigs.strict,
    {
      rules: {
        'array-callback-return': 'error',
        eqeqeq: 'error',
        'no-console': 'error',
        'no-restricted-globals': noRawCalls,
        'vue/no-v-html': 'error',
        'vue/multi-word-component-names': 'off',
        'vue/no-bare-strings-in-template': ['error', { allowlist: ['·', '–', '—', '…', '+', '/', ':', '(', ')', '%', '×'] }],
        'vue/component-api-style': ['error', ['script-setup']],
        'vue/define-props-declaration': ['error', 'type-based'],
        'vue/no-undef-components': ['error', { ignorePatterns: ['RouterLink', 'RouterView'] }],
        'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
        // Nuxt UI's own inputs carry their label by UFormField.
        'vuejs-accessibility/form-control-has-label': 'off',
        'max-lines': ['error', { max: 250 }],
      },
    },
    {
      files: ['**/*.ts', '**/*.vue'],
      ignores: ['*.config.ts', '*.config.js', 'scripts/**', 'config/**'],
      languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.vue'] } },
      rules: {
        '@typescript-eslint/no-floating-promises': 'error',
        '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
        '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      },
    },
    { files: ['**/*.test.ts'], rules: { 'vue/one-component-per-file': 'off', 'vue/no-bare-strings-in-template': 'off' } },
    prettier,
  )
}
