package org.punctual.it.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.punctual.it.live.AtOnce;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Owners;
import org.punctual.it.live.Partner;
import org.punctual.it.live.Partner.Answer;

/**
 * An owner with a single appointment, so that many appointments can be at the same hour.
 *
 * @param address the owner's, to which its reminders are mailed
 * @param appointment its id
 * @param reminders their ids, the earliest due first
 */
record SingleAppointmentOwner(
    Partner partner, String address, String appointment, List<String> reminders) {

  private static final String PATH = "/api/v1/appointments/";

  /** Makes owners whose appointments are all at the same hour. */
  static List<SingleAppointmentOwner> booked(
      int count, ProvingGround ground, Instant start, int... minutesBefore) {
    List<String> keys = Owners.enlist(count, ground.postgres());
    return AtOnce.all(
        IntStream.range(0, count)
            .<Callable<SingleAppointmentOwner>>mapToObj(
                number -> () -> booked(keys.get(number), number, ground, start, minutesBefore))
            .toList());
  }

  /** The statuses of the reminders, as a partner sees them, the earliest due first. */
  List<String> statuses() {
    return remindersIn(partner.get(PATH + appointment)).stream()
        .map(reminder -> reminder.getString("status"))
        .toList();
  }

  private static SingleAppointmentOwner booked(
      String key, int number, ProvingGround ground, Instant start, int... minutesBefore) {
    LiveServer server = ground.servers().get(number % ground.servers().size());
    Partner partner = new Partner(server, key);
    Answer answer = partner.submit("On its own", start, minutesBefore);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return new SingleAppointmentOwner(
        partner,
        Owners.addressOf(key, ground.postgres()),
        answer.json().getString("id"),
        remindersIn(answer).stream().map(reminder -> reminder.getString("id")).toList());
  }

  private static List<JsonObject> remindersIn(Answer answer) {
    return answer.json().getJsonArray("reminders").getValuesAs(JsonObject.class);
  }
}
