// The calendar writes days and hours as all other pages do. It draws them in UTC, because the
// server sends the times of the owner's clocks. Its address keeps the view and the day.
const VIEWS = { month: "dayGridMonth", week: "timeGridWeek", agenda: "listMonth", day: "listDay" };
// The agenda shows the next days from the chosen day on, also across the end of a month.
const DAYS_OF_AGENDA = 30;
// A phone shows three days instead of a week. In the month it shows the number of appointments of
// each day.
const IS_PHONE = matchMedia("(max-width: 640px)").matches;
const DAYS_ON_PHONE = 3;
const LOWEST_WEEK = 440;
const BELOW_WEEK = 16;
const EVENTS_A_DAY = 3;
const HOURS_A_DAY = 24;
const START_OF_DAY = "07:00:00";
const STEPS = { ArrowDown: 1, ArrowUp: -1, ArrowRight: HOURS_A_DAY, ArrowLeft: -HOURS_A_DAY };

const { now: openedAt, book, more, count, days, none } = document.querySelector(".calendar-legend").dataset;

// The present time on the owner's clocks, to the minute: 2026-12-01T10:00.
const clock = () =>
  new Date(Date.parse(openedAt + "Z") + performance.now()).toISOString().slice(0, "2026-12-01T10:00".length);

// The whole week fits into the window below the legend, so that its last hours are visible without
// scrolling.
function heightOfWeek() {
  const { bottom } = document.querySelector(".calendar-legend").getBoundingClientRect();
  return Math.max(LOWEST_WEEK, innerHeight - (bottom + scrollY) - BELOW_WEEK);
}

function element(name, className, ...content) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content);
  return made;
}

// Hours, title and status of an appointment; a row of the agenda has its hours in a separate cell.
const isList = (view) => view.type.startsWith("list");

function drawAppointment({ event, view }) {
  const { hours, time, status } = event.extendedProps;
  const title = element("bdi", "fc-event-title", event.title);
  const state = element("span", "event-status", status);
  if (isList(view)) {
    const link = element("a", "event-link", title, " ", state);
    link.href = event.url;
    return { domNodes: [link] };
  }
  const isLong = view.type === VIEWS.week && !IS_PHONE;
  const when = element("span", "fc-event-time", isLong ? hours : time);
  const words = element("span", "event-words", when, " ", title);
  return { domNodes: [element("div", "event-text", words, " ", state)] };
}

// An appointment over midnight has a row on both days. The second row shows its end only.
function completeRow({ el, event, view, isStart }) {
  if (isList(view)) {
    const { hours } = event.extendedProps;
    const shown = isStart ? hours : hours.slice(hours.indexOf("–"));
    el.querySelector(".fc-list-event-time").textContent = shown;
  }
}

function nameOf(day, locale) {
  const form = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" };
  return new Date(day).toLocaleDateString(locale, form);
}

// A link that books: on a day of the month, or on an hour of the week.
function bookLink(day, time, locale) {
  const date = nameOf(day, locale);
  const link = element("a", "book-link");
  link.href = "/appointments/new?date=" + day + (time ? "&time=" + time : "");
  link.ariaLabel = book + " " + (time ? date + ", " + time : date);
  link.tabIndex = -1;
  return link;
}

function offerDay({ el, view }) {
  const day = el.dataset.date;
  // A name that is only the number would hide the day's appointments from a search by name.
  el.removeAttribute("aria-labelledby");
  if (day >= clock().slice(0, day.length)) {
    const frame = el.querySelector(".fc-daygrid-day-frame");
    frame?.append(bookLink(day, "", view.calendar.getOption("locale")));
  }
}

function offerHours({ el, view }) {
  const frame = el.querySelector(".fc-timegrid-col-frame");
  const hours = element("div", "book-hours");
  for (let hour = 0; hour < HOURS_A_DAY; hour++) {
    const time = String(hour).padStart(2, "0") + ":00";
    const ahead = el.dataset.date + "T" + time > clock();
    hours.append(
      ahead ? bookLink(el.dataset.date, time, view.calendar.getOption("locale")) : element("span", ""),
    );
  }
  frame?.append(hours);
}

// A click on the lower half of an hour books from its middle, as the lines of the week show it.
document.addEventListener("click", (event) => {
  const link = event.target.closest(".book-hours > .book-link");
  const isByPointer = event.detail > 0;
  if (link && isByPointer) {
    const { top, height } = link.getBoundingClientRect();
    const minutes = event.clientY < top + height / 2 ? "00" : "30";
    link.href = link.href.replace(/\d\d$/, minutes);
  }
});

// The week that holds the present time opens there. Another week opens in the morning, or at its
// earliest appointment.
function firstHour(view, events) {
  const present = clock();
  const isPresent = present >= isoOf(view.activeStart) && present < isoOf(view.activeEnd);
  if (isPresent) {
    // The line of the present time is below the begin of its hour, and never at the upper edge.
    return present.slice("2026-12-01T".length, "2026-12-01T10".length) + ":00:00";
  }
  const starts = events
    .filter(({ start }) => start >= view.activeStart && start < view.activeEnd)
    .map(({ start }) => timeOf(isoOf(start)));
  return [START_OF_DAY, ...starts].sort()[0];
}

