package org.punctual.web.apikey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.punctual.application.apikey.IssuingApiKeys;
import org.punctual.application.apikey.IssuingApiKeys.IssuedKey;
import org.punctual.domain.Refusal;
import org.punctual.domain.apikey.Scope;
import org.punctual.web.account.Me;
import org.punctual.web.frame.Feedback;

/**
 * The form that makes a key. Its secret lives for this one request: it is written into the answer
 * and into nothing that is kept.
 */
@Named
@RequestScoped
public class NewKey {

  private static final String FORM = "key";
  private static final String DIALOG = "newKey";

  private final Me me;
  private final IssuingApiKeys issuing;
  private final Feedback feedback;

  private String name = "";
  private List<String> scopes = getAllScopes();
  private @Nullable LocalDate lastDay;
  private @Nullable IssuedKey issued;

  @Inject
  public NewKey(Me me, IssuingApiKeys issuing, Feedback feedback) {
    this.me = me;
    this.issuing = issuing;
    this.feedback = feedback;
  }

  /** Makes the key, or says at each field what is wrong. */
  public void create() {
    try {
      issued = issuing.issue(me.id(), name, chosenScopes(), expiry());
      startAgain();
      feedback.close(DIALOG);
    } catch (Refusal refusal) {
      feedback.refuse(refusal, FORM);
    }
  }

  /** Says whether a key was just made, so that its secret is to be shown. */
  public boolean isIssued() {
    return issued != null;
  }

  /** What the key that was just made is called. */
  public String getIssuedName() {
    return issued == null ? "" : issued.key().terms().name();
  }

  /** The secret of the key that was just made. */
  public String getSecret() {
    return issued == null ? "" : issued.secret().value();
  }

  /** The name as typed. */
  public String getName() {
    return name;
  }

  /** Keeps the name as typed. */
  public void setName(String name) {
    this.name = name;
  }

  /** The names of all scopes there are. */
  public final List<String> getAllScopes() {
    return Stream.of(Scope.values()).map(Scope::code).toList();
  }

  /** The names of the scopes as chosen. */
  public List<String> getScopes() {
    return scopes;
  }

  /** Keeps the names of the scopes as chosen. */
  public void setScopes(List<String> scopes) {
    this.scopes = scopes;
  }

  /** The last day on which it is to work, in the owner's zone, if any. */
  public @Nullable LocalDate getLastDay() {
    return lastDay;
  }

  /** Keeps the last day on which it is to work. */
  public void setLastDay(@Nullable LocalDate lastDay) {
    this.lastDay = lastDay;
  }

  private Set<Scope> chosenScopes() {
    return scopes.stream().map(Scope::of).collect(Collectors.toSet());
  }

  private Optional<Instant> expiry() {
    return Optional.ofNullable(lastDay)
        .map(day -> day.plusDays(1).atStartOfDay(me.getTimeZone()).toInstant());
  }

  private void startAgain() {
    name = "";
    scopes = getAllScopes();
    lastDay = null;
  }
}
