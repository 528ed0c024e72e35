import { asRefusal, useCatalogueWords, useRefusalWords, type Schemas } from '@easel/shared'
import { useI18n } from 'vue-i18n'
import type { Definition, Step } from './definition'
import { useProviders } from './queries'
import { suspects } from './suspects'

type Tool = Schemas['AdminTool']

/** Why a tool cannot run, by its steps. */
export function useProblemWords() {
  const { t } = useI18n()
  const say = useCatalogueWords()
  const words = useRefusalWords()
  const { data: providers } = useProviders()
  const parameters = (step: Step) => ({ step: say(step.name), type: step.type, provider: step.provider })

  function problemWords(tool: Tool, { code, stepId }: Schemas['ToolProblem']): string {
    const step = tool.config.steps.find(({ id }) => id === stepId)
    return t(`problem.${code}`, step ? parameters(step) : { step: stepId ?? '', type: '', provider: '' })
  }

  return {
    problemWords,

    /** Why something was refused to a tool as it is saved: with its steps where they are why. */
    refusalWords(tool: Tool, error: unknown): string {
      const { code } = asRefusal(error)
      const problems = tool.problems.filter((problem) => problem.code === code)
      return problems.map((problem) => problemWords(tool, problem)).join(' ') || words(error)
    },

    /** What a refused definition has wrong in its steps, by pointer. */
    stepFaults(error: unknown, definition: Definition | undefined): Map<string, string> {
      if (!error || !definition) return new Map()
      const { code } = asRefusal(error)
      const found = suspects(code, definition.config.steps, providers.value ?? [])
      return new Map(found.map(({ pointer, step, isSure }) => [pointer, t(isSure ? `problem.${code}` : 'tool.checkStep', parameters(step))]))
    },
  }
}
