/** A case's number as people write it down, with or without YL and the dash; undefined while it is not whole. */
export const numberIn = (words: string): string | undefined => {
  const found = /^(?:YL)?(\d{6})-?(\d{6})$/.exec(words.replace(/\s/g, '').toUpperCase())
  return found ? `YL${found[1]}-${found[2]}` : undefined
}

/** An entry's id taken apart: the record that it is about, and which step of it. */
export const placeOf = (entry: string): { record: string; step: string } => {
  const at = entry.lastIndexOf(':')
  return at < 0 ? { record: entry, step: '' } : { record: entry.slice(0, at), step: entry.slice(at + 1) }
}
