package org.punctual.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.punctual.application.operation.FakeOutages;
import org.punctual.application.operation.StoreUnavailable;
import org.punctual.application.request.RequestId;
import org.punctual.domain.Fault;
import org.punctual.domain.Refusal;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.AppointmentReason;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.DuplicateExternalId;
import org.punctual.domain.appointment.SeveralConflicts;
import org.punctual.domain.appointment.SlotTaken;
import org.punctual.domain.appointment.Status;
import org.punctual.domain.appointment.TimeSlot;

class ProblemTest {

  private static final RequestId ID = new RequestId("id-1");

  private final Failures failures = new Failures(new FakeOutages());

  @Test
  void as_a_whole_it_says_what_why_and_where() {
    assertThat(json(Problem.of(ApiReason.NOT_FOUND)))
        .isEqualTo(
            """
            {"type":"/api/problems/not-found","title":"Not found","status":404,\
            "detail":"There is no such path, no appointment with this id in this calendar, or no calendar feed at this address. Check\
             the address.","instance":"/api/v1/x","code":"not-found","requestId":"id-1"}\
            """);
  }

  @Nested
  class After_a_refusal {

    @Test
    void every_fault_is_pointed_to_and_the_first_stands_for_the_whole() {
      Refusal refusal =
          new AppointmentRefusal(
              List.of(
                  Fault.at("title", AppointmentReason.TITLE_REQUIRED),
                  Fault.at("reminders/1/minutesBefore", AppointmentReason.REMINDER_DUPLICATE)));
      Problem problem = failures.problemOf(refusal);
      assertThat(problem.reason()).isEqualTo(AppointmentReason.TITLE_REQUIRED);
      assertThat(problem.status()).isEqualTo(422);
      assertThat(problem.errors())
          .extracting(Complaint::place)
          .containsExactly("/title", "/reminders/1/minutesBefore");
      assertThat(problem.detail()).contains("2 errors");
    }

    @Test
    void at_most_50_of_its_faults_are_listed() {
      List<Fault> faults =
          IntStream.range(0, 3_000)
              .mapToObj(i -> Fault.at("reminders/" + i, AppointmentReason.REMINDER_DUPLICATE))
              .toList();
      Problem problem = failures.problemOf(new AppointmentRefusal(faults));
      assertThat(problem.errors()).hasSize(50);
      assertThat(json(problem)).endsWith("\"errorCount\":3000}").hasSizeLessThan(10_000);
    }

    @Test
    void all_conflicts_are_listed_with_their_figures() {
      UUID id = UUID.fromString("01990000-0000-7000-8000-000000000001");
      TimeSlot nine = TimeSlot.hourFrom(Instant.parse("2026-12-01T09:00:00Z"));
      Refusal both =
          (Refusal)
              catchThrowable(
                  () ->
                      SeveralConflicts.refuseIfAny(
                          List.of(
                              new DuplicateExternalId(new AppointmentId(id)),
                              new SlotTaken(nine, List.of(nine.end())))));
      Problem problem = failures.problemOf(both);
      assertThat(problem.status()).isEqualTo(409);
      assertThat(problem.reason()).isEqualTo(AppointmentReason.DUPLICATE_EXTERNAL_ID);
      assertThat(problem.errors())
          .extracting(error -> error.place() + " " + error.reason().code())
          .containsExactly("/externalId duplicate-external-id", "/start slot-taken");
      assertThat(json(problem))
          .contains("\"appointmentId\":\"" + id + "\"")
          .contains("\"conflict\":{\"start\":\"2026-12-01T09:00:00Z\"")
          .contains("\"nextFree\":[\"2026-12-01T10:00:00Z\"]");
    }

    @Test
    void a_refusal_of_the_whole_request_has_no_pointers() {
      Refusal refusal = AppointmentRefusal.because(AppointmentReason.WRONG_STATUS, Status.CANCELED);
      Problem problem = failures.problemOf(refusal);
      assertThat(problem.status()).isEqualTo(409);
      assertThat(json(problem)).doesNotContain("errors");
    }

    @Test
    void a_taken_slot_shows_the_other_hour_and_the_next_free_starts() {
      Instant nine = Instant.parse("2026-12-01T09:00:00Z");
      Instant ten = Instant.parse("2026-12-01T10:00:00Z");
      Problem problem = failures.problemOf(new SlotTaken(TimeSlot.hourFrom(nine), List.of(ten)));
      assertThat(problem.status()).isEqualTo(409);
      assertThat(json(problem))
          .contains("\"errors\":[{\"pointer\":\"/start\",\"code\":\"slot-taken\",")
          .endsWith(
              """
              "conflict":{"start":"2026-12-01T09:00:00Z","end":"2026-12-01T10:00:00Z"},\
              "nextFree":["2026-12-01T10:00:00Z"]}\
              """);
    }

    @Test
    void a_used_external_id_names_the_appointment_that_has_it() {
      UUID id = UUID.fromString("01990000-0000-7000-8000-000000000001");
      Problem problem = failures.problemOf(new DuplicateExternalId(new AppointmentId(id)));
      assertThat(json(problem)).endsWith("\"appointmentId\":\"" + id + "\"}");
    }
  }

  @Nested
  class After_a_failure {

    @Test
    void a_defect_shows_only_the_request_id() {
      Problem problem = failures.problemOf(new IllegalStateException("SELECT secret"));
      assertThat(problem.status()).isEqualTo(500);
      assertThat(json(problem)).contains("\"requestId\":\"id-1\"").doesNotContain("SELECT");
    }

    @Test
    void an_outage_says_when_to_retry() {
      Throwable outage = new IllegalStateException(new StoreUnavailable("gone"));
      Problem problem = failures.problemOf(outage);
      assertThat(problem.status()).isEqualTo(503);
      assertThat(problem.headers()).containsEntry("Retry-After", "5");
    }
  }

  @Test
  void a_status_of_the_container_becomes_a_code_of_the_api() {
    assertThat(ApiReason.ofStatus(400)).isEqualTo(ApiReason.INVALID_PARAMETER);
    assertThat(ApiReason.ofStatus(405)).isEqualTo(ApiReason.METHOD_NOT_ALLOWED);
    assertThat(ApiReason.ofStatus(414)).isEqualTo(ApiReason.INVALID_PARAMETER);
    assertThat(ApiReason.ofStatus(503)).isEqualTo(ApiReason.UNAVAILABLE);
    assertThat(ApiReason.ofStatus(505)).isEqualTo(ApiReason.INTERNAL);
  }

  @Test
  void every_reason_has_a_page() {
    assertThat(ProblemPages.pageOf("slot-taken"))
        .hasValueSatisfying(
            page -> assertThat(page).contains("The hour is taken").contains("HTTP status 409"));
    assertThat(ProblemPages.pageOf("no-such-code")).isEqualTo(Optional.empty());
  }

  private static String json(Problem problem) {
    return problem.toJson("/api/v1/x", ID).toString();
  }
}
