package org.punctual.web.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.punctual.domain.webhook.EventType;
import org.punctual.web.account.CreationDialog;
import org.punctual.web.account.OwnerFeedback;

/** The form that creates an endpoint. */
@Named
@RequestScoped
public class NewEndpoint extends CreationDialog {

  private final FreshSecret fresh;
  private final OwnerFeedback feedback;

  private String url = "";
  private List<String> events = allEvents();

  @Inject
  public NewEndpoint(FreshSecret fresh, OwnerFeedback feedback) {
    super("newEndpoint", "endpoint", feedback);
    this.fresh = fresh;
    this.feedback = feedback;
  }

  /** Creates the endpoint, or shows each fault at its field. */
  public void create() {
    carryOut(
        () -> {
          fresh.create(url, chosenEvents());
          url = "";
          events = allEvents();
        });
  }

  /** The address as typed. */
  public String getUrl() {
    return url;
  }

  /** Keeps the address as typed. */
  public void setUrl(String url) {
    this.url = url;
  }

  /** The names of the chosen events. */
  public List<String> getEvents() {
    return events;
  }

  /** Keeps the names of the chosen events. */
  public void setEvents(List<String> events) {
    this.events = events;
  }

  /** All events to choose from: what happened in words, and the name that receivers see. */
  public List<SelectItem> getChoices() {
    return allEvents().stream()
        .map(code -> new SelectItem(code, feedback.text("webhooks.event." + code, code)))
        .toList();
  }

  private Set<EventType> chosenEvents() {
    return events.stream().map(EventType::of).flatMap(Optional::stream).collect(Collectors.toSet());
  }

  private static List<String> allEvents() {
    return EventType.selectable().stream().map(EventType::code).toList();
  }
}
