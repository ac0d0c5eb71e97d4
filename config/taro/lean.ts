import path from 'node:path'

type Props = Record<string, string>
type Parts = { children: string; template: string }
/** What of Taro's template builder is told here. */
type Builder = {
  componentsAlias: Record<string, Record<string, string>>
  modifyCompProps?: (name: string, props: Props) => Props
  createMiniComponents(components: object): Record<string, Props>
  buildTemplate(config: object): string
  buildBaseComponentTemplate(ext: string): string
  buildCustomComponentTemplate(ext: string): string
  buildXScript(): string
  modifyTemplateResult?: (...of: [template: string, name: string, level: number, children: string]) => string
}
type Platform = { runtimePath: string | string[]; template: Builder }
type Taro = { registerMethod(method: { name: string; fn: (platform: Platform) => void }): void }

/** A View that is pressed is a button and shows the finger, unless it says otherwise. */
const pressed: Props = { 'hover-class': "'touch'", 'hover-stay-time': '60', 'aria-role': "'button'" }

/** Nodes that may hold words and nothing else: these stand on the node itself. */
const worded = /^(view|static-view|text|static-text|pure-view)$/
const withWords = ({ template, children }: Parts): string =>
  template
    .replace(children, `{{i.v}}${children.trim()}`)
    .replace('i.uid||i.sid', "i.uid||i.sid||''")
    .replace(/aria-role="\{\{(i\.p\d+)/, 'aria-role="{{xs.r($1)')

/** What is known of a field unless it says otherwise: `lean-runtime.js` knows the same. */
const field = /^(input|textarea)$/
const usualOf =
  (alias: Record<string, string> = {}) =>
  (template: string, name: string) =>
    template
      .replaceAll(`{{i.${alias.value}}}`, `{{i.${alias.value}||''}}`)
      .replaceAll(`i.${alias.ariaLabel}||''`, `i.${alias.ariaLabel}||i.${alias.placeholder}||''`)
      .replaceAll(`(i.${alias.maxlength},140)`, `(i.${alias.maxlength},${name === 'input' ? 200 : -1})`)
      .replaceAll(`{{i.${alias.type}||''}}`, `{{i.${alias.type}||'text'}}`)
      .replaceAll(`(i.${alias.autoHeight},!1)`, `(i.${alias.autoHeight},!0)`)

/** Without the kinds of View that nobody uses; what is not pressed is no button and shows no finger. */
const trimmed = (made: Record<string, Props>): Record<string, Props> => {
  const { 'click-view': _click, 'catch-view': _catch, view = {}, ...kept } = made
  const told = { 'aria-checked': 'xs.k(i)' }
  const still = Object.entries({ ...kept['static-view'], ...told })
    .filter(([name]) => !name.startsWith('hover-'))
    .map(([name, value]) => [name, value.replace(pressed['aria-role'] ?? '', "''")])
  return { view: { ...view, ...told }, ...kept, 'static-view': Object.fromEntries(still) }
}

/** A template asks what kind a node is by the node, which may not name it, and knows all names by one letter. */
const letters: Record<string, string> = { sid: 's', nn: 'n', cn: 'c', cl: 'k', uid: 'u' }
const short = (code: string): string =>
  code
    .replace(/\b(i|item|root)\.(sid|nn|cn|cl|uid)\b/g, (_all, of: string, name: string) => `${of}.${letters[name]}`)
    .replaceAll('wx:key="sid"', 'wx:key="s"')
const asking = (code: string): string =>
  short(
    code
      .replace(/xs\.([af])\(([^()]*?)(item|i)\.nn/g, 'xs.$1($2$3')
      .replace(/'tmpl_0_' \+ (item|i)\.nn/g, "'tmpl_0_' + xs.n($1)"),
  )

const roles = ['', 'radio', 'checkbox', 'switch', 'tab', 'tablist', 'status', 'dialog', 'none']

/** Of what may be chosen the class tells whether it is. */
const chosenBy = (role: string): string => `function chosen(i) {
  if (!(i.${role} > 0 && i.${role} < 4)) return ''
  return getRegExp('(^| )on( |$)').test(i.k) ? 'true' : 'false'
}
function role(r) {
  return ${JSON.stringify(roles)}[r] || r || ''
}`

/**
 * The script that answers. A node without a kind: what has a key may be pressed, words are a text, anything else is a view;
 * a view whose key lacks Taro's dash keeps its place for what lies in it.
 */
const answering = (script: string, alias: Builder['componentsAlias']): string => {
  const { 'static-text': text, 'pure-view': plain, view } = alias
  const kind = `function kind(i) {
  return i.n || (i.s && i.s.charAt(0) === '_' ? '${view?._num}' : i.v === undefined ? '${plain?._num}' : '${text?._num}')
}`
  const told = short(script)
    .replace(
      'a: function (l, n, s) {',
      'n: kind,\n  k: chosen,\n  r: role,\n  a: function (l, node, s) {\n    var n = kind(node)',
    )
    .replace('f: function (l, n) {', 'f: function (l, node) {\n    var n = kind(node)')
  return `${kind}\n${chosenBy(view?.ariaRole ?? '')}\n${told}`
}

const change = (builder: Builder): void => {
  const { createMiniComponents: make, modifyCompProps: props, modifyTemplateResult: result } = builder
  const { buildTemplate: base, buildBaseComponentTemplate: comp, buildCustomComponentTemplate: wrapper } = builder
  const { buildXScript: script } = builder
  builder.modifyCompProps = (name, given) => {
    const known = props ? props.call(builder, name, given) : given
    const named = Object.entries(known).map(([prop, value]) => [prop, (name === 'view' && pressed[prop]) || value])
    return Object.fromEntries(named)
  }
  builder.createMiniComponents = (components) => trimmed(make.call(builder, components))
  builder.modifyTemplateResult = (...of) => {
    const template = result ? result.apply(builder, of) : of[0]
    if (field.test(of[1])) return usualOf(builder.componentsAlias[of[1]])(template, of[1])
    return worded.test(of[1]) ? withWords({ template, children: of[3] }) : template
  }
  builder.buildTemplate = (config) => asking(base.call(builder, config))
  builder.buildBaseComponentTemplate = (ext) => asking(comp.call(builder, ext))
  builder.buildCustomComponentTemplate = (ext) => asking(wrapper.call(builder, ext))
  builder.buildXScript = () => answering(script.call(builder), builder.componentsAlias)
}

/** Lets a node leave out its kind and its children and carry its words itself: `lean-runtime.js` sends it so. */
export default (ctx: Taro): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (process.env.TARO_ENV !== 'weapp') return
      change(platform.template)
      const own = ['lean-runtime.js', 'lean-updates.js'].map((name) => path.join(__dirname, name))
      platform.runtimePath = [platform.runtimePath, own].flat()
    },
  })
}
