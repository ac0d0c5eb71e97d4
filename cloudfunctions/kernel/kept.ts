/**
 * What was made of a key is kept while the instance lives: for what is dear to make and the same each time. The oldest goes
 * when there are more than `most`.
 */
export const kept = <K, V>(most: number, make: (key: K) => V): ((key: K) => V) => {
  const known = new Map<K, V>()
  return (key) => {
    const there = known.get(key)
    if (there !== undefined) return there
    const made = make(key)
    known.set(key, made)
    for (const oldest of known.keys()) {
      if (known.size <= most) break
      known.delete(oldest)
    }
    return made
  }
}
