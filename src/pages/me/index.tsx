import { Text } from '@tarojs/components'
import type { Output } from '../../../types/action'
import { me } from '../../../types/members'
import { go } from '../../lib/routes'
import { sizes, themes, useSettings } from '../../lib/settings'
import { useCall } from '../../lib/use-call'
import { Empty } from '../../ui/blank'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { Head } from '../../ui/head'
import { Page } from '../../ui/page'
import { Row } from '../../ui/row'

type Known = NonNullable<Output<typeof me>['me']>

const Identity = ({ it }: { it: Known }) => (
  <Card className="rows">
    <Row title={it.name} note={it.sample ? '示例身份，不是真人' : '已登记'} />
    <Row
      title={it.communityName || '还没有选社区'}
      note="搬家了？点这里换社区"
      onTap={() => go('join', { change: 1 })}
    />
    <Row title="我的申请" note="办到哪一步，一件一件看" onTap={() => go('applications')} />
    <Row title="请人帮我办" note="取一个码，请信得过的人替我申请" onTap={() => go('helping')} />
    <Row title="我的资料" note="存了什么，谁看过，带走和删除" onTap={() => go('privacy')} />
    {it.grants.length > 0 ? (
      <Row
        title="工作人员入口"
        note={it.grants.map(({ office, title }) => `${office} ${title}`).join('、')}
        onTap={() => go('queue')}
      />
    ) : null}
  </Card>
)

const themeOptions = (['auto', 'light', 'dark'] as const).map((key) => ({ key, word: themes[key] }))
const sizeOptions = (['0', '1', '2'] as const).map((key) => ({ key, word: sizes[key] }))
const sizeOf = { '0': 0, '1': 1, '2': 2 } as const

const Looks = () => {
  const { elder, size, theme, setElder, setSize, setTheme } = useSettings()
  return (
    <Card>
      <Head title="看着舒服" />
      <Button kind={elder ? 'primary' : 'plain'} onTap={() => setElder(!elder)}>
        {elder ? '✓ 长辈版已打开，点这里关' : '打开长辈版：字大、按钮大'}
      </Button>
      <Text className="label">字的大小</Text>
      <Chips options={sizeOptions} chosen={sizeOptions[size]?.key ?? '0'} onChoose={(key) => setSize(sizeOf[key])} />
      <Text className="label">明暗</Text>
      <Chips options={themeOptions} chosen={theme} onChoose={setTheme} />
    </Card>
  )
}

const About = () => (
  <Card title="哪些是真的，哪些是示例">
    <Text className="quiet">
      带“示例”的服务、社区和人名，是按国家和江苏省公开的办事规定写的样本，还没有经区里确认；工作人员确认一项，“示例”就去掉一项。办理前请以窗口答复为准。
    </Text>
  </Card>
)

export default function Me() {
  const asked = useCall(me, {})
  return (
    <Page of={asked}>
      {({ me: known }) => (
        <>
          {known ? (
            <Identity it={known} />
          ) : (
            <Card>
              <Empty
                icon="me"
                title="还没有登记"
                note="登记姓名和社区，就能申请、查进度"
                act={{ label: '我来登记', onTap: () => go('join') }}
              />
            </Card>
          )}
          <Looks />
          <About />
        </>
      )}
    </Page>
  )
}
