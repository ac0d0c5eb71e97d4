import { covers } from '../../../types/common'
import { Empty } from '../../ui/blank'
import { Gate } from '../gate'
import { grantsAs } from '../offices'
import { Sheets } from './sheets'
import '../../features/review/case.css'
import '../../features/review/queue.css'
import '../edit/edit.css'
import './sheets.css'

export default function CatalogueSheets() {
  return (
    <Gate at="catalog" back="目录导入导出">
      {(me, width) =>
        grantsAs('catalogEditor', me).some(({ scope }) => covers(scope, 'yl')) ? (
          <Sheets me={me.id} width={width} />
        ) : (
          <Empty icon="services" title="导入导出由区级目录管理员来做" note="您没有这个岗位，需要时请找区管理员" />
        )
      }
    </Gate>
  )
}
