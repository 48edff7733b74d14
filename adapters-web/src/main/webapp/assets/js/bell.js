// Keeps the bell up to date while someone is there to see it. Nobody there counts as idle, so that
// a page left open does not keep its session from ending.
const EVERY_MS = 2_500;
// A server that can't reach its database answers late, and lets the pages of a session wait for
// each other.
const AFTER_FAILURE_MS = 10_000;
const SOMEONE_THERE_MS = 60 * 60_000;

const bell = document.querySelector(".bell");
const requests = document.getElementById("requests-count");
let lastSign = Date.now();
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

// Whatever else looks for news by itself asks this first.
globalThis.isSomeoneThere = () => !document.hidden && Date.now() - lastSign <= SOMEONE_THERE_MS;

async function ring() {
  if (!isSomeoneThere()) {
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

function someoneIsThere() {
  lastSign = Date.now();
  if (timer === undefined && !document.hidden) {
    timer = setTimeout(ring);
  }
}

if (bell) {
  for (const sign of ["pointermove", "pointerdown", "keydown", "scroll", "visibilitychange"]) {
    addEventListener(sign, someoneIsThere, { passive: true, capture: true });
  }
  // After an action of the page, the counts may be other ones.
  globalThis.jQuery?.(document).on("pfAjaxSuccess", () => timer !== undefined && wait(0));
  wait(EVERY_MS);
}
