// Lets a button with data-copy copy the text beside it, and confirm this for a moment.
const SAID_FOR_MS = 2500;

document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-copy]");
  if (!button) {
    return;
  }
  const text = button.parentElement.querySelector("code");
  const label = button.querySelector("span");
  const before = label.textContent;
  if (before === button.dataset.copy) {
    return;
  }
  try {
    await navigator.clipboard.writeText(text.textContent);
    label.textContent = button.dataset.copy;
    setTimeout(() => (label.textContent = before), SAID_FOR_MS);
  } catch (refused) {
    // Browsers copy only from secure pages. On other pages the text is selected, to be copied by
    // the keyboard.
    getSelection().selectAllChildren(text);
  }
});
