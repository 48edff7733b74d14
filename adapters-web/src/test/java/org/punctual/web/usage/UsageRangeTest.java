package org.punctual.web.usage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.domain.usage.Period;
import org.punctual.web.SignedIn;
import org.punctual.web.frame.SentParameters;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UsageRangeTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final SignedIn ada = new SignedIn();
  private final List<String> ledTo = new ArrayList<>();

  @Test
  void Shows_the_last_30_days_by_default() {
    assertThat(asked(Map.of()).getPeriod())
        .isEqualTo(new Period(LocalDate.of(2026, 10, 25), TODAY, SignedIn.VIENNA));
  }

  @Test
  void Shows_the_days_of_its_address() {
    UsageRange range = asked(Map.of("from", "2026-11-01", "to", "2026-11-02"));

    assertThat(range.getPeriod())
        .isEqualTo(
            new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 2), SignedIn.VIENNA));
    assertThat(range.getFrom()).isEqualTo("2026-11-01");
    assertThat(range.getTo()).isEqualTo("2026-11-02");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-02, 2026-11-01",
    "2025-11-22, 2026-11-23",
    "yesterday, 2026-11-23",
    "+12026-11-01, +12026-11-02",
    "+999999999-12-31, +999999999-12-31",
    "-999999999-01-01, -999999999-01-01",
    "0000-01-01, 0000-01-02",
    "2026-02-30, 2026-11-23"
  })
  void An_invalid_address_counts_as_absent(String from, String to) {
    assertThat(asked(Map.of("from", from, "to", to)).getPeriod().to()).isEqualTo(TODAY);
    assertThat(asked(Map.of("from", from, "to", to)).getPeriod().from()).isEqualTo("2026-10-25");
  }

  @Test
  void Opens_the_page_for_the_typed_days() throws IOException {
    show(LocalDate.of(2025, 11, 23), TODAY);

    assertThat(ledTo).containsExactly("/usage?from=2025-11-23&to=2026-11-23");
    assertThat(ada.feedback.shown()).isEmpty();
  }

  @Test
  void Shows_the_fault_at_the_field() throws IOException {
    show(null, TODAY);
    show(TODAY, null);
    show(TODAY, TODAY.minusDays(1));
    show(TODAY.minusDays(366), TODAY);

    assertThat(ledTo).isEmpty();
    assertThat(ada.feedback.shown())
        .containsExactly(
            "fault: range:from Enter a day.",
            "fault: range:to Enter a day.",
            "fault: range:to This day is before the first day. Choose the same day or a later one.",
            "fault: range:to Show at most 366 days at once.");
  }

  private UsageRange asked(Map<String, String> parameters) {
    return new UsageRange(
        SentParameters.of(parameters), ada.me(), ada.ownerFeedback(), ada.punctual.clock);
  }

  private void show(LocalDate from, LocalDate to) throws IOException {
    UsageRange range = asked(Map.of());
    range.setFrom(from);
    range.setTo(to);
    range.show(answer());
  }

  @SuppressWarnings("unchecked") // a method of the wrapper itself
  private ExternalContext answer() {
    return new ExternalContextWrapper(null) {
      @Override
      public void redirect(String address) {
        ledTo.add(address);
      }
    };
  }
}
