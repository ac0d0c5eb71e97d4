import { builtIn } from '../built-in'
import { columnsIn } from './picker-view-column'

export const pickerView = builtIn('picker-view', {
  properties: {
    value: { type: Array, value: [] },
    indicatorStyle: { type: String, value: '' },
    indicatorClass: { type: String, value: '' },
    maskStyle: { type: String, value: '' },
    maskClass: { type: String, value: '' },
    immediateChange: { type: Boolean, value: false },
  },
  refused: ['name'],
  shell: ['div.wx-picker-view-wrapper'],
  css: `wx-picker-view { display: block }
.wx-picker-view-wrapper { display: flex; position: relative; height: 100%; overflow: hidden }`,
  create: (host) => {
    const { element, props, trigger, set, classes } = host
    const turn = () => {
      const wanted = Array.isArray(props.value) ? props.value : []
      columnsIn(element).forEach((column, index) => {
        column.go(Number(wanted[index] ?? 0))
      })
    }
    const looks = () => {
      for (const column of columnsIn(element))
        column.looks({
          indicator: [classes(props.indicatorClass), props.indicatorStyle],
          mask: [classes(props.maskClass), props.maskStyle],
        })
    }
    const begin = () => {
      for (const column of columnsIn(element))
        column.hear({
          early: () => props.immediateChange,
          started: () => trigger('pickstart', {}),
          ended: () => trigger('pickend', {}),
          changed: () => {
            const value = columnsIn(element).map((one) => one.index())
            set('value', value)
            trigger('change', { value })
          },
        })
      looks()
      turn()
    }
    // columns and their items may come later, by wx:if and wx:for
    const watch = new MutationObserver(begin)
    return {
      attached: () => {
        watch.observe(host.inside, { childList: true, subtree: true })
        begin()
        requestAnimationFrame(begin)
      },
      detached: () => watch.disconnect(),
      changed: (name) => {
        if (name === 'value') turn()
        else looks()
      },
    }
  },
})
