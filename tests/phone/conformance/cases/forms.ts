import type { Cases, Given, Stage } from '../support/stage'

/** Taps the form's submit and answers what it carried. */
export const submitted = async (at: Stage): Promise<unknown> => {
  await at.shown.getByRole('button', { name: '交' }).click()
  const { value } = await at.told('submit')
  return value
}
/** A control's value travels under its name. */
export const named =
  (given: Given, value: unknown): Cases[string] =>
  async (at) => {
    await at.put({ ...given, name: 'street' })
    expect(await submitted(at)).toMatchObject({ street: value })
  }
