import { type Material, materialKinds } from '../../../types/catalog'

/** The materials of a service as a form asks for them. */
export const wantedFrom = (materials: readonly Material[]) =>
  materials.map(({ no, name, required, kind, issuer, note }) => ({
    no,
    name,
    required,
    note,
    from: `${materialKinds[kind]}，${issuer}`,
  }))
