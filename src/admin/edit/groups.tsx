import { audiences, lifeEvents, type Material, materialKinds, modes } from '../../../types/catalog'
import type { FieldKind, FormField } from '../../../types/forms'
import { kindNames } from '../../../types/terms'
import { Days, Line, Many, OneOf, SomeOf } from './inputs'
import { Items } from './items'
import type { GroupProps } from './parts'

export const Basics = ({ terms, faults, write, departments }: GroupProps) => (
  <>
    <Line name="title" label="名称" fault={faults.title} value={terms.title} onWrite={(title) => write({ title })} />
    <Line
      name="plain"
      label="大白话"
      hint="一句话说清给谁办什么"
      fault={faults.plain}
      value={terms.plain}
      onWrite={(plain) => write({ plain })}
    />
    <Many
      name="says"
      label="居民的说法"
      hint="一行写一种，居民搜这些词能找到"
      fault={faults.says}
      value={terms.says}
      onWrite={(says) => write({ says })}
    />
    <OneOf
      name="department"
      label="主管部门"
      fault={faults.department}
      words={departments}
      value={terms.department}
      onChoose={(department) => write({ department })}
    />
    <SomeOf
      name="lifeEvents"
      label="人生事"
      hint="先点的排在前面"
      fault={faults.lifeEvents}
      words={lifeEvents}
      value={terms.lifeEvents}
      onChoose={(chosen) => write({ lifeEvents: chosen })}
    />
    <SomeOf
      name="audience"
      label="对象"
      fault={faults.audience}
      words={audiences}
      value={terms.audience}
      onChoose={(audience) => write({ audience })}
    />
  </>
)

export const Doing = ({ terms, faults, write }: GroupProps) => (
  <>
    <OneOf
      name="mode"
      label="怎么办"
      fault={faults.mode}
      words={modes}
      value={terms.mode}
      onChoose={(mode) => write({ mode })}
    />
    <Many
      name="conditions"
      label="条件"
      fault={faults.conditions}
      value={terms.conditions}
      onWrite={(conditions) => write({ conditions })}
    />
    <Many name="steps" label="步骤" fault={faults.steps} value={terms.steps} onWrite={(steps) => write({ steps })} />
    <Many
      name="windows"
      label="窗口"
      fault={faults.windows}
      value={terms.windows}
      onWrite={(windows) => write({ windows })}
    />
  </>
)

const yesNo = { yes: '必交', no: '可不交' }
export const Materials = ({ terms, faults, write }: GroupProps) => (
  <Items
    word="材料"
    unit="份"
    of={terms.materials}
    blank={(): Material => ({ no: terms.materials.length + 1, name: '', kind: 'photo', issuer: '', required: true })}
    onWrite={(materials) => write({ materials })}
  >
    {(it, at, change) => (
      <>
        <Line
          name={`material-name-${at}`}
          label="名称"
          fault={faults[`materials.${at}.name`]}
          value={it.name}
          onWrite={(name) => change({ name })}
        />
        <Line
          name={`material-issuer-${at}`}
          label="出具单位"
          fault={faults[`materials.${at}.issuer`]}
          value={it.issuer}
          onWrite={(issuer) => change({ issuer })}
        />
        <OneOf name="kind" label="类型" words={materialKinds} value={it.kind} onChoose={(kind) => change({ kind })} />
        <OneOf
          name="required"
          label="要不要交"
          words={yesNo}
          value={it.required ? 'yes' : 'no'}
          onChoose={(word) => change({ required: word === 'yes' })}
        />
        <Line
          name={`material-note-${at}`}
          label="说明"
          free
          fault={faults[`materials.${at}.note`]}
          value={it.note ?? ''}
          onWrite={(note) => change({ note: note || undefined })}
        />
      </>
    )}
  </Items>
)

const must = { yes: '必填', no: '可不填' }
/** Kinds whose answer is one of the words offered. */
const choosing = (kind: FieldKind) => kind === 'choice' || kind === 'choices'
/** A key that no question has yet; people never see it. */
const freeKey = (taken: readonly string[]): string => {
  for (let n = taken.length + 1; ; n++) if (!taken.includes(`item${n}`)) return `item${n}`
}
export const Questions = ({ terms, faults, write }: GroupProps) => (
  <Items
    word="问题"
    unit="个"
    of={terms.fields}
    blank={(): FormField => ({
      key: freeKey(terms.fields.map(({ key }) => key)),
      label: '',
      kind: 'text',
      required: true,
    })}
    onWrite={(fields) => write({ fields })}
  >
    {(it, at, change) => (
      <>
        <Line
          name={`field-label-${at}`}
          label="问什么"
          fault={faults[`fields.${at}.label`] ?? faults[`fields.${at}.key`]}
          value={it.label}
          onWrite={(label) => change({ label })}
        />
        <OneOf name="kind" label="答什么" words={kindNames} value={it.kind} onChoose={(kind) => change({ kind })} />
        {choosing(it.kind) ? (
          <Many
            name={`field-options-${at}`}
            label="选项"
            fault={faults[`fields.${at}.options`]}
            value={it.options ?? []}
            onWrite={(options) => change({ options })}
          />
        ) : null}
        <OneOf
          name="required"
          label="要不要填"
          words={must}
          value={it.required ? 'yes' : 'no'}
          onChoose={(word) => change({ required: word === 'yes' })}
        />
        <Line
          name={`field-hint-${at}`}
          label="提示"
          free
          fault={faults[`fields.${at}.hint`]}
          value={it.hint ?? ''}
          onWrite={(hint) => change({ hint: hint || undefined })}
        />
      </>
    )}
  </Items>
)

export const Ground = ({ terms, faults, write }: GroupProps) => (
  <>
    <Line name="fee" label="费用" fault={faults.fee} value={terms.fee} onWrite={(fee) => write({ fee })} />
    <Days
      name="legalDays"
      label="法定期限（工作日）"
      fault={faults.legalDays}
      value={terms.legalDays}
      onWrite={(legalDays) => write({ legalDays })}
    />
    <Many name="basis" label="依据" fault={faults.basis} value={terms.basis} onWrite={(basis) => write({ basis })} />
    <Items
      word="常问"
      unit="个"
      of={terms.faq}
      blank={() => ({ ask: '', answer: '' })}
      onWrite={(faq) => write({ faq })}
    >
      {(it, at, change) => (
        <>
          <Line
            name={`faq-ask-${at}`}
            label="问"
            fault={faults[`faq.${at}.ask`]}
            value={it.ask}
            onWrite={(ask) => change({ ask })}
          />
          <Line
            name={`faq-answer-${at}`}
            label="答"
            fault={faults[`faq.${at}.answer`]}
            value={it.answer}
            onWrite={(answer) => change({ answer })}
          />
        </>
      )}
    </Items>
  </>
)
