import { Input, View } from '@tarojs/components'
import { Typing } from './field/typing'
import { Icon } from './icon'
import { said } from './role'
import { Tap } from './tap'

type Props = { value: string; hint: string; focus?: boolean; onChange: (words: string) => void; onDone?: () => void }

const Words = ({ value, hint, focus, onChange, onDone }: Props) =>
  process.env.TARO_ENV === 'h5' ? (
    <Typing
      className="search-in bare"
      type="search"
      enterKeyHint="search"
      value={value}
      placeholder={hint}
      aria-label={hint}
      onChange={onChange}
    />
  ) : (
    <Input
      className="search-in"
      value={value}
      placeholder={hint}
      focus={focus}
      confirmType="search"
      maxlength={60}
      {...said(hint)}
      onInput={(event) => onChange(event.detail.value)}
      onConfirm={onDone}
    />
  )

/** Looks for things as one types. */
export const SearchBar = (props: Props) => (
  <View className="search drawn i-search">
    <Words {...props} />
    {props.value ? (
      <Tap className="search-clear" label="清空" onTap={() => props.onChange('')}>
        <Icon name="cross" />
      </Tap>
    ) : null}
  </View>
)
