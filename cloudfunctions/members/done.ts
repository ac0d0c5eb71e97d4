/** The answer of every act on a person: its new edition, and whether a second word is awaited. */
export const doneOf = (person: { _id: string }, entry: { rev: number; to: string }) => ({
  id: person._id,
  rev: entry.rev,
  waits: entry.to === 'waiting',
})
