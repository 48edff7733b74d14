import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.ApiResponse;
import org.openapitools.client.api.AccountApi;
import org.openapitools.client.api.AppointmentsApi;
import org.openapitools.client.model.Appointment;
import org.openapitools.client.model.AppointmentPatch;
import org.openapitools.client.model.AppointmentRequest;
import org.openapitools.client.model.CancelRequest;
import org.openapitools.client.model.Me;
import org.openapitools.client.model.Problem;
import org.openapitools.client.model.Reminder;
import org.openapitools.client.model.ReminderRequest;
import org.openapitools.client.model.Usage;
import org.openapitools.client.model.UsageDay;
import org.openapitools.client.model.UsageDay.OperationEnum;

/** What a partner does, by the generated client. {@code partner-scenario.ts} prints the same. */
public final class PartnerScenario {

  private static final ApiClient CLIENT = new ApiClient();

  private interface Call {
    void make() throws ApiException;
  }

  public static void main(String[] arguments) throws Exception {
    CLIENT.updateBaseUri(System.getenv("PUNCTUAL") + "/api/v1");
    String bearer = "Bearer " + System.getenv("KEY");
    CLIENT.setRequestInterceptor(request -> request.header("Authorization", bearer));
    AccountApi account = new AccountApi(CLIENT);
    AppointmentsApi appointments = new AppointmentsApi(CLIENT);
    LocalDate day = LocalDate.parse(System.getenv("DAY"));

    Me me = account.meGet();
    say("me", me.getOwner().getName(), me.getOwner().getTimeZone(), me.getKey().getScopes());

    OffsetDateTime free = appointments.freeList(day, "UTC").getFree().get(0).getStart();
    say("free", free.toInstant());

    AppointmentRequest request =
        new AppointmentRequest()
            .title("Boiler check")
            .start(free.plusHours(9).toString())
            .timeZone("Europe/Vienna")
            .externalId("order-" + day)
            .reminders(List.of(before(1440), before(60)));
    ApiResponse<Appointment> submitted =
        appointments.appointmentsCreateWithHttpInfo(request, "order-" + day);
    show("submitted", submitted.getData());
    UUID id = submitted.getData().getId();
    Appointment repeated = appointments.appointmentsCreate(request, "order-" + day);
    say("repeated", repeated.equals(submitted.getData()));
    refused("taken", () -> appointments.appointmentsCreate(request.externalId(null), null));

    for (Appointment listed :
        appointments.appointmentsList(day, "UTC", null, 10, null).getItems()) {
      show("listed", listed);
    }
    ApiResponse<Appointment> read = appointments.appointmentsGetWithHttpInfo(id, null, null);
    show("read", read.getData());
    String version = read.getHeaders().get("etag").get(0);

    AppointmentPatch patch =
        new AppointmentPatch().title("Boiler and chimney").notes("Ring twice").timeZone(null);
    show("changed", appointments.appointmentsUpdate(id, patch, version, null));
    refused("outdated", () -> appointments.appointmentsUpdate(id, patch, version, null));
    AppointmentPatch quiet = new AppointmentPatch().notes(null).reminders(List.of());
    show("emptied", appointments.appointmentsUpdate(id, quiet, null, null));

    CancelRequest reason = new CancelRequest().reason("No part in stock");
    Appointment canceled = appointments.appointmentsCancel(id, null, null, reason);
    show("canceled", canceled);
    CancelRequest again = new CancelRequest();
    say("repeated", appointments.appointmentsCancel(id, null, null, again).equals(canceled));

    Usage usage = account.usageList(null, null);
    say(
        "usage",
        usage.getTimeZone(),
        ChronoUnit.DAYS.between(usage.getFrom(), usage.getTo()),
        usage.getDays().stream().anyMatch(PartnerScenario::isCallOfMe));
  }

  private static boolean isCallOfMe(UsageDay counted) {
    return counted.getOperation() == OperationEnum.ME_GET && counted.getCalls() > 0;
  }

  private static ReminderRequest before(int minutes) {
    return new ReminderRequest().minutesBefore(minutes);
  }

  private static void show(String step, Appointment shown) {
    say(
        step,
        shown.getTitle(),
        shown.getStart().toInstant(),
        shown.getEnd().toInstant(),
        shown.getStatus(),
        shown.getNotes(),
        shown.getCancelReason(),
        shown.getReminders().stream().map(Reminder::getMinutesBefore).toList());
  }

  private static void refused(String step, Call call) throws Exception {
    try {
      call.make();
      say(step, "accepted");
    } catch (ApiException refusal) {
      Problem problem =
          CLIENT.getObjectMapper().readValue(refusal.getResponseBody(), Problem.class);
      say(
          step,
          refusal.getCode(),
          problem.getCode(),
          problem.getConflict() == null ? null : problem.getConflict().getStart().toInstant(),
          problem.getNextFree().size());
    }
  }

  private static void say(String step, Object... values) {
    System.out.println(step + " " + Arrays.toString(values));
  }
}
