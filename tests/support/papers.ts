import type { Filed } from '../../types/applications'
import { attach } from '../../types/applying'
import type { Service } from '../../types/catalog'
import type { Answers, FormField } from '../../types/forms'
import type { Neighbour } from './cloud'

/** The smallest PNG and PDF that are what they say. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
export const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

/** A made-up number with a right checksum; 990000 is no region. */
export const sampleIdCard = '990000194401010019'.replace(/.$/, () => check('99000019440101001'))
function check(first: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  return '10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(first[at]), 0) % 11] ?? ''
}

const byKind = (field: FormField): Answers[string] => {
  const plain: Record<FormField['kind'], Answers[string]> = {
    text: '示例'.repeat(Math.ceil(Math.max(1, field.min ?? 1) / 2)),
    longText: '示例说明'.repeat(Math.ceil(Math.max(4, field.min ?? 1) / 4)),
    number: String(field.min ?? 1),
    money: String(field.min ?? 1),
    date: '2020-02-29',
    choice: field.options?.[0] ?? '',
    choices: [field.options?.[0] ?? ''],
    yesNo: true,
    name: '王秀英',
    idCard: sampleIdCard,
    phone: '13800000000',
    address: '黄山街道示例路 1 号',
    bankCard: '6222000000000000000',
  }
  return plain[field.kind]
}

/** A form filled in as a careful person would. */
export const fill = (fields: readonly FormField[]): Answers =>
  Object.fromEntries(fields.map((field) => [field.key, byKind(field)]))

/** Uploads one photo for each required material and lets the cloud look into it. */
export const gather = async (who: Neighbour, service: Pick<Service, 'materials'>): Promise<Filed[]> => {
  const filed: Filed[] = []
  for (const { no } of service.materials.filter(({ required }) => required)) {
    const fileID = await who.upload(png, `${no}.png`)
    const { file } = await who.must(attach, { fileID, name: `材料${no}.png` })
    filed.push({ no, files: [file] })
  }
  return filed
}
