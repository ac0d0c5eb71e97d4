import type { Application } from '../../types/applications'

/** When the office that owes the step has to be done; a case from before the step clocks has the promise alone. */
export const owedBy = (it: Pick<Application, 'dueAt' | 'watch'>): number =>
  it.watch ? Math.min(it.watch.dueAt, it.dueAt) : it.dueAt
