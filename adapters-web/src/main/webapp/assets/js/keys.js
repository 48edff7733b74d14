// When a dialog that makes a key closes, the focus goes to the secret, which is shown once.
function focusAfter(dialog) {
  const secret = document.getElementById("secret");
  if (secret && !secret.dataset.focused) {
    secret.dataset.focused = "once";
    dialog.focusedElementBeforeDialogOpened = secret;
  }
}
