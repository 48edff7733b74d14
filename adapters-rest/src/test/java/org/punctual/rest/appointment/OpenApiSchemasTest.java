package org.punctual.rest.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.punctual.domain.Coded;
import org.punctual.domain.appointment.Source;
import org.punctual.domain.appointment.Status;
import org.punctual.domain.reminder.ReminderStatus;
import org.punctual.domain.usage.Operation;
import org.punctual.rest.OpenApi;
import org.punctual.rest.account.MeJson;
import org.punctual.rest.problem.Complaints;
import org.punctual.rest.problem.ProblemException;
import org.punctual.rest.problem.ProblemTexts;
import org.punctual.rest.reminder.ReminderJson;
import org.punctual.rest.request.Bodies;
import org.punctual.rest.request.Members;
import org.punctual.rest.request.Queries;
import org.punctual.rest.usage.UsageJson;

class OpenApiSchemasTest {

  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of(AppointmentJson.class, new String[] {"Appointment"}),
        Arguments.of(AppointmentPageJson.class, new String[] {"AppointmentPage"}),
        Arguments.of(ReminderJson.class, new String[] {"Reminder"}),
        Arguments.of(FreeJson.class, new String[] {"Free"}),
        Arguments.of(FreeJson.RangeJson.class, new String[] {"FreeRange"}),
        Arguments.of(UsageJson.class, new String[] {"Usage"}),
        Arguments.of(UsageJson.DayJson.class, new String[] {"UsageDay"}),
        Arguments.of(MeJson.class, new String[] {"Me"}),
        Arguments.of(MeJson.OwnerJson.class, new String[] {"Me", "properties", "owner"}),
        Arguments.of(MeJson.KeyJson.class, new String[] {"Me", "properties", "key"}),
        Arguments.of(MeJson.LimitsJson.class, new String[] {"Me", "properties", "limits"}));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void an_answer_has_the_members_described_in_their_order(Class<?> json, String... place) {
    List<String> members =
        Arrays.stream(json.getRecordComponents()).map(component -> component.getName()).toList();
    assertThat(schema(place)).containsEntry("required", members);
    assertThat(OpenApi.mapOf(schema(place).get("properties")).keySet())
        .containsExactlyElementsOf(members);
  }

  @Test
  void a_booking_reads_the_members_described_and_no_others() {
    Set<String> described = OpenApi.mapOf(schema("AppointmentRequest").get("properties")).keySet();
    assertThat(complaintAbout(described, BookingBody::read)).isEmpty();
    assertThat(complaintAbout(Set.of("other"), BookingBody::read))
        .contains(ProblemTexts.list(described));
  }

  @Test
  void a_patch_reads_the_members_described_and_no_others() {
    Set<String> described = OpenApi.mapOf(schema("AppointmentPatch").get("properties")).keySet();
    assertThat(complaintAbout(described, PatchBody::read)).isEmpty();
    assertThat(complaintAbout(Set.of("other"), PatchBody::read))
        .contains(ProblemTexts.list(described));
  }

  @Test
  void a_cancellation_reads_the_members_described_and_no_others() {
    Set<String> described = OpenApi.mapOf(schema("CancelRequest").get("properties")).keySet();
    Consumer<Members> reader = members -> members.onlyText("reason");
    assertThat(complaintAbout(described, reader)).isEmpty();
    assertThat(complaintAbout(Set.of("other"), reader)).contains(ProblemTexts.list(described));
  }

  @Test
  void a_list_takes_the_parameters_described_and_no_others() {
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class, () -> Listing.read(Queries.of(Map.of("other", ""))));
    assertThat(refused.problem().detail())
        .contains(ProblemTexts.list(parametersOf("/appointments", "get")));
  }

  @Test
  void a_request_for_free_time_takes_the_parameters_described_and_no_others() {
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class,
            () ->
                FreeDay.read(
                    Queries.of(Map.of("date", "2026-12-01", "other", "")), ZoneOffset.UTC));
    assertThat(refused.problem().detail())
        .contains(ProblemTexts.list(parametersOf("/free", "get")));
  }

  @Test
  void names_are_those_of_the_domain() {
    assertThat(namesAt("Status")).containsExactlyElementsOf(codes(Status.values()));
    assertThat(namesAt("Appointment", "properties", "source"))
        .containsExactlyElementsOf(codes(Source.values()));
    assertThat(namesAt("Reminder", "properties", "status"))
        .containsExactlyElementsOf(codes(ReminderStatus.values()));
    assertThat(namesAt("UsageDay", "properties", "operation"))
        .containsExactlyElementsOf(Arrays.stream(Operation.values()).map(Operation::code).toList());
  }

  private static Map<String, Object> schema(String... place) {
    return OpenApi.at(
        Stream.concat(Stream.of("components", "schemas"), Arrays.stream(place))
            .toArray(String[]::new));
  }

  private static List<String> namesAt(String... place) {
    return OpenApi.textsOf(schema(place).get("enum"));
  }

  private static List<String> codes(Coded... constants) {
    return Arrays.stream(constants).map(Coded::code).toList();
  }

  private static List<String> parametersOf(String path, String method) {
    List<?> parameters = (List<?>) OpenApi.at("paths", path, method).get("parameters");
    return parameters.stream().map(one -> (String) OpenApi.mapOf(one).get("name")).toList();
  }

  /** The complaint about an object with just these members, each null. */
  private static String complaintAbout(Set<String> members, Consumer<Members> reader) {
    String json =
        members.stream()
            .map(name -> "\"" + name + "\":null")
            .collect(Collectors.joining(",", "{", "}"));
    Complaints complaints = new Complaints();
    Bodies.of(json).object(complaints).ifPresent(reader);
    return Optional.ofNullable(
            catchThrowableOfType(ProblemException.class, complaints::refuseIfAny))
        .map(refused -> refused.problem().detail())
        .orElse("");
  }
}
