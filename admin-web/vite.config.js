import { easelWeb } from '@easel/shared/config/build.js'
import { baseCompile as compileText } from '@intlify/message-compiler'
import ui from '@nuxt/ui/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

export default defineConfig(easelWeb({ base: '/admin/', port: 3003, vue, ui, compileText }))
