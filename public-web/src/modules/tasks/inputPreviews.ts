const previews = new Map<string, string>()

/** The picture just picked, by task, so that the task page shows it before anything is loaded. Gone with the tab. */
export const inputPreviews = {
  keep: (taskId: string, url: string) => void previews.set(taskId, url),
  of: (taskId: string) => previews.get(taskId),
}
