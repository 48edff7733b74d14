package org.punctual.web.operator;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.punctual.application.operator.AccountDirectory.Part;
import org.punctual.application.operator.AccountQuery;
import org.punctual.application.operator.AccountQuery.Beside;
import org.punctual.application.operator.AccountQuery.Side;
import org.punctual.application.operator.BrowsingAccounts;
import org.punctual.domain.account.AccountId;
import org.punctual.web.account.Me;
import org.punctual.web.frame.Pages;
import org.punctual.web.frame.PhaseCache;
import org.punctual.web.frame.RequestParameters;

/**
 * The accounts on {@code /admin}, the newest first. The page's address contains the search and the
 * position, so that an operator can bookmark it. The position is an account, because an
 * installation may have any number of accounts.
 */
@Named
@RequestScoped
public class AccountList {

  private static final String TEXT = "text";
  private static final String OLDER = "older";
  private static final String NEWER = "newer";

  private final Me me;
  private final BrowsingAccounts browsing;
  private final RequestParameters parameters;

  private final PhaseCache<Part> part = PhaseCache.of(this::find);

  @Inject
  public AccountList(Me me, BrowsingAccounts browsing, RequestParameters parameters) {
    this.me = me;
    this.browsing = browsing;
    this.parameters = parameters;
  }

  /** The accounts of this page. */
  public List<AccountCard> getCards() {
    return part.get().accounts().stream()
        .map(listed -> new AccountCard(listed, listed.account().id().equals(me.id())))
        .toList();
  }

  /** How many accounts there are. */
  public long getCount() {
    return browsing.count(me.id());
  }

  /** The beginning of the names and addresses that are shown; empty for all accounts. */
  public String getText() {
    return parameters.value(TEXT).map(String::strip).orElse("");
  }

  /** The account before this page, for the next request of the page; empty without one. */
  public String getOlder() {
    return beside(OLDER, Side.OLDER).map(place -> place.account().toString()).orElse("");
  }

  /** The account after this page, for the next request of the page; empty without one. */
  public String getNewer() {
    return beside(NEWER, Side.NEWER).map(place -> place.account().toString()).orElse("");
  }

  /** The address of the first page. */
  public String getFirst() {
    return address("");
  }

  /** The address of the page with newer accounts; empty when this page is the first. */
  public String getPrevious() {
    boolean isFirst = place().isEmpty() || (isSeenFrom(Side.NEWER) && !part.get().hasMore());
    List<AccountCard> cards = getCards();
    return isFirst || cards.isEmpty() ? "" : address(NEWER + "=" + cards.get(0).id());
  }

  /** The address of the page with older accounts; empty when this page is the last. */
  public String getNext() {
    boolean isLast = !isSeenFrom(Side.NEWER) && !part.get().hasMore();
    List<AccountCard> cards = getCards();
    return isLast || cards.isEmpty() ? "" : address(OLDER + "=" + cards.get(cards.size() - 1).id());
  }

  /** The name of an account on this page; empty for any other id. */
  public String nameOf(String id) {
    return cardOf(id).map(AccountCard::name).orElse("");
  }

  /** The address of an account on this page; empty for any other id. */
  public String emailOf(String id) {
    return cardOf(id).map(AccountCard::email).orElse("");
  }

  private Optional<AccountCard> cardOf(String id) {
    return getCards().stream().filter(card -> card.id().equals(id)).findFirst();
  }

  private Part find() {
    return browsing.list(me.id(), new AccountQuery(getText(), place(), Pages.SIZE));
  }

  private Optional<Beside> place() {
    return beside(OLDER, Side.OLDER).or(() -> beside(NEWER, Side.NEWER));
  }

  private boolean isSeenFrom(Side side) {
    return place().filter(place -> place.side() == side).isPresent();
  }

  private Optional<Beside> beside(String parameter, Side side) {
    return parameters
        .value(parameter)
        .flatMap(AccountList::idOf)
        .map(account -> new Beside(account, side));
  }

  private static Optional<AccountId> idOf(String sent) {
    try {
      return Optional.of(new AccountId(UUID.fromString(sent)));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private String address(String place) {
    String text = getText().isEmpty() ? "" : TEXT + "=" + URLEncoder.encode(getText(), UTF_8);
    String query = String.join("&", Stream.of(text, place).filter(one -> !one.isEmpty()).toList());
    return query.isEmpty() ? "/admin" : "/admin?" + query;
  }
}
