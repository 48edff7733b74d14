// When a dialog that makes a key closes, the focus goes to the secret, which is shown once. The
// dialog moves the focus without scrolling, and the secret may be far above the button.
function focusAfter(dialog) {
  const secret = document.getElementById("secret");
  if (secret && !secret.dataset.focused) {
    secret.dataset.focused = "once";
    dialog.focusedElementBeforeDialogOpened = secret;
    secret.scrollIntoView({ block: "start" });
  }
}
