import { useCatalogueWords, type Schemas } from '@easel/shared'
import { useI18n } from 'vue-i18n'
import { priceOf } from './price'

type Detail = Pick<Schemas['ToolDetail'], 'config' | 'followUp' | 'tool'>

/** What a button starts and what that costs: "Remove background · 10 credits". Where it runs a single step, that step is the verb. */
export function useActionWords() {
  const { t, n } = useI18n()
  const say = useCatalogueWords()

  function words(steps: Schemas['ToolStep'][], name: string, cost: number): string {
    const [first, ...others] = steps
    const action = first && others.length === 0 ? say(first.name) : t('tool.begin', { name: say(name) })
    return t('tool.action', { action, cost: t('amount.credits', { count: n(cost) }, cost) })
  }

  return {
    ofTool: (detail: Detail) => words(detail.config.steps.filter((step) => !step.onRequest), detail.tool.title, priceOf(detail)),
    ofFollowUp: ({ config }: Detail, followUp: Schemas['ToolFollowUp']) => words(config.steps.filter((step) => step.onRequest), followUp.name, followUp.creditsCost),
  }
}
