import { easelLint } from '@easel/shared/config/lint.js'
import { defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'

export default easelLint({ defineConfigWithVueTs, vueTsConfigs, vue, accessibility, prettier })
