package org.punctual.web.appointment;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.primefaces.component.schedule.Schedule;
import org.primefaces.component.schedule.ScheduleRenderer;
import org.primefaces.model.DefaultScheduleModel;

/**
 * Renders the calendar as PrimeFaces does. A request for an impossible period is answered with no
 * appointments, because PrimeFaces would fail on a text that is not a date.
 */
public class CalendarRenderer extends ScheduleRenderer {

  private static final int LAST_YEAR = 9_999;

  @Override
  protected void encodeEvents(FacesContext faces, Schedule schedule) throws IOException {
    Map<String, String> parameters = faces.getExternalContext().getRequestParameterMap();
    String id = schedule.getClientId(faces);
    if (isStretch(parameters.get(id + "_start"), parameters.get(id + "_end"))) {
      super.encodeEvents(faces, schedule);
    } else {
      encodeEventsAsJSON(faces, schedule, new DefaultScheduleModel());
    }
  }

  /** Says whether two texts are the ends of a period within the years 1 to 9999. */
  static boolean isStretch(@Nullable String start, @Nullable String end) {
    Optional<ZonedDateTime> from = read(start);
    Optional<ZonedDateTime> to = read(end);
    return from.isPresent() && to.isPresent() && from.get().isBefore(to.get());
  }

  private static Optional<ZonedDateTime> read(@Nullable String text) {
    try {
      return Optional.ofNullable(text)
          .map(ZonedDateTime::parse)
          .filter(time -> time.getYear() >= 1 && time.getYear() <= LAST_YEAR);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
