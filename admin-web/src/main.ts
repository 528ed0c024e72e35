import './main.css'
import { makeI18n, makeQueries, sessionQuery, transport, ui } from '@easel/shared'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import en from './messages/en.json'
import { makeRouter } from './router'
import App from './shell/App.vue'

const queries = makeQueries()
const i18n = makeI18n(en)
const router = makeRouter(queries, i18n.translate)

transport.onSignedOut(() => {
  queries.setQueryData(sessionQuery.queryKey, {})
  const here = router.currentRoute.value
  if (here.meta.roles) void router.push({ name: 'sign-in', query: { next: here.fullPath } })
})

createApp(App).use(router).use(VueQueryPlugin, { queryClient: queries }).use(i18n).use(ui).mount('#app')