const isoOf = (date) => date.toISOString().slice(0, "2026-12-01T10:00".length);
const timeOf = (iso) => iso.slice("2026-12-01T".length) + ":00";

// The Tab key reaches one of the links. From there the arrow keys reach the others.
function reachByTab(chosen) {
  for (const link of document.querySelectorAll(".book-link[tabindex='0']")) {
    link.tabIndex = -1;
  }
  if (chosen) {
    chosen.tabIndex = 0;
  }
}

function nextLink(link, key) {
  const isWeek = link.closest(".book-hours");
  const places = document.querySelectorAll(isWeek ? ".book-hours > *" : ".fc-daygrid-day");
  const at = Array.from(places).findIndex((place) => place.contains(link));
  const step = isWeek ? STEPS[key] : { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 7, ArrowUp: -7 }[key];
  const next = places[at + step];
  return next?.matches(".book-link") ? next : next?.querySelector(".book-link");
}

document.addEventListener("keydown", (event) => {
  const link = event.target.closest(".book-link");
  if (link && event.key in STEPS) {
    const next = nextLink(link, event.key);
    reachByTab(next ?? link);
    next?.focus();
    event.preventDefault();
  }
});

// On a phone, the number of a day's appointments opens the list of that day.
function nameCount({ el, num, date, view }) {
  el.setAttribute("role", "button");
  if (IS_PHONE) {
    // The name of the day would hide the number in its cell from a screen reader.
    el.closest("td").removeAttribute("aria-labelledby");
    el.ariaLabel = count + " " + num + ", " + nameOf(date, view.calendar.getOption("locale"));
  }
}

const COUNTS = {
  dayMaxEvents: 0,
  moreLinkContent: ({ num }) => String(num),
  moreLinkClick: VIEWS.day,
};

function rememberInAddress(view) {
  const address = new URL(location);
  const name = Object.keys(VIEWS).find((known) => VIEWS[known] === view.type);
  address.searchParams.set("view", name);
  address.searchParams.set("day", view.calendar.getDate().toISOString().slice(0, "2026-12-01".length));
  history.replaceState(history.state, "", address);
}

function askedFor(options) {
  const asked = new URLSearchParams(location.search);
  const view = VIEWS[asked.get("view")] ?? (IS_PHONE ? VIEWS.agenda : VIEWS.month);
  const day = asked.get("day");
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  return { initialView: view, initialDate: isDay ? day : options.initialDate };
}

function drawLikeTheLists() {
  const options = this.cfg.options;
  let isFirst = true;
  let isScrolled = false;
  let shown;
  Object.assign(options, askedFor(options), {
    plugins: [
      FullCalendar.interactionPlugin,
      FullCalendar.dayGridPlugin,
      FullCalendar.timeGridPlugin,
      FullCalendar.listPlugin,
    ],
    locale: options.locale === "en" ? "en-gb" : options.locale,
    moreLinkText: more,
    noEventsContent: none,
    moreLinkDidMount: nameCount,
    now: clock,
    nowIndicator: true,
    eventContent: drawAppointment,
    eventDidMount: completeRow,
    eventTimeFormat: { hour: "2-digit", minute: "2-digit", hour12: false },
    slotLabelFormat: { hour: "2-digit", minute: "2-digit", hour12: false },
    listDayFormat: { weekday: "long" },
    listDaySideFormat: { day: "numeric", month: "long", year: "numeric" },
    views: {
      dayGridMonth: {
        ...(IS_PHONE ? COUNTS : { dayMaxEvents: EVENTS_A_DAY }),
        dayCellDidMount: offerDay,
      },
      listMonth: { duration: { days: DAYS_OF_AGENDA } },
      timeGridWeek: {
        ...(IS_PHONE ? { duration: { days: DAYS_ON_PHONE }, buttonText: days } : {}),
        dayCellDidMount: offerHours,
        dayHeaderFormat: { weekday: "short", day: "numeric" },
      },
    },
    datesSet: ({ view }) => {
      const isWeek = view.type === VIEWS.week;
      view.calendar.setOption("height", isWeek ? heightOfWeek() : "auto");
      setTimeout(() => {
        reachByTab(document.querySelector(".book-link"));
        if (isWeek) {
          view.calendar.scrollToTime(firstHour(view, view.calendar.getEvents()));
        }
      });
      isScrolled = false;
      shown = view;
      if (!isFirst) {
        rememberInAddress(view);
      }
      isFirst = false;
    },
    // The appointments arrive later. A person who scrolled meanwhile is not disturbed again.
    eventsSet: (events) => {
      if (events.length && shown?.type === VIEWS.week && !isScrolled) {
        isScrolled = true;
        shown.calendar.scrollToTime(firstHour(shown, events));
      }
    },
  });
}
