import { defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import { easelLint } from './config/lint.js'

export default easelLint({ defineConfigWithVueTs, vueTsConfigs, vue, accessibility, prettier })
