package org.punctual.web.takeout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.punctual.application.calendarfeed.CalendarEntry;
import org.punctual.application.calendarfeed.ICalendarWriter;
import org.punctual.domain.account.Account;

/**
 * Writes all data of an owner into a zip file while the data is read. Neither the server's memory
 * nor a file holds the whole.
 */
@ApplicationScoped
class DataArchive {

  private static final Map<String, Boolean> READABLE = Map.of(JsonGenerator.PRETTY_PRINTING, true);

  private final OwnedAppointments appointments;
  private final OwnedAccess access;
  private final OwnedEndpoints endpoints;
  private final OwnedUsage usage;

  @Inject
  DataArchive(
      OwnedAppointments appointments,
      OwnedAccess access,
      OwnedEndpoints endpoints,
      OwnedUsage usage) {
    this.appointments = appointments;
    this.access = access;
    this.endpoints = endpoints;
    this.usage = usage;
  }

  /** Writes the zip file of an owner, and leaves the stream open. */
  void write(Account owner, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    entry(zip, "profile.json", json -> access.writeProfile(owner, json));
    entry(zip, "appointments.json", json -> writeAppointments(owner, json));
    entry(zip, "api-keys.json", json -> access.writeKeys(owner, json));
    entry(zip, "webhooks.json", json -> endpoints.write(owner, json));
    entry(zip, "usage.json", json -> usage.write(owner, json));
    writeCalendar(owner, zip);
    zip.finish();
  }

  private interface Content {

    void write(JsonGenerator json) throws IOException;
  }

  private static void entry(ZipOutputStream zip, String name, Content content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    try (JsonGenerator json =
        JsonProvider.provider()
            .createGeneratorFactory(READABLE)
            .createGenerator(new StaysOpen(zip), StandardCharsets.UTF_8)) {
      content.write(json);
    }
    zip.closeEntry();
  }

  private void writeAppointments(Account owner, JsonGenerator json) throws IOException {
    AppointmentsJson writer = new AppointmentsJson(json);
    json.writeStartArray();
    appointments.forEach(owner.id(), writer::write);
    json.writeEnd();
  }

  private void writeCalendar(Account owner, ZipOutputStream zip) throws IOException {
    zip.putNextEntry(new ZipEntry("appointments.ics"));
    ICalendarWriter calendar = new ICalendarWriter(zip);
    calendar.begin();
    appointments.forEach(owner.id(), whole -> calendar.add(entryOf(whole)));
    calendar.end();
    zip.closeEntry();
  }

  private static CalendarEntry entryOf(OwnedAppointments.Whole whole) {
    List<Integer> alarms =
        whole.reminders().stream().map(one -> one.trigger().minutesBefore()).toList();
    return CalendarEntry.of(whole.appointment(), alarms);
  }

  /** Ignores the closing by a generator, because the zip file goes on. */
  private static final class StaysOpen extends FilterOutputStream {

    private StaysOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
