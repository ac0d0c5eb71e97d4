import { helpers } from '../../../types/helping'
import { go, useParams } from '../../lib/routes'
import { useCall } from '../../lib/use-call'
import { Empty } from '../../ui/blank'
import { Card } from '../../ui/card'
import { Page } from '../../ui/page'
import { Row } from '../../ui/row'
import { CodeCard } from './code-card'
import { Given } from './given'

/** Ask somebody to apply in one's name, see who may, and take it back. */
export default function Helping() {
  const { code, title } = useParams()
  const asked = useCall(helpers, {})
  return (
    <Page of={asked}>
      {({ given, cases, toMe }) => (
        <>
          <CodeCard code={code} title={title} />
          {given.map((it) => (
            <Given key={it.id} it={it} />
          ))}
          {cases.length > 0 ? (
            <Card title="正在替您办的">
              {cases.map(({ id, who, title: what, number }) => (
                <Row
                  key={id}
                  title={`您让${who}替您办`}
                  note={`${what} · ${number}。点开可以不再请他代办`}
                  onTap={() => go('application', { id })}
                />
              ))}
            </Card>
          ) : null}
          {given.length + cases.length === 0 ? (
            <Card>
              <Empty icon="help" title="现在没有人替您办" note="码告诉了谁，谁填好您的姓名，这里就会看到" />
            </Card>
          ) : null}
          {toMe.length > 0 ? (
            <Card title="别人请您办的">
              {toMe.map(({ id, name, service }) => (
                <Row
                  key={id}
                  title={`${name}请您替他办一件`}
                  note={service ? '点开接着填' : '到“办事”里找到那一项，再点“替别人办”'}
                  onTap={() => (service ? go('helpOther', { code: service }) : go('services'))}
                />
              ))}
            </Card>
          ) : null}
        </>
      )}
    </Page>
  )
}
