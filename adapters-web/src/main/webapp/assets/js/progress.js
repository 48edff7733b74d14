// Shows that an action is in progress, and shows a message when the server could not carry it out.
// The page stays as it is, with all typed text.
const { unavailable, failed, unanswered } = document.currentScript.dataset;
const SENTENCES = { 500: failed, 503: unavailable };

// Automatic updates are not actions of a person. They get no message, because the next update
// follows soon.
const AUTOMATIC = /\.source=[^&]*%3Alook(&|$)/;

function say(sentence) {
  const note = document.createElement("li");
  note.className = "note note-bad";
  note.textContent = sentence;
  const notes = document.createElement("ul");
  notes.className = "notes";
  notes.append(note);
  document.getElementById("messages").replaceChildren(notes);
}

// After an error, PrimeFaces would leave the button disabled forever.
function enableButtons() {
  for (const widget of Object.values(PrimeFaces.widgets)) {
    if (widget.jq?.hasClass("ui-state-loading")) {
      PrimeFaces.buttonEndAjaxDisabled(widget, widget.jq);
    }
  }
}

jQuery(document).on("pfAjaxError", (event, answer, settings) => {
  if (!AUTOMATIC.test(settings?.data)) {
    say(SENTENCES[answer.status] ?? unanswered);
    setTimeout(enableButtons);
  }
});

// Shows that an action is in progress, when the answer of the server takes longer than a moment. A
// request of the page in the background is not an action of a person.
(() => {
  const MOMENT_MS = 400;
  const BACKGROUND = /(^|:)look$/;

  const bar = document.querySelector(".busy");
  const content = document.getElementById("content");
  let running = 0;
  let timer;

  function show(isBusy) {
    bar.hidden = !isBusy;
    content.setAttribute("aria-busy", isBusy);
  }

  function begin() {
    running += 1;
    if (running === 1) {
      timer = setTimeout(() => show(true), MOMENT_MS);
    }
  }

  function end() {
    running -= 1;
    if (running === 0) {
      clearTimeout(timer);
      show(false);
    }
  }

  const idOf = (source) => (typeof source === "string" ? source : (source?.id ?? ""));

  // For a request that waits for an earlier request, the time starts here too.
  const requests = PrimeFaces.ajax.Request;
  const { handle } = requests;
  requests.handle = function (asked, more) {
    const answer = handle.call(this, asked, more);
    if (!BACKGROUND.test(idOf(asked.source))) {
      begin();
      answer.always(end);
    }
    return answer;
  };
})();
