package org.punctual.web.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.domain.appointment.Appointment;
import org.punctual.web.appointment.RequestCard.Other;
import org.punctual.web.frame.Pages;

class RequestsPageTest {

  private final AdasPages pages = new AdasPages();

  @Test
  void lists_awaiting_requests_on_top_with_the_newest_first() {
    Appointment first = pages.submit("First", "2026-12-01T09:00:00Z");
    pages.submit("Second", "2026-12-03T09:00:00Z");
    pages.submit("Third", "2026-12-02T09:00:00Z");
    confirm(first);

    assertThat(titles(pages.requests().getAwaiting())).containsExactly("Third", "Second");
    assertThat(titles(pages.requests().getSettled())).containsExactly("First");
  }

  @Test
  void shows_only_requests_through_the_api() {
    pages.book("Own", "2026-12-01T09:00:00Z");

    assertThat(pages.requests().getAwaiting()).isEmpty();
    assertThat(pages.requests().getSettled()).isEmpty();
    assertThat(pages.requests().isNone()).isTrue();
  }

  @Test
  void distinguishes_a_new_owner_from_an_owner_who_decided_on_everything() {
    confirm(pages.submit("Viewing", "2026-12-01T09:00:00Z"));

    assertThat(pages.requests().getAwaiting()).isEmpty();
    assertThat(pages.requests().isNone()).isFalse();
  }

  @Test
  void lists_lapsed_requests_among_the_settled_requests_by_arrival() {
    Appointment older = pages.submit("Older", "2026-12-01T09:00:00Z");
    pages.submit("Lapsed", "2026-11-23T13:00:00Z");
    Appointment newer = pages.submit("Newer", "2026-12-02T09:00:00Z");
    confirm(older);
    confirm(newer);
    pages.punctual.clock.setTo(Instant.parse("2026-11-23T13:00:00Z"));

    assertThat(titles(pages.requests().getSettled())).containsExactly("Newer", "Lapsed", "Older");
    assertThat(pages.requests().getSettled().get(1).card().status()).isEqualTo("lapsed");
  }

  @Test
  void shows_the_other_appointments_of_the_day_by_start() {
    pages.book("Tea", "2026-12-01T14:00:00Z");
    pages.book("Standup", "2026-12-01T08:00:00Z");
    pages.book("Elsewhen", "2026-12-02T08:00:00Z");
    pages.submit("Viewing", "2026-12-01T09:00:00Z");

    RequestCard viewing = pages.requests().getAwaiting().get(0);
    assertThat(viewing.nearest())
        .containsExactly(new Other("09:00", "Standup"), new Other("15:00", "Tea"));
    assertThat(viewing.more()).isZero();
  }

  @Test
  void shows_the_nearest_three_of_a_full_day_and_counts_the_rest() {
    IntStream.of(6, 8, 10, 14, 18)
        .forEach(hour -> pages.book("At " + hour, "2026-12-01T%02d:00:00Z".formatted(hour)));
    pages.submit("Viewing", "2026-12-01T12:00:00Z");

    RequestCard viewing = pages.requests().getAwaiting().get(0);
    assertThat(viewing.nearest())
        .extracting(Other::title)
        .containsExactly("At 8", "At 10", "At 14");
    assertThat(viewing.more()).isEqualTo(2);
  }

  @Test
  void goes_on_from_the_awaiting_to_the_settled_over_pages() {
    Instant start = Instant.parse("2026-12-01T09:00:00Z");
    List<Appointment> all =
        IntStream.range(0, Pages.SIZE + 5)
            .mapToObj(i -> pages.submit("No " + i, start.plus(Duration.ofHours(i)).toString()))
            .toList();
    all.subList(0, 10).forEach(this::confirm);

    assertThat(pages.requests().getAwaiting()).hasSize(15);
    assertThat(titles(pages.requests().getSettled()))
        .containsExactly("No 9", "No 8", "No 7", "No 6", "No 5");
    pages.choice.setPage("2");
    assertThat(pages.requests().getAwaiting()).isEmpty();
    assertThat(titles(pages.requests().getSettled()))
        .containsExactly("No 4", "No 3", "No 2", "No 1", "No 0");
  }

  @Test
  void keeps_a_request_decided_on_here_although_it_belongs_to_another_page() {
    Instant start = Instant.parse("2026-12-01T09:00:00Z");
    IntStream.range(0, Pages.SIZE + 5)
        .forEach(i -> pages.submit("No " + i, start.plus(Duration.ofHours(i)).toString()));
    Appointment newest = pages.requests().getAwaiting().get(0).card().appointment();

    pages.decisions().confirm(new String[] {StateToken.of(newest)});

    assertThat(titles(pages.requests().getAwaiting())).hasSize(Pages.SIZE).doesNotContain("No 24");
    assertThat(titles(pages.requests().getSettled())).containsExactly("No 24");
  }

  @Test
  void updates_the_list_only_when_its_content_changed() {
    Appointment viewing = pages.submit("Viewing", "2026-12-01T09:00:00Z");
    String shown = pages.requests().getPrint();

    pages.requests().look(shown);
    assertThat(pages.feedback.shown()).isEmpty();

    confirm(viewing);
    pages.requests().look(shown);
    assertThat(pages.feedback.shown()).containsExactly("show: requests:list", "show: lead");
  }

  @Test
  void updates_the_list_when_a_request_came_or_lapsed_or_its_day_filled_up() {
    pages.submit("Viewing", "2026-12-01T09:00:00Z");
    String shown = pages.requests().getPrint();

    pages.submit("Tuning", "2026-12-02T09:00:00Z");
    String withAnother = pages.requests().getPrint();
    pages.book("Tea", "2026-12-01T12:00:00Z");
    String withTea = pages.requests().getPrint();
    pages.punctual.clock.setTo(Instant.parse("2026-12-01T09:00:00Z"));
    String lapsed = pages.requests().getPrint();

    assertThat(List.of(shown, withAnother, withTea, lapsed)).doesNotHaveDuplicates();
  }

  @Test
  void keeps_a_ticked_request_unless_it_changed() {
    RequestsPage page = pages.requests();
    String[] ticked = {"one.0", "two.0"};

    assertThat(page.isTicked(ticked, "two.0")).isTrue();
    assertThat(page.isTicked(ticked, "two.1")).isFalse();
    assertThat(page.isTicked(null, "two.0")).isFalse();
  }

  private void confirm(Appointment appointment) {
    pages.punctual.deciding.confirm(
        pages.ada.id(), new SeenState(appointment.id(), appointment.revision().sequence()));
  }

  private static List<String> titles(List<RequestCard> requests) {
    return requests.stream().map(request -> request.card().title()).toList();
  }
}
