// Buttons of appointments carry which state of which appointment they stand at, so that what is
// decided on is what was seen, even where the list has moved on meanwhile.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-act]");
  if (button) {
    window[button.dataset.act]([{ name: "shown", value: button.dataset.shown }]);
  }
});

// What is clicked twice is sent once: the button is good again when it is drawn anew, or on failure.
document.addEventListener(
  "click",
  (event) => {
    const button = event.target.closest("[data-once]");
    if (button && button.dataset.once === "sent") {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (button) {
      button.dataset.once = "sent";
    }
  },
  true,
);

jQuery(document).on("pfAjaxError", () => {
  for (const button of document.querySelectorAll("[data-once]")) {
    button.dataset.once = "";
  }
});

// A free hour that is chosen is put where date and time are typed.
const type = (field, value) => {
  if (field.value !== value) {
    field.value = value;
    for (const name of ["input", "change"]) {
      field.dispatchEvent(new Event(name, { bubbles: true }));
    }
  }
};

// The hour that is typed is the chosen one among the hours of the day.
const markHour = (form, time) => {
  for (const hour of form.querySelectorAll("[aria-pressed]")) {
    hour.setAttribute("aria-pressed", hour.dataset.time === time);
  }
};

document.addEventListener("input", ({ target }) => {
  if (target.id.endsWith(":time")) {
    markHour(target.form, target.value.trim().padStart("10:00".length, "0"));
  }
});

document.addEventListener("click", (event) => {
  const offer = event.target.closest("[data-time]");
  if (offer) {
    const form = offer.closest("form");
    const time = form.querySelector("[id$=':time']");
    type(time, offer.dataset.time);
    type(form.querySelector("[id$=':date_input']"), offer.dataset.date);
    markHour(form, offer.dataset.time);
    time.focus();
  }
});

// The hours before the morning and after the evening are shown and hidden by a button each.
document.addEventListener("click", (event) => {
  const fold = event.target.closest(".hours-fold");
  if (fold) {
    fold.setAttribute("aria-expanded", fold.getAttribute("aria-expanded") !== "true");
  }
});

// The hours shown are those of the date that is typed. While they are not, they can't be chosen.
const matchHours = (ask) => {
  for (const hours of document.querySelectorAll(".day-hours")) {
    const form = hours.closest("form");
    const date = form.querySelector("[id$=':date_input']");
    const isOther = (hours.dataset.typed ?? "") !== date.value;
    hours.inert = isOther;
    form.querySelector("[id$=':offers']").inert = isOther;
    if (isOther && ask) {
      date.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
};

document.addEventListener("input", ({ target }) => target.id.endsWith(":date_input") && matchHours());
jQuery(document).on("pfAjaxComplete", () => matchHours());
// A browser that goes back fills in what was typed, beside the hours of the day before it.
addEventListener("pageshow", () => setTimeout(() => matchHours(true)));

// Tabs are gone through with the arrow keys and opened with Enter or the space bar.
const steps = { ArrowRight: 1, ArrowLeft: -1 };

document.addEventListener("keydown", (event) => {
  const tab = event.target.closest("[role=tab]");
  if (!tab) {
    return;
  }
  const tabs = Array.from(tab.parentElement.querySelectorAll("[role=tab]"));
  const next = tabs.indexOf(tab) + (steps[event.key] ?? 0);
  if (event.key === " ") {
    tab.click();
  } else if (event.key === "Home") {
    tabs[0].focus();
  } else if (event.key === "End") {
    tabs[tabs.length - 1].focus();
  } else if (event.key in steps) {
    tabs[(next + tabs.length) % tabs.length].focus();
  } else {
    return;
  }
  event.preventDefault();
});

// The date says what its label, hint and fault say, and the button beside it not the same again.
for (const { dataset } of document.querySelectorAll("[data-pick]")) {
  for (const words of Object.values(PrimeFaces.locales)) {
    words.chooseDate = dataset.pick;
  }
}

const describe = () => {
  for (const date of document.querySelectorAll("[data-pick] [id$=':date_input']")) {
    const form = date.id.split(":")[0];
    date.setAttribute("aria-required", "true");
    date.setAttribute("aria-describedby", "date-hint " + form + ":date-fault");
  }
};

describe();
jQuery(document).on("pfAjaxComplete", describe);

// Enter in a field does what the form is for. A browser would press the first button of the form,
// which adds a reminder.
document.addEventListener("keydown", (event) => {
  const { target } = event;
  const isAsked = event.key === "Enter" && !event.isComposing && !event.defaultPrevented;
  const lead = target.form?.querySelector("button.button-lead[type=submit]");
  if (isAsked && lead && target.matches("input:not([type=submit], [type=button])")) {
    event.preventDefault();
    lead.click();
  }
});

// What was just booked, or the day that was chosen, is brought into view. A reader goes on from
// the title of what was booked.
const shown = document.querySelector(".slot-new, .day-sought");
shown?.scrollIntoView({ block: "start" });
document.querySelector(".slot-new [id^='title-']")?.focus({ preventScroll: true });
