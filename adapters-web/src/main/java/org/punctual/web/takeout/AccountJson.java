package org.punctual.web.takeout;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.Optional;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.Session;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.apikey.Scope;
import org.punctual.domain.calendarfeed.CalendarFeed;
import org.punctual.domain.usage.DailyUsage;
import org.punctual.domain.usage.UsageRecord;

/** Profile, sessions, keys and usage of an owner, as JSON. Instants are in UTC. */
final class AccountJson {

  private final JsonGenerator json;

  AccountJson(JsonGenerator json) {
    this.json = json;
  }

  /**
   * The profile with the sessions, and since when the calendar has a feed link. Neither the
   * password nor its hash nor the secret of the feed link.
   */
  void writeProfile(Account account, List<Session> sessions, Optional<CalendarFeed> feed) {
    json.writeStartObject();
    json.write("id", account.id().toString());
    json.write("email", account.email().value());
    account.confirmedAt().ifPresent(at -> json.write("emailConfirmedAt", at.toString()));
    json.write("name", account.profile().name().value());
    json.write("timeZone", account.profile().timeZone().getId());
    json.write("language", account.profile().language().toLanguageTag());
    json.write("theme", account.profile().theme().code());
    json.write("remindersByMail", account.mail().wanted());
    json.write("operator", account.standing().operator());
    json.write("registeredAt", account.registeredAt().toString());
    json.write("passwordChangedAt", account.credentials().since().toString());
    feed.ifPresent(link -> json.write("feedLinkCreatedAt", link.createdAt().toString()));
    json.writeStartArray("sessions");
    sessions.forEach(this::writeSession);
    json.writeEnd();
    json.writeEnd();
  }

  /** The keys without their secrets, which are never stored. */
  void writeKeys(List<ApiKey> keys) {
    json.writeStartArray();
    keys.forEach(this::writeKey);
    json.writeEnd();
  }

  /** The sums of all days, and the last calls. */
  void writeUsage(List<DailyUsage> days, List<UsageRecord> calls) {
    json.writeStartObject();
    json.writeStartArray("days");
    days.forEach(this::writeDay);
    json.writeEnd();
    json.writeStartArray("lastCalls");
    calls.forEach(this::writeCall);
    json.writeEnd();
    json.writeEnd();
  }

  private void writeSession(Session session) {
    json.writeStartObject();
    json.write("signedInAt", session.signedInAt().toString());
    json.write("lastUsedAt", session.lastUsedAt().toString());
    json.write("clientAddress", session.client().address());
    json.write("userAgent", session.client().userAgent());
    json.writeEnd();
  }

  private void writeKey(ApiKey key) {
    json.writeStartObject();
    json.write("id", key.id().toString());
    json.write("name", key.terms().name());
    json.write("publicPart", key.fingerprint().publicPart());
    json.writeStartArray("scopes");
    key.terms().scopes().stream().map(Scope::code).sorted().forEach(json::write);
    json.writeEnd();
    json.write("createdAt", key.life().issuedAt().toString());
    key.terms().expiresAt().ifPresent(at -> json.write("expiresAt", at.toString()));
    key.life().lastUsedAt().ifPresent(at -> json.write("lastUsedAt", at.toString()));
    key.life().revokedAt().ifPresent(at -> json.write("revokedAt", at.toString()));
    key.lineage().replacedAt().ifPresent(at -> json.write("replacedAt", at.toString()));
    json.write("originalId", key.lineage().original().toString());
    json.writeEnd();
  }

  private void writeDay(DailyUsage day) {
    json.writeStartObject();
    json.write("date", day.date().toString());
    json.write("operation", day.operation().code());
    json.write("calls", day.calls());
    json.write("errors", day.errors());
    json.write("meanMillis", day.latency().meanMillis());
    json.write("p95Millis", day.latency().p95Millis());
    json.writeEnd();
  }

  private void writeCall(UsageRecord call) {
    json.writeStartObject();
    json.write("at", call.at().toString());
    json.write("operation", call.operation().code());
    json.write("keyId", call.caller().key().toString());
    json.write("status", call.answer().status());
    json.write("millis", call.answer().took().toMillis());
    json.writeEnd();
  }
}
