import { answer, api, asRefusal, useCatalogueWords, type Schemas } from '@easel/shared'
import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useI18n } from 'vue-i18n'
import { outputName } from './outputName'
import { taskKeys } from './queries'

type Task = Schemas['Task']

/** Names what a task delivers, in words from the picture that it was made from and from what was done with it. */
export function useOutputName(task: MaybeRefOrGetter<Task>, detail: MaybeRefOrGetter<Schemas['ToolDetail'] | undefined>) {
  const { t, te } = useI18n()
  const say = useCatalogueWords()
  const { data: source, isFetched } = useQuery({
    queryKey: computed(() => [...taskKeys.one(toValue(task).id), 'source']),
    queryFn: () => sourceOf(toValue(task)),
    enabled: () => toValue(task).output !== undefined,
    staleTime: Infinity,
  })

  const what = computed(() => {
    const { toolSlug, parentTaskId } = toValue(task)
    const { followUp, tool } = toValue(detail) ?? {}
    if (parentTaskId) return say(followUp?.name ?? toolSlug)
    return te(`made.${toolSlug}`) ? t(`made.${toolSlug}`) : say(tool?.title ?? toolSlug)
  })

  return { isFetched, nameOf: (item: Schemas['OutputItem']) => outputName(source.value ?? undefined, what.value, item) }
}

/** What the picture is called that a task began with, or the task that it follows; null when that is gone. */
async function sourceOf({ input, parentTaskId }: Task): Promise<string | null> {
  const id = /ast_[0-9a-f]{32}/.exec(input.storageKey ?? input.imageStorageKey ?? '')?.[0]
  try {
    if (id) return (await answer(api.GET('/api/assets/{id}', { params: { path: { id } } }))).asset.name
    if (parentTaskId) return await sourceOf(await answer(api.GET('/api/tasks/{id}', { params: { path: { id: parentTaskId } } })))
  } catch (cause) {
    if (asRefusal(cause).status !== 404) throw cause
  }
  return null
}
