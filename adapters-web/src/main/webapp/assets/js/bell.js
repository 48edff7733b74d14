// Keeps the bell up to date while a person uses the page. Without a person the page is idle, so
// that an open page does not keep its session from ending.
const EVERY_MS = 2_500;
// A server that can't reach its database answers late, and the pages of a session wait for each
// other.
const AFTER_FAILURE_MS = 10_000;
const ACTIVE_FOR_MS = 60 * 60_000;

const bell = document.querySelector(".bell");
const requests = document.getElementById("requests-count");
let lastActivity = Date.now();
let timer;

async function look() {
  const answer = await fetch("/notifications/bell", { redirect: "error", cache: "no-store" });
  if (!answer.ok) {
    throw new Error("The bell answered " + answer.status);
  }
  const [count, name, awaiting, text] = (await answer.text()).split("\n");
  bell.querySelector(".bell-count").textContent = count;
  bell.querySelector(".bell-name").textContent = name;
  requests.textContent = awaiting;
  document.getElementById("requests-text").textContent = text;
  document.title = document.title.replace(/^(\(\d+\+?\) )?/, awaiting && "(" + awaiting + ") ");
}

function wait(ms) {
  clearTimeout(timer);
  timer = setTimeout(ring, ms);
}

// Other automatic updates check this first.
globalThis.isPersonActive = () => !document.hidden && Date.now() - lastActivity <= ACTIVE_FOR_MS;

async function ring() {
  if (!isPersonActive()) {
    timer = undefined;
    return;
  }
  try {
    await look();
    wait(EVERY_MS);
  } catch (unreachable) {
    wait(AFTER_FAILURE_MS);
  }
}

function noteActivity() {
  lastActivity = Date.now();
  if (timer === undefined && !document.hidden) {
    timer = setTimeout(ring);
  }
}

if (bell) {
  for (const sign of ["pointermove", "pointerdown", "keydown", "scroll", "visibilitychange"]) {
    addEventListener(sign, noteActivity, { passive: true, capture: true });
  }
  // An action of the page may have changed the counts.
  globalThis.jQuery?.(document).on("pfAjaxSuccess", () => timer !== undefined && wait(0));
  wait(EVERY_MS);
}
