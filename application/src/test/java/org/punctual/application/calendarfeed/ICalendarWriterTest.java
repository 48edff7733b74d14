package org.punctual.application.calendarfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.inHours;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.punctual.application.Samples;
import org.punctual.domain.account.Account;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.Details;

class ICalendarWriterTest {

  private final Account ada = Samples.account("ada@example.com");

  @Test
  void writes_an_appointment_with_its_alarm() throws IOException {
    Appointment dentist =
        Samples.booked(
            ada.id(), inHours(24), new Details("Dentist; bring X-rays, a\\b", Optional.of("1\n2")));
    assertThat(written(dentist, 10))
        .isEqualTo(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Punctual//Punctual//EN
            CALSCALE:GREGORIAN
            BEGIN:VTIMEZONE
            TZID:UTC
            BEGIN:STANDARD
            DTSTART:19700101T000000
            TZOFFSETFROM:+0000
            TZOFFSETTO:+0000
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:%s
            SEQUENCE:0
            DTSTAMP:20261123T120000Z
            CREATED:20261123T120000Z
            LAST-MODIFIED:20261123T120000Z
            DTSTART:20261124T120000Z
            DTEND:20261124T130000Z
            SUMMARY:Dentist\\; bring X-rays\\, a\\\\b
            DESCRIPTION:1\\n2
            STATUS:CONFIRMED
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER:-PT10M
            DESCRIPTION:Dentist\\; bring X-rays\\, a\\\\b
            END:VALARM
            END:VEVENT
            END:VCALENDAR
            """
                .formatted(dentist.id())
                .replace("\n", "\r\n"));
  }

  @Test
  void folds_lines_between_characters_at75_octets() throws IOException {
    String title = "Zahnärztin 🦷 ".repeat(12).strip();
    Appointment longest =
        Samples.booked(ada.id(), inHours(24), new Details(title, Optional.empty()));
    String text = written(longest, 0);
    assertThat(text.split("\r\n"))
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + title + "\r\n");
  }

  private static String written(Appointment appointment, int minutesBefore) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ICalendarWriter writer = new ICalendarWriter(out);
    writer.begin();
    writer.add(CalendarEntry.of(appointment, List.of(minutesBefore)));
    writer.end();
    return out.toString(StandardCharsets.UTF_8);
  }
}
