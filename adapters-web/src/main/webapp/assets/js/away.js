// Says in words that nothing was done when the server could not carry out an action; the page stays
// as it is, with all that was typed.
const { sentence } = document.currentScript.dataset;

function say() {
  const note = document.createElement("li");
  note.className = "note note-bad";
  note.textContent = sentence;
  const notes = document.createElement("ul");
  notes.className = "notes";
  notes.append(note);
  document.getElementById("messages").replaceChildren(notes);
  notes.scrollIntoView({ block: "nearest" });
}

// PrimeFaces lets a button wait for ever for an answer that was an error.
function letTryAgain() {
  for (const widget of Object.values(PrimeFaces.widgets)) {
    if (widget.jq?.hasClass("ui-state-loading")) {
      PrimeFaces.buttonEndAjaxDisabled(widget, widget.jq);
    }
  }
}

jQuery(document).on("pfAjaxError", () => {
  say();
  setTimeout(letTryAgain);
});
