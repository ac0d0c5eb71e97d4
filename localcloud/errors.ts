/** An error with the cloud's own code: the SDK turns it into errCode and errMsg. */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

const POINTER = 'see localcloud/README.md, "What is refused"'

/** Anything that this cloud does not speak is refused by its name, never answered with a plausible nothing. */
export const unsupported = (what: string): CloudError =>
  new CloudError('DATABASE_INVALID_OPERRATOR', `localcloud does not support ${what}: ${POINTER}`)

export const invalid = (message: string): CloudError => new CloudError('INVALID_PARAM', message)

export const noCollection = (name: string): CloudError =>
  new CloudError('DATABASE_COLLECTION_NOT_EXIST', `Db or Table not exist: ${name}. Please check your request`)

export const duplicateKey = (collection: string, index: string, key: unknown): CloudError =>
  new CloudError(
    'DATABASE_REQUEST_FAILED',
    `[FailedOperation.Insert] multiple write errors: [{write errors: [{E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${JSON.stringify(key)}}]}]`,
  )

export const tooLarge = (most: number): CloudError =>
  new CloudError(
    'DATABASE_REQUEST_FAILED',
    `object to insert too large. max size in bytes: ${most} (BSONObjectTooLarge)`,
  )

export const badUpdate = (message: string): CloudError =>
  new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation.Update] ${message}`)

export const conflict = (): CloudError =>
  new CloudError('DATABASE_TRANSACTION_CONFLICT', '[DATABASE_TRANSACTION_CONFLICT] Transaction write conflict')

export const noTransaction = (id: string): CloudError =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    `[DATABASE_TRANSACTION_FAIL] transaction ${id} does not exist, was aborted or has expired`,
  )

/** Whatever was thrown, as code and message; a plain Error came from the document language. */
export const asCloudError = (thrown: unknown): CloudError => {
  if (thrown instanceof CloudError) return thrown
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return new CloudError('DATABASE_REQUEST_FAILED', `${message} (${POINTER})`)
}
