// When a dialog closes, the focus goes to what came of it: the new key's secret, which is told once,
// or the page where the button that opened the dialog is gone with its key.
function focusAfter(dialog) {
  const secret = document.getElementById("secret");
  if (secret && !secret.dataset.told) {
    secret.dataset.told = "once";
    dialog.focusedElementBeforeDialogOpened = secret;
  } else if (!document.contains(dialog.focusedElementBeforeDialogOpened)) {
    dialog.focusedElementBeforeDialogOpened = document.getElementById("content");
  }
}
