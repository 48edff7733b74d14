package org.punctual.web.apikey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.punctual.domain.Day;
import org.punctual.domain.WrittenDate;
import org.punctual.domain.apikey.Scope;
import org.punctual.web.account.CreationDialog;
import org.punctual.web.account.Me;
import org.punctual.web.account.OwnerFeedback;

/** The form that creates a key. */
@Named
@RequestScoped
public class NewKey extends CreationDialog {

  private final Me me;
  private final FreshKey fresh;

  private String name = "";
  private List<String> scopes = getAllScopes();
  private @Nullable LocalDate lastDay;

  @Inject
  public NewKey(Me me, FreshKey fresh, OwnerFeedback feedback) {
    super("newKey", "key", feedback);
    this.me = me;
    this.fresh = fresh;
  }

  /** Creates the key, or shows each fault at its field. */
  public void create() {
    carryOut(
        () -> {
          fresh.issue(name, chosenScopes(), expiry());
          startAgain();
        });
  }

  /** The name as typed. */
  public String getName() {
    return name;
  }

  /** Keeps the name as typed. */
  public void setName(String name) {
    this.name = name;
  }

  /** The names of all scopes. */
  public final List<String> getAllScopes() {
    return Stream.of(Scope.values()).map(Scope::code).toList();
  }

  /** The names of the chosen scopes. */
  public List<String> getScopes() {
    return scopes;
  }

  /** Keeps the names of the chosen scopes. */
  public void setScopes(List<String> scopes) {
    this.scopes = scopes;
  }

  /** The last day on which the key works, in the owner's zone; {@code null} without a last day. */
  public @Nullable LocalDate getLastDay() {
    return lastDay;
  }

  /** Keeps the last day on which the key works. */
  public void setLastDay(@Nullable LocalDate lastDay) {
    this.lastDay = lastDay;
  }

  private Set<Scope> chosenScopes() {
    return scopes.stream().map(Scope::of).collect(Collectors.toSet());
  }

  private Optional<Instant> expiry() {
    return Optional.ofNullable(lastDay).map(day -> endOf(day, me.getTimeZone()));
  }

  /** The end of a day, but at most the last second that the API can write. */
  static Instant endOf(LocalDate day, ZoneId zone) {
    Instant end = new Day(day, zone).end();
    return end.isAfter(WrittenDate.LAST_SECOND) ? WrittenDate.LAST_SECOND : end;
  }

  private void startAgain() {
    name = "";
    scopes = getAllScopes();
    lastDay = null;
  }
}
