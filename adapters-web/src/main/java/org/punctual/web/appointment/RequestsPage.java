package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.punctual.web.frame.Feedback;
import org.punctual.web.frame.Pages;
import org.punctual.web.frame.PhaseCache;

/** {@code /requests}: the owner decides on requests through the API. */
@Named
@RequestScoped
public class RequestsPage {

  private static final String LIST = "requests:list";
  private static final String LEAD = "lead";

  private final RequestCards requests;
  private final ListChoice choice;
  private final Feedback feedback;

  private final PhaseCache<Listed> listed = PhaseCache.of(this::list);

  @Inject
  public RequestsPage(RequestCards requests, ListChoice choice, Feedback feedback) {
    this.requests = requests;
    this.choice = choice;
    this.feedback = feedback;
  }

  private record Listed(List<RequestCard> cards, Pages pages) {}

  /** Says whether no request ever came through the API. */
  public boolean isNone() {
    return listed.get().cards().isEmpty();
  }

  /** The requests that await the owner's decision, the newest first. */
  public List<RequestCard> getAwaiting() {
    return listed.get().cards().stream().filter(request -> request.card().canConfirm()).toList();
  }

  /** The requests that were decided or lapsed, the newest first. */
  public List<RequestCard> getSettled() {
    return listed.get().cards().stream().filter(request -> !request.card().canConfirm()).toList();
  }

  /** The position of the page that is shown. */
  public Pages getPages() {
    return listed.get().pages();
  }

  /** A digest of the shown content, which changes with the content. */
  public String getPrint() {
    List<Object> faces = listed.get().cards().stream().<Object>map(RequestCard::face).toList();
    return Integer.toHexString(List.of(faces, listed.get().pages()).hashCode());
  }

  /**
   * Updates the list, and the time zone named above it, when the content has changed.
   *
   * @param shown the digest of the content that the page shows
   */
  public void look(@Nullable String shown) {
    if (!getPrint().equals(shown)) {
      feedback.showAnew(LIST);
      feedback.showAnew(LEAD);
    }
  }

  /**
   * Says whether a mark was ticked on the page.
   *
   * @param ticked all ticked marks; {@code null} when none was ticked
   */
  public boolean isTicked(String @Nullable [] ticked, String mark) {
    return ticked != null && !StateToken.areTooMany(ticked) && List.of(ticked).contains(mark);
  }

  private Listed list() {
    Pages pages = Pages.of(choice.page(), requests.count());
    return new Listed(requests.of(pages), pages);
  }
}
