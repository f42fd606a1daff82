/** CSS of what the API draws over the page; colours are the frame's. */
export const dialogStyles = `
.frame-mask { position: absolute; inset: 0; background: rgb(0 0 0 / 55%); display: grid; place-items: center; animation: frame-appear 160ms ease-out; }
.frame-mask > :focus { outline: none; }
.frame-dialog {
  box-sizing: border-box; width: 300px; max-width: calc(100% - 48px); overflow: hidden; border-radius: 14px;
  background: var(--frame-sheet); color: var(--frame-sheet-ink); text-align: center;
}
.frame-dialog-title { padding: 28px 24px 0; font-size: 17px; line-height: 24px; font-weight: 600; }
.frame-dialog-content { padding: 12px 24px 28px; font-size: 16px; line-height: 24px; color: var(--frame-sheet-ink-2); white-space: pre-line; overflow-wrap: anywhere; max-height: 50vh; overflow-y: auto; }
.frame-dialog-title:last-of-type { padding-bottom: 28px; }
.frame-dialog textarea {
  display: block; box-sizing: border-box; width: calc(100% - 48px); margin: 12px 24px 24px; padding: 10px 12px; border: 0; resize: none;
  border-radius: 8px; background: var(--frame-sheet-press); color: inherit; font: inherit; font-size: 16px;
}
.frame-answers { display: flex; border-top: 0.5px solid var(--frame-sheet-line); }
.frame-answers button, .frame-choice {
  all: unset; box-sizing: border-box; flex: 1; min-height: 54px; padding: 0 12px; cursor: pointer; text-align: center;
  font-size: 17px; line-height: 54px; -webkit-tap-highlight-color: transparent;
}
.frame-answers button { font-weight: 600; }
.frame-answers button + button { border-left: 0.5px solid var(--frame-sheet-line); }
.frame-answers button:active, .frame-choice:active { background: var(--frame-sheet-press); }
.frame-answers button:focus-visible, .frame-choice:focus-visible { outline: 2px solid var(--frame-link); outline-offset: -4px; border-radius: 10px; }
.frame-sheet {
  position: absolute; left: 0; right: 0; bottom: 0; box-sizing: border-box; padding-bottom: var(--frame-bottom-inset);
  border-radius: 14px 14px 0 0; background: var(--frame-sheet); color: var(--frame-sheet-ink); overflow: hidden;
  animation: frame-rise 220ms cubic-bezier(0.2, 0.8, 0.2, 1);
}
.frame-sheet-note { padding: 18px 24px; font-size: 13px; line-height: 20px; text-align: center; color: var(--frame-sheet-ink-2); }
.frame-choice { display: block; width: 100%; border-top: 0.5px solid var(--frame-sheet-line); }
.frame-choice:first-child { border-top: 0; }
.frame-choice[disabled] { cursor: default; opacity: 0.4; }
.frame-choice-last { border-top: 8px solid var(--frame-sheet-press); }
.frame-picture { display: block; max-width: calc(100% - 96px); max-height: max(120px, var(--frame-height) - 470px); margin: 24px auto; border-radius: 8px; box-shadow: 0 4px 20px rgb(0 0 0 / 18%); }
.frame-picture-note { margin: -8px 24px 20px; font-size: 12px; line-height: 18px; text-align: center; color: var(--frame-sheet-ink-2); overflow-wrap: anywhere; }
.frame-sheet-title { padding: 18px 24px 6px; font-size: 17px; line-height: 24px; font-weight: 600; text-align: center; }
.frame-setting { display: flex; align-items: center; justify-content: space-between; min-height: 54px; padding: 0 24px; margin-bottom: 12px; font-size: 17px; cursor: pointer; }
.frame-setting input {
  appearance: none; flex: none; position: relative; width: 50px; height: 30px; margin: 0; border-radius: 15px; background: var(--frame-sheet-line);
  cursor: pointer; transition: background-color 160ms ease-out;
}
.frame-setting input::after {
  content: ''; position: absolute; left: 2px; top: 2px; width: 26px; height: 26px; border-radius: 50%; background: #ffffff;
  box-shadow: 0 1px 3px rgb(0 0 0 / 24%); transition: transform 160ms ease-out;
}
.frame-setting input:checked { background: #07c160; }
.frame-setting input:checked::after { transform: translateX(20px); }
.frame-setting input:focus-visible { outline: 2px solid var(--frame-link); outline-offset: 2px; }
.frame-card { width: 240px; margin: 20px auto 24px; text-align: left; border-radius: 8px; overflow: hidden; box-shadow: 0 0 0 0.5px var(--frame-sheet-line), 0 6px 24px rgb(0 0 0 / 10%); background: var(--frame-card); }
.frame-card-title { padding: 12px 14px 10px; font-size: 15px; line-height: 21px; }
.frame-card img, .frame-card-blank { display: block; width: 100%; aspect-ratio: 5 / 4; object-fit: cover; background: var(--frame-sheet-line); }
.frame-card-moments { display: flex; align-items: center; }
.frame-card-moments .frame-card-title { padding: 8px 12px; }
.frame-card-moments img, .frame-card-moments .frame-card-blank { flex: none; width: 56px; aspect-ratio: 1; order: -1; }
.frame-card-path { padding: 8px 14px 10px; font-size: 11px; line-height: 15px; color: var(--frame-sheet-ink-2); overflow-wrap: anywhere; }
.frame-toast {
  box-sizing: border-box; max-width: 260px; padding: 14px 20px; border-radius: 10px; background: rgb(58 60 66 / 96%);
  color: #fff; font-size: 15px; line-height: 22px; text-align: center; overflow-wrap: anywhere; animation: frame-appear 120ms ease-out;
}
.frame-toast-tall { min-width: 128px; padding: 24px 16px 18px; }
.frame-toast-tall svg { display: block; margin: 0 auto 12px; }
.frame-toast-place { position: absolute; inset: 0; display: grid; place-items: center; padding-bottom: 8vh; pointer-events: none; }
.frame-toast-place.frame-blocks { pointer-events: auto; }
.frame-turning { animation: frame-turn 900ms linear infinite; }
@keyframes frame-appear { from { opacity: 0; } }
@keyframes frame-rise { from { transform: translateY(24px); opacity: 0; } }
@keyframes frame-turn { to { transform: rotate(360deg); } }
@media (prefers-reduced-motion: reduce) {
  .frame-mask, .frame-sheet, .frame-toast { animation: none; }
  .frame-setting input, .frame-setting input::after { transition: none; }
  .frame-turning { animation-duration: 3s; }
}
`;
