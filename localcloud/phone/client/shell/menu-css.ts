/** The looks of WeChat's menus, questions and lists. */
export const menuCss = `
.phone-pull { position: absolute; left: 0; right: 0; top: 0; height: 50px; display: flex; align-items: center;
  justify-content: center; gap: 8px }
.phone-pull i { width: 7px; height: 7px; border-radius: 50%; background: #999; opacity: .5 }
.phone-pull[data-dots=light] i { background: #fff }
.phone-pull-on i { animation: phone-blink 1s infinite }
.phone-pull-on i:nth-child(2) { animation-delay: .2s }
.phone-pull-on i:nth-child(3) { animation-delay: .4s }
@keyframes phone-blink { 30% { opacity: 1 } 60% { opacity: .3 } }
.phone-nowhere { position: absolute; inset: 0; z-index: 5; display: flex; flex-direction: column; align-items: center;
  justify-content: center; padding: 24px; background: #fff; color: rgb(0 0 0 / 90%); text-align: center }
html[data-theme=dark] .phone-nowhere { background: #191919; color: rgb(255 255 255 / 85%) }
.phone-nowhere h2 { margin: 0 0 8px; font-size: 20px }
.phone-nowhere p { margin: 0 0 32px; font-size: 14px; opacity: .7; overflow-wrap: anywhere }
.phone-nowhere button, .phone-overlays .phone-wide { display: block; width: 184px; max-width: 100%; min-height: 44px;
  margin: 16px auto 0; border: 0; border-radius: 8px; background: rgb(120 120 120 / 18%); color: inherit;
  font: 500 17px/1.4 inherit; font-family: inherit; cursor: pointer }
.phone-away { position: fixed; inset: 0; display: flex; flex-direction: column; align-items: center; justify-content: center;
  gap: 32px; background: linear-gradient(#5b7f95, #2b4152); color: #fff; font-size: 15px }
.phone-away p { margin: 0 32px; text-align: center }
.phone-overlays .phone-app { display: flex; flex-direction: column; align-items: center; gap: 8px; font-size: 13px; color: #fff }
.phone-app-sign { display: flex; align-items: center; justify-content: center; width: 60px; height: 60px; border-radius: 50%;
  background: #fff; color: #2b4152; font-size: 24px; font-weight: 600 }
.phone-read .phone-app-sign { margin: 0 auto 16px; background: var(--line); color: inherit }
.phone-tools { display: flex; flex-wrap: wrap; gap: 8px; padding: 16px 12px; background: var(--under) }
.phone-tools + .phone-tools { padding-top: 0 }
.phone-overlays .phone-tool { width: 80px; display: flex; flex-direction: column; align-items: center; gap: 8px; font-size: 11px;
  line-height: 1.4; text-align: center; color: var(--words) }
.phone-tool i { width: 56px; height: 56px; border-radius: 14px; background: var(--card) }
.phone-tool i::before { content: ""; display: block; width: 100%; height: 100%; background: currentcolor; opacity: .75;
  mask: var(--sign) center / 28px no-repeat }
.phone-tool:disabled { opacity: .38; cursor: default }
.phone-tool-friend { --sign: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='%23000' stroke-width='1.6'%3E%3Cpath d='M13 5l7 6-7 6v-4c-5 0-8 2-9 5 0-6 3-9 9-9z'/%3E%3C/svg%3E") }
.phone-tool-timeline { --sign: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='%23000' stroke-width='1.6'%3E%3Ccircle cx='12' cy='12' r='8'/%3E%3Cpath d='M12 4l4 14M19 8L6 17M4 12l15 4M8 5l-2 12'/%3E%3C/svg%3E") }
.phone-tool-again { --sign: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='%23000' stroke-width='1.6'%3E%3Cpath d='M19 12a7 7 0 1 1-2-5l2 2M19 4v5h-5'/%3E%3C/svg%3E") }
.phone-tool-settings { --sign: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='%23000' stroke-width='1.6'%3E%3Cpath d='M4 7h10m4 0h2M4 12h2m4 0h10M4 17h8m4 0h4'/%3E%3Ccircle cx='16' cy='7' r='2'/%3E%3Ccircle cx='8' cy='12' r='2'/%3E%3Ccircle cx='14' cy='17' r='2'/%3E%3C/svg%3E") }
.phone-tool-about { --sign: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='%23000' stroke-width='1.6'%3E%3Ccircle cx='12' cy='12' r='8'/%3E%3Cpath d='M12 11v6M12 7v1'/%3E%3C/svg%3E") }
.phone-read { padding: 56px 24px 24px; text-align: center }
.phone-read h2 { margin: 0 0 16px; font-size: 20px }
.phone-read p { margin: 0 0 24px; font-size: 15px; line-height: 1.6; color: var(--faint) }
.phone-ask { padding: 24px }
.phone-ask h2 { margin: 0 0 12px; font-size: 17px; line-height: 1.4 }
.phone-ask > p { margin: 0 0 12px; font-size: 15px; line-height: 1.6; color: var(--faint) }
.phone-overlays .phone-link { display: block; margin: 0 0 12px; font-size: 15px; line-height: 1.6; color: var(--link); text-align: left }
.phone-pair { display: flex; justify-content: center; gap: 16px; margin-top: 24px }
.phone-overlays .phone-yes, .phone-overlays .phone-no { min-width: 120px; min-height: 44px; padding: 0 16px; border-radius: 8px;
  font-size: 17px; font-weight: 500 }
.phone-overlays .phone-yes { background: #06823f; color: #fff }
.phone-overlays .phone-no { background: var(--line); color: var(--words) }
.phone-field { display: flex; align-items: center; gap: 12px; min-height: 44px; font-size: 15px }
.phone-field input, .phone-field select, .phone-ask textarea { flex: 1; min-width: 0; min-height: 44px; box-sizing: border-box; padding: 8px 12px;
  border: 1px solid var(--line); border-radius: 8px; background: var(--under); color: inherit; font: inherit }
.phone-ask textarea { width: 100%; height: 72px; resize: none }
.phone-check { display: flex; align-items: center; gap: 12px; min-height: 48px; font-size: 15px; border-top: 1px solid var(--line) }
.phone-check input { width: 20px; height: 20px; margin: 0; accent-color: #06823f }
.phone-check span { flex: 1 }
.phone-card { width: 240px; box-sizing: border-box; margin: 0 auto 12px; padding: 12px; border-radius: 8px; background: #fff;
  color: rgb(0 0 0 / 90%); border: 1px solid rgb(0 0 0 / 12%) }
.phone-card p { margin: 0 }
.phone-card-name { font-size: 12px; color: rgb(0 0 0 / 60%) }
.phone-card-title { font-size: 15px; line-height: 1.4; padding: 4px 0 8px; display: -webkit-box; -webkit-box-orient: vertical;
  -webkit-line-clamp: 2; overflow: hidden }
.phone-card-picture { display: block; width: 100%; aspect-ratio: 5 / 4; object-fit: cover; background: #eef1f3 }
.phone-card-shot { display: flex; align-items: center; justify-content: center; font-size: 12px; color: rgb(0 0 0 / 60%) }
.phone-card-foot { margin-top: 8px !important; padding-top: 4px; border-top: 1px solid rgb(0 0 0 / 10%); font-size: 11px; color: rgb(0 0 0 / 60%) }
.phone-ask > .phone-card-path { font-size: 12px; text-align: center; overflow-wrap: anywhere }
.phone-preview { display: flex; flex-direction: column; background: #000; color: #fff }
.phone-sheet-whole:has(.phone-preview) { padding: 0; background: #000 }
.phone-dialog-whole .phone-preview { height: 100% }
.phone-preview figure { flex: 1; min-height: 0; margin: 0; display: flex; align-items: center; justify-content: center }
.phone-preview img, .phone-preview video { max-width: 100%; max-height: 100%; object-fit: contain }
.phone-preview footer { display: flex; align-items: center; justify-content: space-between; padding: 8px 16px max(32px, var(--phone-safe-bottom)); font-size: 15px }
.phone-overlays .phone-preview button { min-width: 64px; min-height: 44px; color: #fff }
.phone-preview button:disabled { visibility: hidden }
.phone-paper { width: 100%; height: calc(100% - 44px); border: 0; background: #fff }
.phone-scan { padding: 24px }
.phone-scan video { width: 100%; border-radius: 8px; background: #000 }
`
