import { covers } from '../../../types/common'
import { Gate } from '../gate'
import { grantsAs, type Me } from '../offices'
import { Shelves } from './shelves'

const isEditor = (me: Me) => grantsAs('catalogEditor', me).some(({ scope }) => covers(scope, 'yl'))

export default function Catalog() {
  return <Gate at="catalog">{(me, width) => <Shelves width={width} editor={isEditor(me)} />}</Gate>
}
