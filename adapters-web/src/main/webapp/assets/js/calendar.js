// Draws the calendar as dates and times are written everywhere else: the day before the month, hours
// to 24. A phone, too narrow for seven columns, begins with the list of the month.
const PHONE = "(max-width: 640px)";
const WEEK_HEIGHT = 680;
const MORNING = "06:45";

function drawLikeTheLists() {
  const options = this.cfg.options;
  if (options.locale === "en") {
    options.locale = "en-gb";
  }
  if (matchMedia(PHONE).matches) {
    options.initialView = "listMonth";
  }
  options.slotLabelFormat = { hour: "2-digit", minute: "2-digit", hour12: false };
  options.listDayFormat = { weekday: "long" };
  options.listDaySideFormat = { day: "numeric", month: "long", year: "numeric" };
  options.views = { timeGridWeek: { dayHeaderFormat: { weekday: "short", day: "numeric" } } };
  options.datesSet = ({ view }) => {
    const isWeek = view.type === "timeGridWeek";
    view.calendar.setOption("height", isWeek ? WEEK_HEIGHT : "auto");
    if (isWeek) {
      setTimeout(() => view.calendar.scrollToTime(MORNING));
    }
  };
}
