import ui from '@nuxt/ui/vite'
import vue from '@vitejs/plugin-vue'
import { easelWeb } from './config/build.js'

export default easelWeb({ base: '/', port: 0, vue, ui })
