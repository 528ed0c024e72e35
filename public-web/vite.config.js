import { easelWeb } from '@easel/shared/config/build.js'
import { baseCompile as compileText } from '@intlify/message-compiler'
import ui from '@nuxt/ui/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

// The shared package has no packages of its own, so its tests run here.
const alsoTest = ['node_modules/@easel/shared/src/**/*.test.ts']

export default defineConfig(easelWeb({ base: '/', port: 3002, vue, ui, compileText, alsoTest }))
