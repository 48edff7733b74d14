// Says in words that the server could not carry out an action; the page stays as it is, with all
// that was typed.
const { away, failed, unanswered } = document.currentScript.dataset;
const SENTENCES = { 500: failed, 503: away };

// What looks by itself for news looks again soon; nobody asked for anything.
const BY_ITSELF = /\.source=[^&]*%3Alook(&|$)/;

function say(sentence) {
  const note = document.createElement("li");
  note.className = "note note-bad";
  note.textContent = sentence;
  const notes = document.createElement("ul");
  notes.className = "notes";
  notes.append(note);
  document.getElementById("messages").replaceChildren(notes);
}

// PrimeFaces lets a button wait for ever for an answer that was an error.
function letTryAgain() {
  for (const widget of Object.values(PrimeFaces.widgets)) {
    if (widget.jq?.hasClass("ui-state-loading")) {
      PrimeFaces.buttonEndAjaxDisabled(widget, widget.jq);
    }
  }
}

jQuery(document).on("pfAjaxError", (event, answer, settings) => {
  if (!BY_ITSELF.test(settings?.data)) {
    say(SENTENCES[answer.status] ?? unanswered);
    setTimeout(letTryAgain);
  }
});
