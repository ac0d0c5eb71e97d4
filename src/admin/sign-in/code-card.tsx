import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { go } from '../../lib/routes'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { codeIn } from './code-in'

/** On the phone: scans what a computer shows. A scan that was broken off is no failure. */
export const CodeCard = (_props: { onIn: (session: string, person: string) => void }) => {
  const [trouble, setTrouble] = useState('')
  const scan = async () => {
    setTrouble('')
    const read = await Taro.scanCode({ scanType: ['qrCode'] }).catch(() => undefined)
    if (!read) return
    const code = codeIn(read.result)
    if (code) await go('confirm', { code })
    else setTrouble('这不是登录后台的码，请扫电脑上“扫码登录”里的那一个')
  }
  return (
    <Card title="在电脑上用后台">
      <Text className="quiet">电脑浏览器打开后台，会显示一个码；用这里扫它，确认以后电脑就登录了。</Text>
      {trouble ? <Notice tone="bad">{trouble}</Notice> : null}
      <View className="account-acts">
        <Button kind="primary" onTap={scan}>
          扫电脑上的码
        </Button>
      </View>
    </Card>
  )
}
