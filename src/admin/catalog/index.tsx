import { Gate } from '../gate'
import { Shelves } from './shelves'

export default function Catalog() {
  return <Gate at="catalog">{(_me, width) => <Shelves width={width} />}</Gate>
}
