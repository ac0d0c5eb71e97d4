import { mergeInternalComponents } from '@tarojs/shared'

// The same list as in templates.ts: a template and the runtime number a component's attributes alike.
var voice = { 'aria-role': "''", 'aria-label': "''", 'aria-checked': "''" }
var label = { 'aria-label': "''" }
mergeInternalComponents({ View: voice, Input: label, Textarea: label })
