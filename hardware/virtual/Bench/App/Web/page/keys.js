// The keyboard from anywhere: the space bar is the button unless somebody writes, or came to a control by keyboard;
// Esc leaves a control; L moves the lever of a machine that has one.

const FIELDS = "input:not([type=range]), select, textarea, [contenteditable]";
const TAKES_SPACE = `${FIELDS}, input, button, summary, a[href], [role=button]`;
const LEVER_KEY = "l";

export function listenToKeys(push, moveLever) {
  let isByKeyboard = false;
  const isButton = (target) =>
    target === push.element || !target.closest(isByKeyboard ? TAKES_SPACE : FIELDS);
  const isSpace = (event) => event.key === " " && !event.ctrlKey && !event.metaKey && !event.altKey;

  document.addEventListener("pointerdown", () => (isByKeyboard = false), true);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Tab") {
      isByKeyboard = true;
    } else if (event.key === "Escape") {
      document.activeElement?.blur();
    } else if (isSpace(event) && isButton(event.target)) {
      event.preventDefault();
      push.set(true);
    } else if (event.key.toLowerCase() === LEVER_KEY && !event.repeat && !event.ctrlKey && !event.metaKey && !event.altKey) {
      if (!event.target.closest(FIELDS)) {
        moveLever();
      }
    }
  });
  document.addEventListener("keyup", (event) => {
    if (event.key === " " && push.isHeld) {
      event.preventDefault();
      push.set(false);
    }
  });
}
