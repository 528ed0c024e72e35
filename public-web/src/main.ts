import './main.css'
import { learnCatalogue, makeQueries, makeVocabulary, sessionQuery, transport, ui } from '@easel/shared'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import { makeRouter } from './router'
import App from './shell/App.vue'

const queries = makeQueries()
const vocabulary = await makeVocabulary({ en: () => import('./messages/en.json'), de: () => import('./messages/de.json') }, learnCatalogue)
const router = makeRouter(queries, vocabulary)

transport.onSignedOut(() => {
  queries.setQueryData(sessionQuery.queryKey, {})
  const here = router.currentRoute.value
  if (here.meta.requiresSession) void router.push({ name: 'sign-in', query: { next: here.fullPath } })
})

createApp(App).use(router).use(VueQueryPlugin, { queryClient: queries }).use(vocabulary).use(ui).mount('#app')
