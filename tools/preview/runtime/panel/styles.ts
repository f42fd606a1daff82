/** From this width on there is room for the panel beside the phone, px. */
const panelWidth = 1000;

/** CSS of the panel, inside its own shadow root: neither the app's styles nor its font size reach it. */
export const panelStyles = `
:host {
  --ink: light-dark(#1d222b, #e8ebf0); --ink-2: light-dark(#525b69, #98a2b2); --line: light-dark(rgb(18 21 26 / 12%), rgb(255 255 255 / 11%));
  --well: light-dark(rgb(18 21 26 / 6.5%), rgb(255 255 255 / 6.5%)); --knob: light-dark(#ffffff, #3a404b);
  --accent: light-dark(#35507f, #9db4de); --bad: light-dark(#b3261e, #ff9a94);
  position: fixed; left: calc(50% + 195px + 11px); right: 0; top: calc(50vh - var(--frame-height) / 2 - 11px);
  height: calc(var(--frame-height) + 22px); box-sizing: border-box; padding: 12px 20px 12px 32px; overflow: hidden auto;
  scrollbar-width: thin; scrollbar-color: var(--line) transparent; color: var(--ink); font-size: 13px; line-height: 20px;
}
@media (max-width: ${panelWidth - 0.02}px) { :host { display: none; } }
aside { max-width: 320px; }
section + section { margin-top: 24px; }
h2 {
  display: flex; justify-content: space-between; gap: 12px; margin: 0 0 10px; padding-bottom: 6px; border-bottom: 1px solid var(--line);
  font-size: 12px; line-height: 18px; font-weight: 600; letter-spacing: 0.02em;
}
h2 span { font-weight: 400; color: var(--ink-2); font-variant-numeric: tabular-nums; }
.row { display: grid; grid-template-columns: 60px minmax(0, 1fr); align-items: center; gap: 8px; margin-bottom: 8px; border: 0; padding: 0; min-width: 0; }
.label, legend { padding: 0; color: var(--ink-2); font-size: 12px; }
fieldset.row { display: block; margin-inline: 0; }
fieldset.row legend { float: left; width: 60px; margin-right: 8px; line-height: 28px; }
.choices { display: flex; min-width: 0; overflow: hidden; padding: 2px; border-radius: 8px; background: var(--well); }
.choices label { position: relative; flex: 1 1 auto; min-width: 0; text-align: center; cursor: pointer; }
.choices input { position: absolute; inset: 0; margin: 0; opacity: 0; cursor: pointer; }
.choices span { display: block; padding: 0 4px; border-radius: 6px; font-size: 12px; line-height: 24px; color: var(--ink-2); white-space: nowrap; }
.choices label:hover span { color: var(--ink); }
.choices input:checked + span { background: var(--knob); color: var(--ink); font-weight: 600; box-shadow: 0 1px 2px rgb(0 0 0 / 14%); }
.choices input:focus-visible + span { outline: 2px solid var(--accent); outline-offset: -2px; }
select, input[type='text'], button {
  box-sizing: border-box; width: 100%; min-width: 0; height: 28px; padding: 0 8px; border: 0; border-radius: 8px;
  background: var(--well); color: var(--ink); font: inherit; font-size: 12px;
}
select { padding: 0 4px; }
option { background: light-dark(#ffffff, #24282f); color: var(--ink); }
input[type='text']::placeholder { color: var(--ink-2); }
button { margin: 4px 0 0 68px; width: calc(100% - 68px); cursor: pointer; }
button + button { margin-top: 8px; }
button:hover { background: var(--line); }
select:focus-visible, input[type='text']:focus-visible, button:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
table { width: 100%; border-collapse: collapse; font-size: 12px; line-height: 18px; font-variant-numeric: tabular-nums; }
th { padding: 0 0 4px; text-align: right; white-space: nowrap; font-weight: 400; color: var(--ink-2); }
td { padding: 2px 0; text-align: right; white-space: nowrap; vertical-align: top; }
th + th, td + td { padding-left: 10px; }
th:first-child, td:first-child { width: 100%; text-align: left; white-space: normal; overflow-wrap: anywhere; }
.bad { color: var(--bad); font-weight: 600; }
ul { margin: 0; padding: 0; list-style: none; font-size: 12px; line-height: 18px; }
li { padding: 4px 0; overflow-wrap: anywhere; }
li + li { border-top: 1px solid var(--line); }
.none { margin: 0; font-size: 12px; color: var(--ink-2); }
`;
