package org.punctual.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonObject;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.punctual.application.request.RequestId;

class ComplaintsTest {

  private final Complaints complaints = new Complaints();

  @Test
  void the_first_50_are_written_out_and_all_are_counted() {
    AtomicInteger written = new AtomicInteger();
    for (int i = 0; i < 30_000; i++) {
      String place = "/reminders/" + i;
      complaints.add(
          () -> {
            written.incrementAndGet();
            return Complaint.aboutBody(place, "wrong-type", "an object");
          });
    }
    JsonObject problem = refused();
    assertThat(written).hasValue(50);
    assertThat(problem.getJsonArray("errors")).hasSize(50);
    assertThat(problem.getJsonArray("errors").getJsonObject(49).getString("pointer"))
        .isEqualTo("/reminders/49");
    assertThat(problem.getInt("errorCount")).isEqualTo(30_000);
    assertThat(problem.getString("detail"))
        .endsWith("(the first of 30,000 errors; \"errors\" lists the first 50)");
    assertThat(problem.toString()).hasSizeLessThan(8_000);
  }

  @Test
  void a_few_are_all_listed() {
    complaints.add(() -> Complaint.aboutBody("/a", "repeated-member"));
    complaints.add(() -> Complaint.aboutBody("/b", "repeated-member"));
    JsonObject problem = refused();
    assertThat(problem.getInt("errorCount")).isEqualTo(2);
    assertThat(problem.getString("detail"))
        .endsWith("(the first of 2 errors; \"errors\" lists all of them)");
  }

  @Test
  void a_long_text_of_the_client_is_repeated_in_part() {
    complaints.add(
        () -> Complaint.aboutParameter("x".repeat(60_000), "repeated", "😀".repeat(30_000)));
    JsonObject problem = refused();
    JsonObject error = problem.getJsonArray("errors").getJsonObject(0);
    assertThat(error.getString("parameter")).isEqualTo("x".repeat(200) + "…");
    assertThat(error.getString("detail")).contains("\"" + "😀".repeat(200) + "…\"");
    assertThat(problem.toString()).hasSizeLessThan(3_000);
  }

  private JsonObject refused() {
    return catchThrowableOfType(ProblemException.class, complaints::refuseIfAny)
        .problem()
        .toJson("/api/v1/x", new RequestId("id-1"));
  }
}
