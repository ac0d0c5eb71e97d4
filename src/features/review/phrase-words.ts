import type { Shown } from '../../../types/applications'
import { blanks, type PhraseKind } from '../../../types/phrases'

/** Templates that every office has; 【】 stands for what the writer has to put in. */
export const ready: Record<PhraseKind, string[]> = {
  answer: [
    '您好，{事项}可以办。请带身份证原件，到{岗位}窗口，工作日都有人。',
    '您好，{事项}需要先满足：【条件】。您的情况请补充【内容】，再提交申请。',
    '您好，这件事由【部门】办理，电话【号码】。我们已经帮您问过：【结果】。',
  ],
  reject: [
    '经核对，不符合“【条件】”这一条，所以这次不能办。情况有变化可以再申请。',
    '{事项}不归{岗位}办理，请到【部门】。我们可以帮您预约。',
    '和编号【编号】的申请重复，那一件会接着办。',
  ],
  return: [
    '照片请在亮处拍，四个角都拍进来。',
    '补好后再交，不用再跑一趟。',
    '不会弄的话，带材料到{岗位}，我们帮您传。',
  ],
}

export type Fill = Record<(typeof blanks)[number], string>
export const fillOf = (it: Pick<Shown, 'applicant' | 'number' | 'title'>, office: string): Fill => ({
  姓名: it.applicant,
  编号: it.number,
  事项: it.title,
  岗位: office,
})

/** A template with what stands for the case put in. */
export const filled = (words: string, fill: Fill): string =>
  blanks.reduce((text, blank) => text.split(`{${blank}}`).join(fill[blank]), words)

/** Added to what is written already, on a line of its own; cut where the field ends. */
export const added = (value: string, words: string, max: number): string =>
  [value.trim(), words].filter(Boolean).join('\n').slice(0, max)
